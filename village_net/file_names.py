"""Names of files that every system takes."""

import re
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]')
# Windows takes these for machines, whatever suffix follows.
_MACHINES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
# A letter of Thai is three bytes, and a file system takes 255 of them.
_LONGEST_NAME, _LONGEST_SUFFIX = 70, 10


def file_name(*parts: str, suffix: str = ".pdf") -> str:
    """Return a file name of parts, without what Windows refuses; a name of nothing becomes "-"."""
    name = " ".join(_FORBIDDEN.sub("-", " ".join(parts)).split())[:_LONGEST_NAME].strip(" .")
    return _MACHINES.sub(r"\1-", name or "-") + _FORBIDDEN.sub("-", suffix)[:_LONGEST_SUFFIX]


def free_file(folder: Path, name: str) -> Path:
    """Return a file in the folder that is not there yet; a taken name gets a number."""
    file = folder / name
    number = 2
    while file.exists():
        file = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return file
