"""Articles of other issues beside those of one: echoes of the open issue, and two issues compared."""
