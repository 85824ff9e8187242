"""Published networks, written anew from specifications; each loads the official keys."""
