"""Every action of the desk: declared once, with its keys, and found by its words."""
