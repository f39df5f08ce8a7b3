"""Posts: where one begins, and which body a shortened one belongs to."""
