"""Where the bundle starts."""

import sys

from desktop.cli import main

sys.exit(main())
