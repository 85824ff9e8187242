"""A library in numbers: what was labelled, where in the videos, and when it was done."""
