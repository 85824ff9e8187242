"""Drawing of curves from min/max pyramids."""
