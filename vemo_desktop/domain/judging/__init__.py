"""How good a network is on videos that people judged, and whether another one is better."""
