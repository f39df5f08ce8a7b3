"""What was learned of a paper: shown, offered, taken along, forgotten."""
