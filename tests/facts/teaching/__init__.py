"""How the weights are made by which names without a post are guessed."""
