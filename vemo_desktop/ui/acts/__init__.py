"""What the actions of the window do, one module for each kind of gesture."""
