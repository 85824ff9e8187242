"""Who may load whom, seen in a fresh interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vemo_desktop.services.project import open_project

ROOT = Path(__file__).resolve().parents[1]

_PROBE = """
import json, sys
sys.argv = ["vemo", *json.loads(sys.argv[1])]
code = 0
try:
    from vemo_desktop.cli.main import main
    main()
except SystemExit as end:
    code = end.code or 0
heavy = ("PySide6", "pyqtgraph", "torch", "cv2", "scipy", "pyarrow")
loaded = [name for name in heavy if name in sys.modules]
print(json.dumps({"code": code, "loaded": loaded}), file=sys.stderr)
"""


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter that finds the package of this checkout."""
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=120,
    )


def run_fresh(*arguments: str) -> dict[str, object]:
    """Run a command in a fresh interpreter; tell its exit code and the heavy packages it loaded."""
    result = run_python(_PROBE, json.dumps(arguments))
    answer: dict[str, object] = json.loads(result.stderr.strip().splitlines()[-1])
    return answer


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.vemo"
    open_project(path, create=True, author="anna").close()
    return path


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("networks", "list"), ("networks", "list", "--json"), ("settings",)],
)
def test_light_commands_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert run_fresh(*arguments) == {"code": 0, "loaded": []}


def test_looking_at_a_project_loads_neither_qt_nor_torch_nor_scipy(project: Path) -> None:
    for command in ("info", "check"):
        answer = run_fresh(command, str(project))
        assert answer["code"] == 0
        assert not {"PySide6", "pyqtgraph", "torch", "cv2", "scipy"} & set(answer["loaded"])  # type: ignore[call-overload]


def test_comparing_raters_loads_neither_qt_nor_torch(project: Path) -> None:
    answer = run_fresh("agreement", str(project))
    assert answer["code"] == 1  # nobody has decided anything yet
    assert not {"PySide6", "torch", "cv2"} & set(answer["loaded"])  # type: ignore[call-overload]


def test_export_loads_neither_qt_nor_torch(project: Path, tmp_path: Path) -> None:
    answer = run_fresh("export", str(project), "--format", "csv", "--out", str(tmp_path / "out"))
    assert answer["code"] == 0
    assert not {"PySide6", "torch"} & set(answer["loaded"])  # type: ignore[call-overload]


def test_import_loads_neither_qt_nor_torch(project: Path, tmp_path: Path) -> None:
    labels = tmp_path / "talk.txt"
    labels.write_text("0.000000\t1.000000\tjoy\n")
    answer = run_fresh("import", str(labels), "--project", str(project))
    assert answer["code"] == 2  # an empty project has no video that they could be for
    assert not {"PySide6", "torch"} & set(answer["loaded"])  # type: ignore[call-overload]


def test_the_window_is_imported_without_what_only_some_work_needs() -> None:
    needed_later = ("torch", "scipy", "pyarrow", "jinja2", "pysubs2")
    code = f"import sys, vemo_desktop.app; print([name for name in {needed_later} if name in sys.modules])"
    result = run_python(code)
    assert result.stdout.strip() == "[]", result.stderr
