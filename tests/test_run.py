"""``run.py`` on its own: what it says where something is missing, old or spoilt."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parent.parent / "run.py"
TOO_OLD = (
    "import runpy, sys; sys.version_info = (3, 8, 10, 'final', 0); sys.argv = ['run.py'];"
    f"runpy.run_path({str(RUN)!r}, run_name='__main__')"
)
WORKS = (
    "import runpy, sys; run = runpy.run_path(sys.argv[1]); sys.argv[:] = ['-c', sys.argv[2]];"
    "exec(run['WORKS'])"
)


def works(lock: Path, *folders: Path) -> bool:
    """Tell whether what a lock names is found, before all else in the folders."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders))}
    command = [sys.executable, "-c", WORKS, str(RUN), str(lock)]
    return (
        subprocess.run(command, env=environment, check=False, capture_output=True).returncode == 0
    )


@pytest.mark.parametrize("letters", ["cp1252", "cp874", "utf-8"])
def test_an_old_python_gets_its_sentence_in_any_letters(letters: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", TOO_OLD],
        env={**os.environ, "PYTHONIOENCODING": letters},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 1
    assert "ต้องใช้ Python 3.11" in ran.stderr
    assert "Python 3.11 or newer" in ran.stderr


def test_an_old_python_can_read_it() -> None:
    tree = ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 6))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        arguments = (*function.args.args, function.args.vararg)
        kinds = [function.returns, *(a.annotation for a in arguments if a)]
        assert not any(isinstance(kind, (ast.Subscript, ast.BinOp)) for kind in kinds)


def test_a_package_that_is_gone_or_of_another_version_is_noticed(tmp_path: Path) -> None:
    lock, site = tmp_path / "lock", tmp_path / "site"
    lock.write_text("lamp==1.0 \\\n    --hash=x\nfan==1.0 ; sys_platform == 'plan9' \\\n", "utf-8")
    facts = site / "lamp-1.0.dist-info"
    facts.mkdir(parents=True)
    (site / "lamp").mkdir()
    head = site / "lamp" / "__init__.py"
    head.touch()
    (facts / "METADATA").write_text("Name: lamp\nVersion: 1.0\n", "utf-8")
    (facts / "RECORD").write_text("lamp/__init__.py,,\n", "utf-8")
    assert works(lock, site)
    head.unlink()
    assert not works(lock, site)
    head.touch()
    (facts / "METADATA").write_text("Name: lamp\nVersion: 2.0\n", "utf-8")
    assert not works(lock, site)
    assert not works(lock)


@pytest.mark.parametrize(("cores", "workers"), [(1, 0), (2, 2), (64, 8)])
def test_the_tests_are_shared_out_where_there_are_cores(cores: int, workers: int) -> None:
    counted = (
        "import os, runpy, sys; os.sched_getaffinity = lambda _process: range(int(sys.argv[2]));"
        "print(*runpy.run_path(sys.argv[1])['shared_out']())"
    )
    command = [sys.executable, "-c", counted, str(RUN), str(cores)]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.split()
    assert told[:2] == (["--numprocesses", str(workers)] if workers else [])
