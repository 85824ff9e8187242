"""Valence and arousal as people traced them, learnt over what the built-in network says."""
