"""How good the networks are, in the window."""
