"""Places: from the words before 街道, 小区, 路 and 河 to rows of places and ways without a suffix."""
