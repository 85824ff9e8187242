"""Learning from corrections in the window: teach, watch, compare, adopt, go back."""
