"""The most memory that this process ever held."""

import sys
from pathlib import Path

import psutil


def peak() -> float:
    """Return the peak of resident memory in MB."""
    if sys.platform == "win32":
        return psutil.Process().memory_info().peak_wset / 2**20
    # What getrusage tells begins with the memory of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    [line] = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 2**10
