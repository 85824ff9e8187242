"""The history of the project as a panel: what was done, and going back and forth in it."""
