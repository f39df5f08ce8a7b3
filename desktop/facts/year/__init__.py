"""The year of an issue: printed in the masthead, or inferred from its words with the evidence."""
