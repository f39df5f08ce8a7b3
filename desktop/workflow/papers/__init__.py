"""What is known of a paper: which one it is, its habits and rules, and the names in its roster."""
