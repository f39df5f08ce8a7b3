"""How the weights of the labelling are made: the likeliest ones for issues whose every line is known."""
