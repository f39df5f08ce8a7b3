"""What editors marked before, found wherever it is printed again."""
