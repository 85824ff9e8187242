"""The first minutes: the welcome page and the guided start."""
