"""Changing the issue: structural actions, words found and replaced."""
