"""关于: what the program is, which versions it is made of, and on which terms it may be used."""
