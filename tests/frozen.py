"""Try the frozen app as a user without Python would: ``python3 run.py build`` ends with it.

It makes a village, prints Thai papers and a QR code, reads them back, and opens every page. Tested
on Linux only; on other systems the same steps run but nobody has watched them.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

from ui.pages import PAGES

# Windows starts no program without the first, and looks for its short-lived files in the others.
_SYSTEM = ("SYSTEMROOT", "TEMP", "TMP")

PROGRAM = Path("dist/village-net/village-net").with_suffix(".exe" if os.name == "nt" else "")


def main() -> int:
    """Return 0 where the build starts, shows Thai and prints; say what it did."""
    with tempfile.TemporaryDirectory() as folder:
        home, papers = Path(folder, "บ้าน"), Path(folder, "เอกสาร")
        environment = {
            "PATH": "",
            "HOME": folder,
            "VILLAGE_NET_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            **{name: os.environ[name] for name in _SYSTEM if name in os.environ},
        }
        _run(environment, "demo", str(home / "demo"), "--papers", str(papers))
        text = _text_of(papers / "household-register-th.pdf")
        assert "ทะเบียนครัวเรือน" in text
        told = _run(environment, "announcements", str(home / "demo"), "--json")
        chosen = f"announcement={json.loads(told)[0]['id']}"
        notice = Path(folder, "notice.pdf")
        _run(environment, "document", str(home / "demo"), "notice", "-o", str(notice),
             "--set", chosen, "--set", "qr=yes")  # fmt: skip
        assert "โทรศัพท์" in _text_of(notice)
        picture = Path(folder, "window.png")
        for page in PAGES:
            picture.unlink(missing_ok=True)
            asked = ("--page", page.key, "--screenshot", str(picture))
            _run(environment, str(home / "demo"), *asked)
            assert picture.stat().st_size > 10_000, page.key
    size = sum(file.stat().st_size for file in PROGRAM.parent.rglob("*") if file.is_file())
    print(f"the build starts, shows Thai and prints: {size / 1_000_000:.0f} MB in {PROGRAM.parent}")
    return 0


def _run(environment: dict[str, str], *arguments: str) -> str:
    """Return what the program printed."""
    command = [str(PROGRAM.resolve()), *arguments]
    return subprocess.run(
        command, env=environment, check=True, timeout=120, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


def _text_of(file: Path) -> str:
    document = QPdfDocument()
    document.load(str(file))
    return "".join(document.getAllText(page).text() for page in range(document.pageCount()))


if __name__ == "__main__":
    sys.exit(main())
