"""Set up a checkout: virtual environment, pinned dependencies, packages of the system.

Called by the launcher ``vemo`` with any supported Python, before anything is installed, so: standard
library only. Messages go to standard error.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from vemo_desktop.system_packages import (  # noqa: E402 - found only after the line above
    SystemPackage,
    install_command,
    missing_packages,
)

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "set-up-unfinished"
PIP_LOG = VENV / "set-up.log"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"


class SetUpFailed(Exception):
    """The set-up cannot go on; the text says why and what to do."""


def main(kind: str, stamp: str) -> int:
    """Make the environment usable and note it in the file that the launcher looks at.

    Parameters
    ----------
    kind : str
        ``run``, or ``dev`` for the tools of ``./vemo test`` and ``./vemo bench`` too.
    stamp : str
        What the launcher will expect next time.
    """
    try:
        with _only_one_set_up():
            if _read(VENV / f"ready-{kind}") != stamp or not PYTHON.exists():
                _set_up(kind, stamp)
    except SetUpFailed as failure:
        print(f"vemo: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nvemo: set-up stopped. Start again to go on; what was downloaded is kept.", file=sys.stderr)
        return 130
    return 0


def _set_up(kind: str, stamp: str) -> None:
    started = time.monotonic()
    say("Setting up this checkout (only the first time; later starts take a second).")
    bring_system_packages()
    make_environment()
    UNFINISHED.touch()
    install(_requirements(kind))
    compile_sources()
    for name in ("run", "dev") if kind == "dev" else ("run",):
        _write(VENV / f"ready-{name}", stamp)
    UNFINISHED.unlink()
    say(f"Ready after {time.monotonic() - started:.0f} s.")


# Packages of the system


def bring_system_packages() -> None:
    """Install missing libraries with apt-get when root; otherwise name them in one line and go on."""
    missing = missing_packages()
    if not missing:
        return
    say("Missing on this system: " + ", ".join(package.name for package in missing))
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _apt_get("update")
        _apt_get("install", *(package.name for package in missing))
        missing = missing_packages()
    if missing:
        say(_advice(missing))


def _advice(missing: tuple[SystemPackage, ...]) -> str:
    purposes = ", ".join(dict.fromkeys(package.purpose for package in missing))
    return f"Going on without. For {purposes}: {install_command(missing)}"


def _apt_get(action: str, *names: str) -> None:
    options = ["-y", "--no-install-recommends"] if action == "install" else []
    say(f"apt-get {action} ...")
    result = subprocess.run(
        ["apt-get", "-qq", *options, action, *names],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if result.returncode != 0:
        say(f"apt-get {action} failed: " + (result.stderr.strip().splitlines() or ["no reason given"])[-1])


# The virtual environment


def make_environment() -> None:
    """Make ``.venv``, anew when an earlier one is broken, half made or of another Python.

    Raises
    ------
    SetUpFailed
        If this Python cannot make virtual environments.
    """
    if VENV.exists() and (UNFINISHED.exists() or not _environment_works()):
        say("The environment in .venv is broken or was left unfinished: making it anew.")
        shutil.rmtree(VENV)
    if VENV.exists():
        return
    say(f"Making a virtual environment in .venv with Python {sys.version.split()[0]}.")
    if not _make_venv() and os.geteuid() == 0 and shutil.which("apt-get"):
        # Debian and Ubuntu keep ensurepip in a package of its own.
        _apt_get("update")
        _apt_get("install", f"python3.{sys.version_info.minor}-venv")
        _make_venv()
    if not _environment_works():
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetUpFailed(
            f"Python {sys.version.split()[0]} ({sys.executable}) cannot make a virtual environment. "
            f"On Debian or Ubuntu: sudo apt-get install python3.{sys.version_info.minor}-venv"
        )


def _make_venv() -> bool:
    result = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
    return result.returncode == 0


def _environment_works() -> bool:
    probe = "import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
    if not PYTHON.exists():
        return False
    return subprocess.run([str(PYTHON), "-c", probe], capture_output=True).returncode == 0


def _requirements(kind: str) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    development = project["optional-dependencies"]["dev"] if kind == "dev" else []
    return [*project["dependencies"], *development]


def install(requirements: list[str]) -> None:
    """Install with pip at the pinned versions, showing what it is at; a second try after a network hiccup.

    Raises
    ------
    SetUpFailed
        With the last lines of pip's output.
    """
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--constraint", str(CONSTRAINTS), *requirements]
    if _run_pip(command) or _run_pip(command):
        return
    lines = [line for line in _read(PIP_LOG).splitlines() if line.strip()]
    print("\n".join(lines[-12:]), file=sys.stderr)
    raise SetUpFailed(
        "the dependencies could not be installed; pip's last words stand above, all of them in "
        ".venv/set-up.log. Check the network and the space on the disk, then start again."
    )


def compile_sources() -> None:
    """Compile the program as pip compiles packages: without, the first start takes 0.3 s longer.

    So does every start where the user forbids Python to write bytecode. A folder that cannot be written to
    does no harm.
    """
    subprocess.run([str(PYTHON), "-m", "compileall", "-qq", str(ROOT / "vemo_desktop")])


def _run_pip(command: list[str]) -> bool:
    seen: set[str] = set()
    # PIP_* settings of the user hold; a PYTHONPATH of theirs would show pip packages that are not ours.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    with (
        PIP_LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
            errors="replace",
        ) as pip,
    ):
        assert pip.stdout is not None
        for line in pip.stdout:
            log.write(line)
            if text := progress(line, seen):
                _show(text)
    _end_show()
    return pip.returncode == 0


def progress(line: str, seen: set[str]) -> str:
    """Return what a line of pip's output means to the user, if anything.

    Parameters
    ----------
    line : str
    seen : set of str
        Packages met so far; grows.
    """
    if line.startswith("Installing collected packages"):
        return f"Unpacking {line.count(',') + 1} packages; this can take a minute."
    found = re.match(
        r"\s*(?:Downloading|Using cached|Processing) (?:.*/)?([\w.]+)-(\d[\w.+]*)-\S*(?: \((\d[^)]*)\))?",
        line,
    )
    if not found:
        return ""
    name = found[1]
    if name.lower() in seen:
        return ""
    seen.add(name.lower())
    size = f" ({found[3]})" if found[3] else ""
    return f"Package {len(seen)}: {name} {found[2]}{size}"


# Words to the user


def say(text: str) -> None:
    """Write one line to standard error."""
    print(f"vemo: {text}", file=sys.stderr, flush=True)


def _show(text: str) -> None:
    """Rewrite the progress line; where nobody watches, write plain lines."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        print(f"\r\x1b[K{'vemo: ' + text:.{width}}", end="", file=sys.stderr, flush=True)
    else:
        say(text)


def _end_show() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


# Files


@contextlib.contextmanager
def _only_one_set_up() -> Iterator[None]:
    """Hold a lock on this very file, so that no lock file is left behind."""
    with Path(__file__).open("rb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this checkout is running; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip("\n") if path.is_file() else ""


def _write(path: Path, text: str) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(text + "\n", encoding="utf-8")
    beside.replace(path)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
