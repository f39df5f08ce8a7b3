"""What the words of a line tell by themselves, wherever it stands."""
