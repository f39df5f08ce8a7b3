"""Walking through what is to decide: the bar, its questions, what each key means."""
