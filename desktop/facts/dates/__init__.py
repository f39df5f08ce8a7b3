"""Dates: the phrases, the days they stand for, the year they belong to."""
