"""The rows of the timeline, one kind to a file."""
