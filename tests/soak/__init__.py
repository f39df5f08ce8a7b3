"""Long runs that the suite has no time for; ``packaging/dev.py soak NAME`` runs one.

Each module here is a run: its docstring says what it proves and how long it takes, its
``run`` takes the arguments behind the name and returns the exit status.
"""
