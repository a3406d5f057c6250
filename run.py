"""Set up and run VillageNet with nothing but Python: ``python3 run.py [demo | test | ...]``.

On Windows it is ``py run.py``. A Python too old to run it still reads it and says so, so what is
new in the language stays out of its signatures.

Without arguments it opens the window; any other arguments go to the command line. The first run
makes ``.venv`` and installs what the lock file names; later runs start at once.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)

# Told by the environment's own Python: whether each package of a lock is there, whole at its head.
WORKS = """
import re, sys
from importlib.metadata import distribution
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
for name, version, system in re.findall(
    r"^([\\w.-]+)==([^ ;]+)(?: ; sys_platform == '(\\w+)')?", "\\n".join(lines), re.MULTILINE
):
    if system and system != sys.platform:
        continue
    found = distribution(name)
    heads = [file for file in found.files or () if file.name == "__init__.py"]
    if found.version != version or not all(found.locate_file(file).exists() for file in heads[:1]):
        sys.exit(1)
"""

LOCKS = {
    "test": "requirements-test.lock",
    "bench": "requirements-test.lock",
    "build": "requirements-build.lock",
}
# A lock that holds all of another one, in the same versions.
MORE = {"requirements.lock": ("requirements-test.lock", "requirements-build.lock")}

# What PySide6's wheels expect of a Linux system, and the Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libpulse.so.0": "libpulse0",
}

CHECKS = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "types": ["basedpyright"],
    "imports": ["importlinter.cli"],
    "texts": ["i18n.extract", "--check"],
    "tests": ["pytest"],
}
MOST_WORKERS = 8
# What the tests write is flushed to the disk at every change; here that takes no time.
MEMORY = Path("/dev/shm")
ROOM_FOR_TESTS = 4_000_000_000  # bytes


def main(arguments: "list[str]") -> int:
    """Prepare what the command needs and run it; return its exit status."""
    os.chdir(ROOT)
    command = arguments[0] if arguments else ""
    if sys.version_info < OLDEST:
        return stop(
            "ต้องใช้ Python 3.11 ขึ้นไป ดาวน์โหลดได้ที่ python.org",
            "Python 3.11 or newer is needed; get it at python.org",
        )
    problem = prepare(LOCKS.get(command, "requirements.lock"))
    if problem:
        return problem
    if command == "test":
        return check_all()
    if command == "demo":
        shown = [name for name in arguments[1:2] if not name.startswith("-")] or ["--sample"]
        return run_module("village_net", *arguments) or open_window(*shown)
    if command == "bench":
        return run_module("tests.bench", *arguments[1:])
    if command == "build":
        return run_module("PyInstaller", "--noconfirm", "build.spec") or run_module("tests.frozen")
    return run_module("village_net", *arguments) if arguments else run_module("ui")


def prepare(lock: str) -> int:
    """Make the environment and the system ready; do nothing where both already are."""
    stamped = [name for name in (lock, *MORE.get(lock, ())) if stamp_of(name).exists()]
    if stamped and quiet_run(PYTHON, "-c", WORKS, ROOT / stamped[0]):
        return 0
    return need_libraries() or make_environment(anew=bool(stamped)) or install(lock)


def stamp_of(lock: str) -> Path:
    """Return the file whose presence tells that exactly this lock is installed."""
    digest = hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()
    return VENV / f"{lock}.{digest[:16]}"


def need_libraries() -> int:
    """Check the libraries that Qt loads from a Linux system; install them where we may."""
    missing = sorted({package for name, package in LIBRARIES.items() if not loads(name)})
    if not missing:
        return 0
    if not apt_install(missing):
        line = ("apt-get install " if shutil.which("apt-get") else "") + " ".join(missing)
        return stop(f"ต้องติดตั้งก่อน: {line}", f"Install first: {line}")
    return 0


def loads(library: str) -> bool:
    """Tell whether a shared library can be loaded; other systems bring their own."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: "list[str]") -> bool:
    """Install Debian packages where this is a Debian and we are root; tell whether it worked."""
    if WINDOWS or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    say(f"ติดตั้ง {' '.join(packages)}", "installing system packages")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return all(
        subprocess.run(c, check=False, stdout=subprocess.DEVNULL, env=environment).returncode == 0
        for c in (update, install)
    )


