"""The wheel: what travels inside, and that the program works from it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    *("vemo_desktop", "resources", "models", "docs", "packaging"),
    *("pyproject.toml", "README.md", "LICENSE"),
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of the sources and unpack it, which is what installing it does."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source / name)
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            folder,
            source,
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "vemo_desktop", *arguments],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=installed.parent,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_everything_shipped_is_inside_and_nothing_else(installed: Path) -> None:
    for name in ("resources", "models", "docs/guide"):
        shipped = {
            path.relative_to(ROOT / name)
            for path in (ROOT / name).rglob("*")
            if path.is_file() and not path.name.startswith(".") and "readme" not in path.parts
        }
        inside = installed / "vemo_desktop" / "_shipped" / name
        assert {path.relative_to(inside) for path in inside.rglob("*") if path.is_file()} == shipped
    assert {path.name for path in installed.iterdir()} == {"vemo_desktop", "vemo_desktop-0.1.0.dist-info"}


def test_program_runs_from_the_wheel(installed: Path) -> None:
    answer = json.loads(run(installed, "networks", "list", "--json").stdout)
    assert "signals" in {card["id"] for card in answer["networks"]}
    assert "i3d-rgb" in {card["id"] for card in answer["weights"]}
    assert "# Review proposals" in run(installed, "guide", "review").stdout
    doctor = json.loads(run(installed, "doctor", "--json").stdout)
    program = next(finding for finding in doctor["findings"] if finding["subject"] == "program")
    assert "installed" in program["finding"]


@pytest.mark.parametrize("command", ["test", "bench"])
def test_commands_of_a_checkout_say_so(installed: Path, command: str) -> None:
    result = run(installed, command)
    assert result.returncode == 2
    assert "only in a checkout" in result.stderr


def test_entry_point_is_vemo(installed: Path) -> None:
    entry_points = (installed / "vemo_desktop-0.1.0.dist-info" / "entry_points.txt").read_text()
    assert "vemo = vemo_desktop.cli.main:main" in entry_points
