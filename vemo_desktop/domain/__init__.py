"""Plain values and rules of labelling: numpy at most, no files, no windows, no networks."""
