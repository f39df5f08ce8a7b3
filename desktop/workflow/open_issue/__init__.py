"""One issue on the desk: its steps, what is read of it, what is open in it, who holds it."""
