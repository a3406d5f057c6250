"""Files and folders read as sheets."""
