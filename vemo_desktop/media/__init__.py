"""Reading video, sound and subtitles (PyAV) behind one interface."""
