"""Every action of the window, declared once, one module for each menu."""
