"""What an issue teaches of its paper, and how the next one is read by it."""
