"""People, posts and bodies: one spelling, one post, the order of a list, the roster."""
