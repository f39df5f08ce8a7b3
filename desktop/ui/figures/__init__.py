"""How much the archive's issues print, month by month, and what and who stands in them year by year."""
