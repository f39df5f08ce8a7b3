"""Organisations: by suffix, by level, by a proper name, or known as they are."""
