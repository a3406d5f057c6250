"""The disk under the files: what is flushed outlives a power cut."""

import os
from pathlib import Path


def flush(path: Path) -> None:
    """Make the system write a file, or a folder's list of names, to the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
