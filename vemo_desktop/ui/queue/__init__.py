"""The review queue of the library as a panel, and accepting many proposals at once."""
