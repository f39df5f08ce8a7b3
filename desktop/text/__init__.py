"""Pure functions on strings and spans, shared by every stage."""
