"""The preferences, and what the window remembers by itself."""
