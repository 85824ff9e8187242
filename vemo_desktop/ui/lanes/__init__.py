"""The lanes of the timeline at work."""
