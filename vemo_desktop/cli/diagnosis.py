"""What is looked at on this machine, each with what to do about it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata

from vemo_desktop import __version__, paths
from vemo_desktop.cli.window import has_display
from vemo_desktop.errors import VemoError
from vemo_desktop.system_packages import install_command, missing_packages
from vemo_desktop.wording import counted

_LEAST_FREE_GB = 2.0


class Verdict(StrEnum):
    """How serious a finding is."""

    FINE = "fine"
    NOTE = "note"  # something is not there, and the program works without it
    PROBLEM = "problem"  # analysing, reviewing or exporting will not work


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is the line that would change it."""

    subject: str
    verdict: Verdict
    finding: str
    remedy: str = ""


def diagnose() -> Iterator[Finding]:
    """Yield the findings one by one, as they are made; a look that cannot be taken is one as well."""
    for look in _LOOKS:
        try:
            yield from look()
        except VemoError as error:
            subject = look.__name__.strip("_")
            yield Finding(subject, Verdict.PROBLEM, error.message, "solve that, then look again: vemo doctor")


def _program() -> Iterator[Finding]:
    checkout = paths.checkout_dir()
    place = f"checkout {checkout}" if checkout else "installed"
    yield Finding(
        "program", Verdict.FINE, f"VEMO Desktop {__version__}, {place}, Python {sys.version.split()[0]}"
    )


def _packages() -> Iterator[Finding]:
    """Compare what is installed with what the program says it needs."""
    try:
        needed = metadata.requires("vemo-desktop")
    except metadata.PackageNotFoundError:
        needed = _needed_by_checkout()
    names = [requirement_name(line) for line in needed or () if "extra ==" not in line]
    missing = [name for name in names if not _is_installed(name)]
    if missing:
        remedy = "./vemo sets up a checkout; pip install . an installation"
        yield Finding("packages", Verdict.PROBLEM, f"missing: {', '.join(missing)}", remedy)
    else:
        yield Finding("packages", Verdict.FINE, f"all {len(names)} required packages are installed")


def _needed_by_checkout() -> list[str]:
    import tomllib

    root = paths.checkout_dir()
    if root is None:
        return []
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["project"]["dependencies"])


def requirement_name(line: str) -> str:
    """Return the package a requirement line names: ``av`` of ``av>=17``."""
    end = next((i for i, sign in enumerate(line) if not (sign.isalnum() or sign in "-_.")), len(line))
    return line[:end]


def _is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _system() -> Iterator[Finding]:
    missing = missing_packages()
    if not missing:
        yield Finding("system libraries", Verdict.FINE, "all there")
        return
    names = ", ".join(package.name for package in missing)
    purposes = ", ".join(dict.fromkeys(package.purpose for package in missing))
    is_needed = any("pictures" in package.purpose for package in missing)
    verdict = Verdict.PROBLEM if is_needed else Verdict.NOTE
    yield Finding("system libraries", verdict, f"{names} missing, for {purposes}", install_command(missing))


def _display() -> Iterator[Finding]:
    if has_display():
        yield Finding("display", Verdict.FINE, "a window can be opened")
    else:
        remedy = "vemo demo --headless writes a report instead; over ssh, ssh -X brings the display"
        yield Finding("display", Verdict.NOTE, "none", remedy)


def _sound() -> Iterator[Finding]:
    try:
        import sounddevice

        device = sounddevice.query_devices(kind="output")
        yield Finding("sound", Verdict.FINE, str(device["name"]))
    except (OSError, ValueError) as error:
        # OSError: PortAudio itself is missing. ValueError and PortAudioError: it knows no output device.
        yield _no_sound(str(error))
    except Exception as error:
        if type(error).__name__ != "PortAudioError":  # its class cannot be named where the library is missing
            raise
        yield _no_sound(str(error))


def _gamepad() -> Iterator[Finding]:
    if _is_installed("pygame-ce"):
        yield Finding("gamepad", Verdict.FINE, "pygame-ce is installed; traces can be recorded with sticks")
    else:
        found = "pygame-ce is not installed, so traces are recorded with mouse and keys alone"
        yield Finding("gamepad", Verdict.NOTE, found, "pip install pygame-ce")


