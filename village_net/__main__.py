"""``python -m village_net``: the command line."""

import sys

from village_net.cli import main

sys.exit(main())
