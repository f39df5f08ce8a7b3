"""街报编辑台: from the pasted text of an issue to print-ready Word pages and an archive.

A text runs through the folders in this order: ``intake`` reads it, ``structure`` splits it
into articles and passages, ``facts`` and ``checks`` read those, ``review`` holds what the
editor decides, ``archive`` keeps every step, ``handover`` takes one issue to a colleague,
``export`` writes Word. ``workflow`` is the one place that knows the order; ``ui`` and ``cli``
are the two ways in.
"""

__version__ = "0.1.0"
