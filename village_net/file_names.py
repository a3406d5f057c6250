"""Names of files that every system takes."""

import re
from pathlib import Path

_FORBIDDEN = str.maketrans('<>:"/\\|?*\n\t', "-----------")
# Windows takes these for machines, whatever suffix follows.
_MACHINES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_LONGEST_NAME = 80


def file_name(*parts: str, suffix: str = ".pdf") -> str:
    """Return a file name of parts, without what Windows refuses."""
    name = " ".join(" ".join(parts).translate(_FORBIDDEN).split())
    return _MACHINES.sub(r"\1-", name[:_LONGEST_NAME].rstrip(" .")) + suffix


def free_file(folder: Path, name: str) -> Path:
    """Return a file in the folder that is not there yet; a taken name gets a number."""
    file = folder / name
    number = 2
    while file.exists():
        file = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return file
