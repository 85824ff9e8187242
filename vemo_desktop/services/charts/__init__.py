"""Charts as plain values: one home of what is drawn in reports, in the window and in saved pictures."""
