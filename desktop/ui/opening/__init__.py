"""How an issue comes onto the desk: files, clipboard, drops, what was open before."""
