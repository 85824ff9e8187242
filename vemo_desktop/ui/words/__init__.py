"""What is said: the subtitles of a video or of all, searchable, beside the picture."""
