"""The launcher script and the set-up it calls, with stand-ins for Python and pip."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

from vemo_desktop.cli.diagnosis import requirement_name
from vemo_desktop.system_packages import SystemPackage

ROOT = Path(__file__).resolve().parents[2]
USABLE = (
    '#!/bin/sh\ncase "$*" in\n*version_info*) exit 0 ;;\n'
    '*set_up.py*) echo "$@" >>"$LOG"; [ -z "$FAIL" ] || exit 1; '
    'mkdir -p "$ROOT/.venv/bin"; cp "$0" "$ROOT/.venv/bin/python"; echo "$3" >"$ROOT/.venv/ready-$2" ;;\n'
    '*) echo "run: $*"; echo "path: $PYTHONPATH" ;;\nesac\n'
)


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


class Checkout:
    """A checkout of only the launcher, in a folder with a space, and a Python that notes what it is asked."""

    def __init__(self, folder: Path, python: str) -> None:
        self.root = folder / "a check out"
        (self.root / "packaging").mkdir(parents=True)
        for name in ("vemo", "pyproject.toml", "packaging/constraints.txt", "packaging/set_up.py"):
            shutil.copy(ROOT / name, self.root / name)
        self.log = folder / "log"
        for name in ("python3", "python3.11"):  # or the system's own would be found
            script(folder / "bin" / name, python)
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.environment = {
            "PATH": f"{folder / 'bin'}:/usr/bin:/bin",
            "HOME": str(folder),
            "LOG": str(self.log),
            "ROOT": str(self.root),
        }

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.root / "vemo"), *arguments],
            cwd=self.elsewhere,
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=30,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path, USABLE)


def test_first_call_sets_up_and_later_ones_only_run(checkout: Checkout) -> None:
    first = checkout.run("info", "a file.mp4")
    assert first.returncode == 0, first.stderr
    assert "run: -P -m vemo_desktop info a file.mp4" in first.stdout
    assert f"path: {checkout.root}\n" in first.stdout
    checkout.run("info")
    assert len(checkout.log.read_text().splitlines()) == 1


def test_changed_constraints_set_up_again(checkout: Checkout) -> None:
    checkout.run("doctor")
    with (checkout.root / "packaging" / "constraints.txt").open("a") as file:
        file.write("x==1\n")
    checkout.run("doctor")
    assert len(checkout.log.read_text().splitlines()) == 2


def test_moved_checkout_sets_up_again(checkout: Checkout) -> None:
    checkout.run("doctor")
    moved = checkout.root.rename(checkout.root.with_name("moved"))
    checkout.root, checkout.environment["ROOT"] = moved, str(moved)
    checkout.run("doctor")
    assert len(checkout.log.read_text().splitlines()) == 2


def test_tools_of_development_come_only_for_test_and_bench(checkout: Checkout) -> None:
    for command in ("doctor", "test", "bench"):
        checkout.run(command)
    calls = checkout.log.read_text().splitlines()
    assert [" run " in call for call in calls] == [True, False]
    assert " dev " in calls[1]


def test_failed_set_up_is_the_exit_code_and_nothing_runs(checkout: Checkout) -> None:
    result = checkout.run("doctor", FAIL="1")
    assert result.returncode == 1
    assert "run:" not in result.stdout


def test_link_to_the_launcher_works(checkout: Checkout, tmp_path: Path) -> None:
    link = tmp_path / "bin" / "vemo-link"
    link.symlink_to(checkout.root / "vemo")
    result = subprocess.run(
        [str(link), "doctor"], env=checkout.environment, capture_output=True, text=True, timeout=30
    )
    assert "run: -P -m vemo_desktop doctor" in result.stdout


def test_without_a_usable_python_one_line_says_what_to_do(tmp_path: Path) -> None:
    old = 'case "$*" in\n*version_info*) exit 1 ;;\n*platform*) echo "; python3 here is 3.9.2" ;;\nesac\n'
    checkout = Checkout(tmp_path, "#!/bin/sh\n" + old)
    # Tools of the shell without the system's own Python, which may well be a usable one.
    for tool in ("sh", "dirname", "readlink", "cat", "cksum"):
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "bin" / tool).symlink_to(found)
    checkout.environment["PATH"] = str(tmp_path / "bin")
    launcher = (checkout.root / "vemo").read_text().replace("/usr/bin/python3", "/nowhere/python3")
    script(checkout.root / "vemo", launcher)
    result = checkout.run("doctor")
    assert result.returncode == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Python 3.11, 3.12 or 3.13 is needed" in result.stderr
    assert "python3 here is 3.9.2" in result.stderr


def test_python_that_can_make_environments_is_preferred(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, USABLE)
    script(
        tmp_path / "bin" / "python3.11",
        '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; *version_info*) exit 0 ;; esac\nexit 9\n',
    )
    assert checkout.run("doctor").returncode == 0


def test_python_can_be_named(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, "#!/bin/sh\nexit 1\n")
    chosen = script(tmp_path / "chosen one" / "python", USABLE)
    assert checkout.run("doctor", VEMO_PYTHON=str(chosen)).returncode == 0
    assert checkout.log.exists()


# The set-up itself


@pytest.fixture
def set_up(tmp_path: Path) -> ModuleType:
    """Return the set-up module, its environment in a folder of the test."""
    path_before = list(sys.path)
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "packaging" / "set_up.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = path_before
    venv = tmp_path / ".venv"
    module.VENV, module.PYTHON = venv, venv / "bin" / "python"  # type: ignore[attr-defined]
    module.UNFINISHED, module.PIP_LOG = venv / "unfinished", venv / "log"  # type: ignore[attr-defined]
    return module


def test_unfinished_environment_is_made_anew(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def make() -> bool:
        made.append(set_up.VENV.exists())
        script(set_up.PYTHON, "#!/bin/sh\nexit 0\n")
        return True

    monkeypatch.setattr(set_up, "_make_venv", make)
    set_up.make_environment()
    set_up.make_environment()
    assert made == [False], "a sound environment is kept"
    set_up.UNFINISHED.touch()
    set_up.make_environment()
    assert made == [False, False], "an unfinished one is thrown away first"
    script(set_up.PYTHON, "#!/bin/sh\nexit 1\n")
    set_up.make_environment()
    assert made == [False] * 3, "so is a broken one"


def test_interrupted_install_leaves_its_mark(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(requirements: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(set_up, "bring_system_packages", lambda: None)
    monkeypatch.setattr(set_up, "make_environment", lambda: set_up.VENV.mkdir())
    monkeypatch.setattr(set_up, "install", interrupted)
    assert set_up.main("run", "stamp") == 130
    assert set_up.UNFINISHED.exists()
    assert not (set_up.VENV / "ready-run").exists()


def test_failed_install_shows_the_last_words_of_pip(
    set_up: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    script(set_up.PYTHON, "#!/bin/sh\necho 'ERROR: no network'\nexit 1\n")
    with pytest.raises(set_up.SetUpFailed, match="could not be installed"):
        set_up.install(["av>=17"])
    assert "ERROR: no network" in capsys.readouterr().err


MISSING = (SystemPackage("libzz1", "libzz.so.1", "singing"), SystemPackage("libyy2", "libyy.so.2", "singing"))


@pytest.mark.parametrize("is_root", [True, False])
def test_missing_libraries_are_installed_by_root_and_named_to_others(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_root: bool,
) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(set_up, "missing_packages", lambda: () if len(calls) == 2 else MISSING)
    monkeypatch.setattr(set_up, "_apt_get", lambda *words: calls.append(words))
    monkeypatch.setattr(os, "geteuid", lambda: 0 if is_root else 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    set_up.bring_system_packages()
    said = capsys.readouterr().err.splitlines()
    if is_root:
        assert calls == [("update",), ("install", "libzz1", "libyy2")]
        assert len(said) == 1
    else:
        assert calls == []
        assert said[1] == "vemo: Going on without. For singing: sudo apt-get install libzz1 libyy2"


def test_libraries_are_looked_for_by_loading_them() -> None:
    assert SystemPackage("libc6", "libc.so.6", "everything").is_present()
    assert not SystemPackage("libzz1", "libzz.so.1", "singing").is_present()


def test_two_set_ups_wait_for_each_other(tmp_path: Path) -> None:
    """The second finds everything done by the first and installs nothing."""
    checkout = Checkout(tmp_path, USABLE)
    shutil.copytree(ROOT / "vemo_desktop", checkout.root / "vemo_desktop", ignore=lambda folder, names: [
        name for name in names if name not in ("__init__.py", "system_packages.py")
    ])  # fmt: skip
    command = [sys.executable, str(checkout.root / "packaging" / "set_up.py"), "run", "stamp"]
    with (checkout.root / "packaging" / "set_up.py").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        assert "waiting for it" in process.stderr.readline()
        script(checkout.root / ".venv" / "bin" / "python", "#!/bin/sh\nexit 1\n")
        (checkout.root / ".venv" / "ready-run").write_text("stamp\n")
    _, rest = process.communicate(timeout=30)
    assert (process.returncode, rest) == (0, "")


def test_progress_names_each_package_once(set_up: ModuleType) -> None:
    seen: set[str] = set()
    lines = [
        "Collecting av>=17",
        "  Downloading av-18.1.0-cp311-abi3-manylinux_2_28_x86_64.whl (41.2 MB)",
        "  Downloading av-18.1.0-cp311-abi3-manylinux_2_28_x86_64.whl (41.2 MB)",
        "Processing /some where/files/torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl",
        "  Using cached rich-15.0.0-py3-none-any.whl (from typer>=0.16)",
        "Installing collected packages: av, rich, torch",
    ]
    shown = [text for line in lines if (text := set_up.progress(line, seen))]
    assert shown[0] == "Package 1: av 18.1.0 (41.2 MB)"
    assert shown[1:3] == ["Package 2: torch 2.13.0+cpu", "Package 3: rich 15.0.0"]
    assert shown[3].startswith("Unpacking 3 packages")


def test_every_dependency_is_pinned_exactly() -> None:
    """Walk the dependencies of what is installed here: none may be left to chance."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text().splitlines()
    pinned = {line.partition("==")[0] for line in lines if line and not line.startswith("#")}
    assert all("==" in line and "+" not in line for line in lines if line and not line.startswith("#"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    waiting = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    met: set[str] = set()
    while waiting:
        name = requirement_name(waiting.pop()).lower().replace("_", "-")
        if name in met:
            continue
        met.add(name)
        try:
            needed = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # only for other systems
        waiting += [line for line in needed if "extra ==" not in line]
        assert name in pinned, f"{name} has no line in packaging/constraints.txt"


def test_launcher_and_ci_script_are_executable() -> None:
    for name in ("vemo", ".ci/run"):
        assert os.access(ROOT / name, os.X_OK)
        assert subprocess.run(["sh", "-n", str(ROOT / name)]).returncode == 0
