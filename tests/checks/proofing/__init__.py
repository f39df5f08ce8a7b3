"""A measured instrument for the checks: slips put into articles without an error, and what is said of both.

``slips`` says what a slip is, the ``kinds_of_…`` modules declare them, ``measure`` tries them and
``table`` counts; ``packaging/dev.py measure`` runs it all.
"""
