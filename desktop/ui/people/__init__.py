"""People, organisations and places across all issues: who they are, and how they were written of."""
