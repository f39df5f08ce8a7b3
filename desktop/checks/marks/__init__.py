"""Marks: those that do not pair, stand twice, clash, have another form or end a title."""
