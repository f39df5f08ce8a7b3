"""Quotations: what was said, word for word or as reported, and who said it."""
