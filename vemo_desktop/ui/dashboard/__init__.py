"""The library in numbers, in the window: the parts of the report, kept up to date."""
