"""The rules of a paper for the checks: which are on and why not, its word list, exchanged by file."""
