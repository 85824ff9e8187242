"""Small temporal networks that learn from corrections, over the cached streams of the built-in network."""
