"""Pictures in their slots."""
