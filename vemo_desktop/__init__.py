"""VEMO Desktop: label the emotion of videos on your own computer."""

__version__ = "0.1.0"