def _no_sound(reason: str) -> Finding:
    return Finding(
        "sound", Verdict.NOTE, f"no output device ({reason})", "playback is silent; everything else works"
    )


def _media() -> Iterator[Finding]:
    try:
        import av

        finding = f"PyAV {av.__version__}, {len(av.codecs_available)} codecs"
        yield Finding("video and sound files", Verdict.FINE, finding)
    except ImportError as error:
        yield Finding("video and sound files", Verdict.PROBLEM, str(error), "set up again: ./vemo doctor")


def _devices() -> Iterator[Finding]:
    from vemo_desktop.ml.devices import pick

    try:
        device = pick("auto")
    except (VemoError, ImportError) as error:
        yield Finding("networks run on", Verdict.PROBLEM, str(error), "set up again")
        return
    cores = os.cpu_count() or 1
    used = counted("{count} processor core is", "{count} processor cores are", cores)
    remedy = f"no graphics card is needed; {used} used" if device == "cpu" else ""
    yield Finding("networks run on", Verdict.FINE, device, remedy)


def _networks() -> Iterator[Finding]:
    from vemo_desktop.services.networks import network_statuses

    try:
        statuses = network_statuses()
    except VemoError as error:
        yield Finding("networks", Verdict.PROBLEM, error.message)
        return
    for one in statuses:
        if one.unavailable is None:
            yield Finding("network", Verdict.FINE, f"{one.card.name} {one.card.version}")
        else:
            yield Finding("network", Verdict.NOTE, f"{one.card.name} cannot run here", one.unavailable)


def _weights() -> Iterator[Finding]:
    from vemo_desktop.services.networks import PackState, pack_statuses

    statuses = pack_statuses()
    for one in statuses:
        name, size = one.card.id, f"{one.bytes / 1e6:.0f} MB"
        if one.state is PackState.INSTALLED:
            yield Finding("weights", Verdict.FINE, f"{one.card.name}, {size}")
        elif one.state is PackState.DAMAGED:
            yield Finding("weights", Verdict.PROBLEM, f"{one.card.name} is damaged", one.problem)
        elif one.partial_bytes:
            remedy = f"vemo networks install {name} goes on; vemo networks remove {name} drops it"
            yield Finding("weights", Verdict.NOTE, f"{one.card.name}, {size} fetched so far", remedy)
    installed = sum(one.state is PackState.INSTALLED for one in statuses)
    remedy = "vemo networks list tells what each is for; none is needed for the built-in network"
    yield Finding("weights", Verdict.FINE, f"{installed} of {len(statuses)} installed", remedy)


def _folders() -> Iterator[Finding]:
    for name, folder_of in (
        ("settings", paths.config_dir),
        ("cache", paths.cache_dir),
        ("data", paths.data_dir),
        ("log", paths.log_dir),
    ):
        yield _folder(name, folder_of)


def _folder(name: str, folder_of: Callable[[], object]) -> Finding:
    subject = f"{name} folder"
    try:
        folder = str(folder_of())
    except VemoError as error:
        return Finding(subject, Verdict.PROBLEM, error.message, "make its place writable, or set VEMO_HOME")
    if not os.access(folder, os.W_OK):
        return Finding(
            subject, Verdict.PROBLEM, f"{folder} is not writable", "make it writable, or set VEMO_HOME"
        )
    free_gb = shutil.disk_usage(folder).free / 1e9
    if free_gb < _LEAST_FREE_GB:
        return Finding(
            subject, Verdict.NOTE, f"{folder}, only {free_gb:.1f} GB free", "make room on the disk"
        )
    return Finding(subject, Verdict.FINE, f"{folder}, {free_gb:.0f} GB free")


_LOOKS = (
    _program,
    _packages,
    _system,
    _display,
    _sound,
    _gamepad,
    _media,
    _devices,
    _networks,
    _weights,
    _folders,
)
