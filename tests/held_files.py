"""Windows' rule that an open file can be neither replaced nor removed, on any system.

A test that asks for ``held_files`` lives by it: what this process has open, by Python or by Qt,
counts as held, and so does every file that is added to the set.
"""

import errno
import os
from pathlib import Path

import pytest

from village_net import files

_SHARING_VIOLATION = 32


class HeldFiles:
    """The files that other programs hold, and how long the app waited for them.

    After ``tired_after`` waits the others let go.
    """

    def __init__(self) -> None:
        self.others: set[Path] = set()
        self.waited: list[float] = []
        self.tired_after = 1000

    def wait(self, seconds: float) -> None:
        """Stand in for the clock."""
        self.waited.append(seconds)
        if len(self.waited) >= self.tired_after:
            self.others.clear()

    def check(self, *paths: Path) -> None:
        """Refuse as Windows does where one of the files is held."""
        held = {_real(path) for path in self.others} | _open_here()
        if any(_real(path) in held for path in paths):
            refusal = PermissionError(errno.EACCES, "used by another process")
            refusal.winerror = _SHARING_VIOLATION  # type: ignore[attr-defined]
            raise refusal


@pytest.fixture
def held_files(monkeypatch: pytest.MonkeyPatch) -> HeldFiles:
    """Windows' rule for the length of a test."""
    held = HeldFiles()
    unlink, replace = Path.unlink, Path.replace

    def unlink_where_free(path: Path, missing_ok: bool = False) -> None:
        held.check(path)
        unlink(path, missing_ok)

    def replace_where_free(path: Path, target: Path) -> Path:
        held.check(path, Path(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "unlink", unlink_where_free)
    monkeypatch.setattr(Path, "replace", replace_where_free)
    monkeypatch.setattr(files, "sleep", held.wait)
    return held


def _open_here() -> set[str]:
    """Return the files that this process has open; Windows itself refuses without our asking."""
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        return set()
    found: set[str] = set()
    for handle in handles.iterdir():
        try:
            found.add(str(handle.readlink()))
        except OSError:
            continue
    return found


def _real(path: Path) -> str:
    return os.path.realpath(path)
