"""Run commands of ``jiebao`` one after the other in this process, and end it where one opens a socket.

    python -m tests.watched COMMANDS    COMMANDS is a JSON array of command lines

Prints what of the network is loaded or open at the end.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

SOCKET_OPENED = 99
_OPENING = {"socket.__new__", "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}
_MODULES = {"PySide6.QtNetwork", "_ssl"}


def watch(event: str, _arguments: object) -> None:
    """End the process at the first sign of a socket, and say where in the code it was."""
    if event in _OPENING or event.startswith(("urllib.", "http.client.", "ftplib.", "smtplib.")):
        traceback.print_stack()
        os._exit(SOCKET_OPENED)


def traces() -> Iterator[str]:
    """Yield the modules and libraries of the network that are loaded, and the sockets that are open."""
    yield from _MODULES & sys.modules.keys()
    system = Path("/proc/self")
    if system.is_dir():
        yield from {line.split()[-1] for line in (system / "maps").open() if "Qt6Network" in line}
        links = (Path(one) for one in (system / "fd").iterdir() if one.is_symlink())
        yield from (str(link.readlink()) for link in links if "socket:" in str(link.readlink()))


def main(commands: list[list[str]]) -> int:
    """Run the commands and return 0 if none failed and nothing of the network is there."""
    sys.addaudithook(watch)
    from desktop.cli import main as run

    failed = [command for command in commands if run(command) not in (0, 1)]
    found = list(traces())
    sys.stdout.write(f"{failed} {found}\n")
    return int(bool(failed or found))


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
