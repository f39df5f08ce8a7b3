"""Characters that do not belong in the text: unread ones, other scripts, stray Latin, spaces."""
