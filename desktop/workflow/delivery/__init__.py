"""What leaves the program: pages, tables, clippings, issues handed to colleagues, the whole archive."""
