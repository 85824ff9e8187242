"""Training of the published networks by their own recipes: examples, losses, one loop, results."""
