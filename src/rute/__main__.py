"""`python -m rute`: the command line."""

from __future__ import annotations

import sys

from rute.cli.main import main

sys.exit(main())
