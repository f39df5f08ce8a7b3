"""Characters and words that were typed twice."""
