"""Try the frozen app as a user without Python would: ``python3 run.py build`` ends with it.

It makes a village, prints a Thai paper, reads it back, and opens the window. Tested on Linux only;
on other systems the same steps run but nobody has watched them.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtPdf import QPdfDocument

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
        }
        _run(environment, "demo", str(home / "demo"), "--papers", str(papers))
        text = _text_of(papers / "household-register-th.pdf")
        assert "ทะเบียนครัวเรือน" in text
        picture = Path(folder, "window.png")
        _run(environment, str(home / "demo"), "--screenshot", str(picture))
        assert picture.stat().st_size > 10_000
    size = sum(file.stat().st_size for file in PROGRAM.parent.rglob("*") if file.is_file())
    print(f"the build starts, shows Thai and prints: {size / 1_000_000:.0f} MB in {PROGRAM.parent}")
    return 0


def _run(environment: dict[str, str], *arguments: str) -> None:
    subprocess.run([str(PROGRAM.resolve()), *arguments], env=environment, check=True, timeout=120)


def _text_of(file: Path) -> str:
    document = QPdfDocument()
    document.load(str(file))
    return "".join(document.getAllText(page).text() for page in range(document.pageCount()))


if __name__ == "__main__":
    sys.exit(main())
