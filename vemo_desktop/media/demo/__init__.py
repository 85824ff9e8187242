"""A small library of clips that the program makes itself: picture, sound, subtitles, known changes."""
