"""The archive's issues as a list and as a calendar, each to be read as it was exported."""
