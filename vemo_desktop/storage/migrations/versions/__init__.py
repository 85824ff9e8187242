"""One module per version of the tables, named after its number."""
