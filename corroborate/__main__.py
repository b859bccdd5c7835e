"""`python -m corroborate`: the command line without its script."""

import sys

from corroborate.cli import main

sys.exit(main())
