"""How far people, or people and networks, agree: one module per family of measures."""
