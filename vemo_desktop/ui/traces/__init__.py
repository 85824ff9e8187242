"""Recording and seeing valence and arousal: the pad, the recorder, the panel."""
