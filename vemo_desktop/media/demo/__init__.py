"""A small library of clips that the program makes itself, with picture, sound, subtitles and known changes."""
