"""One module per kind of thing a project keeps: rows in, values of `domain` out."""
