"""The inspector and the review loop."""
