"""Texts that no newspaper would send, and what the program promises for each of them."""
