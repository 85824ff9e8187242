"""Pretrained encoders: what turns pictures, sound and words into features for the published networks."""
