"""The commands by their names; each function takes the parsed options and returns the exit status."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop.commands import asking, exporting, filling, reading, removing, safekeeping
from desktop.commands.speech import complain
from desktop.model import UserFacingError

COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "parse": reading.parse,
    "check": reading.check,
    "checks": reading.checks,
    "export": exporting.export,
    "template": exporting.template,
    "facts": reading.facts,
    "import": filling.bring_in,
    "remove": removing.remove,
    "putback": removing.put_back,
    "search": asking.search,
    "people": asking.people,
    "figures": asking.figures,
    "unpack": asking.unpack,
    "handover": filling.hand_over,
    "receive": filling.receive,
    "backup": safekeeping.back_up,
    "restore": safekeeping.restore,
    "verify": safekeeping.verify,
}


def run(options: argparse.Namespace) -> int:
    """Run the command that the options name; known trouble is told, and ends with status 1."""
    try:
        return COMMANDS[options.name](options)
    except UserFacingError as trouble:
        complain(trouble)
        return 1
