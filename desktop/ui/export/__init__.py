"""What leaves the desk: Word files, sheets of facts, words on the clipboard."""
