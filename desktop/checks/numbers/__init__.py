"""How numbers are written, and whether they agree with a list, a series, a sum or each other."""
