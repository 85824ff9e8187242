"""Side by side: where people differ, what is proposed as gold, and settling it."""
