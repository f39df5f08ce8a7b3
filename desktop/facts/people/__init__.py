"""People: who is introduced, by post or without, in prose, rows, rolls and tables."""
