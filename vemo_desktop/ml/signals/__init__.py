"""The built-in network, formula stage: published affect formulas, no weights."""
