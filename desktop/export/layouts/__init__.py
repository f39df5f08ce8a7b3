"""The three forms in which an issue leaves the program."""
