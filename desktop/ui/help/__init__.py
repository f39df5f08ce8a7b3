"""Help inside the program: guide pages and what is declared come in, a window to read them goes out.

``guide`` reads the pages written by hand, ``command_pages`` and ``check_pages`` write the others
from the declarations; ``book`` holds and searches all of them.
"""

from desktop.ui.help.hand import Helping

__all__ = ["Helping"]
