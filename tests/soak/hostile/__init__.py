"""Files and pastes that nobody honest sends never crash, hang or swell the program.

Word, PDF and text files, ``.jiebao`` files, pages on the clipboard and archives, 900 of each, are
made from a seed: their parts, markup and bytes are damaged, nested, blown up and contradicted.
Each is taken in by a process that may use 1 GB; it must be read or refused with a sentence, within
5 s of the processor's time. What fails is printed with its number. 5,400 inputs take some 25
minutes on two free cores; ``--count``, ``--first``, ``--seed``, ``--kinds`` and ``--processes``
change that, ``--save FOLDER`` writes what failed into files.
"""

from __future__ import annotations


def run(arguments: list[str]) -> int:
    """Make and take in the inputs, and return 0 if every promise held."""
    from tests.soak.hostile.campaign import run_campaign

    return run_campaign(arguments)
