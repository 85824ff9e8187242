"""Asking for, watching and stopping long work."""
