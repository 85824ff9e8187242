"""Time from left to right: ruler, strips, waveform, curves and lanes."""
