"""One label for every line, all lines at once: features and links, weighed and decoded."""
