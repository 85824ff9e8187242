"""A dataset ready to train on, laid out as the Hugging Face hub and its library expect it."""
