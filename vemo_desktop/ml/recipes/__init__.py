"""How the weights of the built-in network are made: from raw material to weights, card and figures."""
