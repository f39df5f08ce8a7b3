"""The names that editors settled, to look through and to change."""
