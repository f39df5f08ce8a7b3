"""Quantities: counts, measures, money and shares, with what is counted."""
