"""The text as printed lines: their shape, what the lay-out glued together, and what stands around each."""
