"""Labelled lines put together: passages with their seams, articles with their titles."""
