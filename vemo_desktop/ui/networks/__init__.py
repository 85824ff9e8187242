"""The page of networks: what there is, what it needs, and choosing some for an analysis."""
