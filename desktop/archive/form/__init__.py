"""The tables of the archive, by what they hold; each function takes an archive one step forward."""

OF_ISSUE = [("issue", "issues", "id")]
"""A foreign key: the column ``issue`` names one of the issues."""
