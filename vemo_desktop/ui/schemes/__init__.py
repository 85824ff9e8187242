"""Editing label schemes."""
