"""字数 of the selection, the articles, the issue."""
