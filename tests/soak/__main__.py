"""Run one soak run by its name, or list them all; use it through ``packaging/dev.py soak``."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from tests import soak


def runs() -> Iterator[tuple[str, ModuleType]]:
    """Yield every soak run with its name, by the alphabet."""
    for found in pkgutil.iter_modules(soak.__path__):
        if not found.name.startswith("_"):
            yield found.name, import_module(f"{soak.__name__}.{found.name}")


def main(arguments: list[str]) -> int:
    """Run what the first argument names with the others, and return its exit status."""
    known = dict(runs())
    if not arguments or arguments[0] not in known:
        for name, module in known.items():
            print(f"{name:<10}{(module.__doc__ or '').strip()}\n")
        return int(bool(arguments))
    status: int = known[arguments[0]].run(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
