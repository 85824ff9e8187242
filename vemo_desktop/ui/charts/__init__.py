"""Charts in the window and in print."""