def make_environment(anew: bool) -> int:
    """Make ``.venv`` where there is none that works; ``anew`` where it was spoilt since."""
    if not anew and PYTHON.exists() and quiet_run(PYTHON, "-m", "pip", "--version"):
        return 0
    say("เตรียมโปรแกรมครั้งแรก ใช้เวลาสองสามนาที", "setting up, once, some minutes")
    shutil.rmtree(VENV, ignore_errors=True)
    if quiet_run(sys.executable, "-m", "venv", VENV):
        return 0
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if apt_install([package]) and quiet_run(sys.executable, "-m", "venv", "--clear", VENV):
        return 0
    if shutil.which("apt-get"):
        return stop(
            f"สร้าง .venv ไม่ได้ ลอง: apt-get install {package} หรือย้ายไปโฟลเดอร์ที่เขียนได้",
            f"cannot make .venv; try: apt-get install {package}, or a folder that can be written",
        )
    return stop(
        "สร้าง .venv ไม่ได้ ลองย้ายโปรแกรมไปโฟลเดอร์ที่เขียนได้และชื่อสั้น",
        "cannot make .venv; try a folder that can be written and has a short name",
    )


def install(lock: str) -> int:
    """Install exactly what the lock names, and remember that it was done."""
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"]
    if subprocess.run(
        [PYTHON, "-m", "pip", "install", *options, "-r", ROOT / lock], check=False
    ).returncode:
        return stop(
            "ติดตั้งไม่สำเร็จ ครั้งแรกต้องใช้อินเทอร์เน็ต ลองใหม่เมื่อต่อเน็ตได้",
            "installing failed; the first run needs the internet, try again when connected",
        )
    for old in VENV.glob(f"{lock}.*"):
        old.unlink()
    stamp_of(lock).touch()
    return 0


def check_all() -> int:
    """Run every check, each named with its time, and return 1 where one failed."""
    failed: list[str] = []
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM_FOR_TESTS:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    for name, module in CHECKS.items():
        began = time.perf_counter()
        status = run_module(*module, *(shared_out() if name == "tests" else ()))
        print(f"{name}: {'good' if status == 0 else 'FAILED'}, {time.perf_counter() - began:.1f} s")
        sys.stdout.flush()
        failed += [name] if status else []
    return stop(f"ไม่ผ่าน: {', '.join(failed)}", "failed") if failed else 0


def shared_out() -> "list[str]":
    """Return the options that give the tests a worker on each core, none where there is one."""
    ours = getattr(os, "sched_getaffinity", None)
    workers = min(len(ours(0)) if ours else os.cpu_count() or 1, MOST_WORKERS)
    return ["--numprocesses", str(workers), "--dist", "worksteal"] if workers > 1 else []


def open_window(*arguments: str) -> int:
    """Open the window where there is a screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        say("ไม่มีจอ จึงไม่เปิดหน้าต่าง", "no screen, so no window is opened")
        return 0
    return run_module("ui", *arguments)


def run_module(module: str, *arguments: str) -> int:
    """Run a module of the environment from the project's folder and return its exit status."""
    try:
        return subprocess.run([PYTHON, "-m", module, *arguments], check=False).returncode
    except KeyboardInterrupt:
        return 130


def quiet_run(*command: object) -> bool:
    """Run a command without its output and tell whether it succeeded."""
    try:
        ran = subprocess.run([str(c) for c in command], check=False, capture_output=True)
    except OSError:
        return False
    return ran.returncode == 0


def speak_thai() -> None:
    """Let Thai out where a file or another program reads us in a Western letter set."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def say(thai: str, english: str) -> None:
    """Print a message in both languages."""
    print(f"{thai} / {english}", flush=True)


def stop(thai: str, english: str) -> int:
    """Print why the run ends and return the exit status for it."""
    print(f"{thai}\n{english}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    speak_thai()
    sys.exit(main(sys.argv[1:]))
