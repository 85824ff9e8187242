"""The picture and the sound."""
