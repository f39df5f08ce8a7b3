"""The next issue of a paper: what it takes from the last one, and what waited for it."""
