"""The built-in network: trained on real people, small enough to be shipped."""
