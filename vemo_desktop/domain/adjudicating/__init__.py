"""From what several people said to one answer: proposals of gold, and settling disputed stretches."""
