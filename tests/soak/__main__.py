"""Run one soak run by its name, or list them all; use it through ``packaging/dev.py soak``."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from tests import soak


def names() -> Iterator[str]:
    """Yield the name of every soak run, by the alphabet."""
    found = (module.name for module in pkgutil.iter_modules(soak.__path__))
    return (name for name in found if not name.startswith("_"))


def named(name: str) -> ModuleType:
    """Return the soak run of that name alone: the others' libraries would count as memory of this one."""
    return import_module(f"{soak.__name__}.{name}")


def main(arguments: list[str]) -> int:
    """Run what the first argument names with the others, and return its exit status."""
    known = list(names())
    if not arguments or arguments[0] not in known:
        for name in known:
            print(f"{name:<10}{(named(name).__doc__ or '').strip()}\n")
        return int(bool(arguments))
    status: int = named(arguments[0]).run(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
