"""Where the bundle starts."""

import multiprocessing
import sys

from desktop.cli import main

# A process that reads back issues is the bundle, started once more.
multiprocessing.freeze_support()
sys.exit(main())
