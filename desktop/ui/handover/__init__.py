"""One issue to a colleague and back: asked for its place, told what became of it."""
