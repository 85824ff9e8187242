"""Networks and the encoders that feed them: the only user of torch."""
