"""An issue comes in, its facts go out: people, organisations, places, dates, quantities, quotes.

Each gatherer reads one article and yields the facts of one kind; ``gather_facts`` runs them
in their declared order. Every fact points at the characters it was read from.
"""

from desktop.facts.gather import gather_facts, gather_names
from desktop.facts.year.inference import infer_year

__all__ = ["gather_facts", "gather_names", "infer_year"]
