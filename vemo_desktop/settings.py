"""What a user prefers, kept between starts: one declared list, stored as JSON in the settings folder."""

from __future__ import annotations

import getpass
import json
import logging
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vemo_desktop import paths
from vemo_desktop.errors import UsageError
from vemo_desktop.files import write_text_aside

logger = logging.getLogger(__name__)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "annotator"


KEY_DELAY_MOST_MS = 2000
"""Longer than anyone takes to press a key for something seen."""


PROXY_GIB_MOST = 10_000
"""More than any drive of a desk holds."""


SCALE_LEAST, SCALE_MOST = 100, 200
"""In per cent of what the screen asks for; less would fall below the smallest readable text."""


LANGUAGES = {"en": "English", "pt_BR": "Português do Brasil", "zh_CN": "简体中文"}
"""What the window speaks, each by the name that its speakers look for."""


_AXIS = r"^-?([12]?\d|3[01])$"


class Settings(BaseModel):
    """Every option with its default and the sentence shown to the user.

    Keys of other versions of the program are kept as they are, so that going back and forth loses nothing.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    author: str = Field(
        default_factory=_login_name, min_length=1, description="Name that your decisions are signed with."
    )
    theme: Literal["system", "dark", "light"] = Field(
        default="system", description="Look of the window: system, dark or light."
    )
    language: Literal["system", "en", "pt_BR", "zh_CN"] = Field(
        default="system", description="Language of the window: system, en, pt_BR or zh_CN."
    )
    device: str = Field(
        default="auto",
        pattern=r"^(auto|cpu|cuda(:\d+)?|mps)$",
        description="Where networks run: auto, cpu, cuda, cuda:1 or mps.",
    )
    network: str = Field(
        default="builtin",
        pattern=r"^[a-z0-9-]+(,[a-z0-9-]+)*$",
        description="Network that analyses newly added videos; several with commas between.",
    )
    volume: float = Field(default=0.8, ge=0.0, le=1.0, description="Loudness of playback, 0 to 1.")
    muted: bool = Field(default=False, description="Play without sound.")
    key_delay_ms: int = Field(
        default=0,
        ge=0,
        le=KEY_DELAY_MOST_MS,
        description="Milliseconds from seeing to pressing a key: marks made while playing move back.",
    )
    proxy: Literal["auto", "always", "never"] = Field(
        default="auto",
        description="Play from a small copy: auto (where a video would stutter), always or never.",
    )
    proxy_gib: int = Field(
        default=20,
        ge=1,
        le=PROXY_GIB_MOST,
        description="Room for all small copies together, in GiB; those used longest ago make way.",
    )
    gamepad: bool = Field(default=False, description="Record traces with a gamepad, beside mouse and keys.")
    gamepad_valence: str = Field(
        default="0",
        pattern=_AXIS,
        description="Axis of the gamepad that says valence, from 0; a minus sign turns it round.",
    )
    gamepad_arousal: str = Field(
        default="-1",
        pattern=_AXIS,
        description="Axis of the gamepad that says arousal, from 0; a minus sign turns it round.",
    )
    gamepad_dead_zone: float = Field(
        default=0.12,
        ge=0.0,
        le=0.5,
        description="Share of a stick's way around its middle that says nothing.",
    )
    gamepad_center: str = Field(
        default="0,0",
        pattern=r"^-?0(\.[0-5]\d*)?,-?0(\.[0-5]\d*)?$",
        description="What both axes tell at rest, such as 0.02,-0.01; Gamepad settings measures it.",
    )
    compare_networks: bool = Field(
        default=False, description="Show what other networks say under the curves."
    )
    spectrogram: bool = Field(
        default=False, description="Show the sound by pitch in the timeline; computed once for a video."
    )
    reduced_motion: bool = Field(
        default=False, description="Nothing fades, slides, blinks or goes away by itself."
    )
    scale_percent: int = Field(
        default=SCALE_LEAST,
        ge=SCALE_LEAST,
        le=SCALE_MOST,
        description="Size of everything in the window, 100 to 200; holds from the next start.",
    )
    snap_to_frames: bool = Field(default=True, description="Let dragged edges stick to frame borders.")
    snap_to_shots: bool = Field(
        default=False, description="Find the cuts between shots, and let dragged edges stick to them."
    )
    cut_neighbours: bool = Field(
        default=False, description="New and moved segments cut the others of their lane; none overlap."
    )
    ripple: bool = Field(
        default=False,
        description="Moving the end of a segment, or deleting one, moves what follows in its lane.",
    )

    @property
    def networks(self) -> tuple[str, ...]:
        """Identifiers of the networks that analyse newly added videos."""
        return tuple(dict.fromkeys(self.network.split(",")))


def option_names() -> tuple[str, ...]:
    """Return the declared options in order."""
    return tuple(Settings.model_fields)


def settings_path() -> Path:
    """Return the file the settings lie in."""
    return paths.config_dir() / "settings.json"


def load_settings() -> tuple[Settings, tuple[str, ...]]:
    """Read the settings.

    Returns
    -------
    settings : Settings
        Defaults for whatever is missing or cannot be understood.
    notices : tuple of str
        Sentences for the user about what was put right. A file that is no JSON is set aside, not lost.
    """
    path = settings_path()
    if not path.is_file():
        return Settings(), ()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(stored, dict):
            raise ValueError("not an object")
    except (ValueError, OSError) as error:
        logger.warning("settings unreadable: %s", error)
        return Settings(), (_set_aside(path),)
    return _read_each(stored)


def _read_each(stored: dict[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """Validate option by option, so that one bad value does not cost the others."""
    notices: list[str] = []
    while True:
        try:
            return Settings.model_validate(stored), tuple(notices)
        except ValidationError as error:
            for name in {str(problem["loc"][0]) for problem in error.errors()}:
                bad = stored.pop(name)
                notices.append(f"The setting {name} had the unusable value {bad!r}; its default is used.")


def _set_aside(path: Path) -> str:
    aside = path.with_suffix(".damaged.json")
    try:
        path.replace(aside)
    except OSError:
        return f"The settings in {path} cannot be read; defaults are used."
    return f"The settings could not be read; defaults are used. The old file is kept as {aside}."


def save_settings(settings: Settings) -> None:
    """Write the settings beside and rename, so that a crash leaves the old file or the new one."""
    text = json.dumps(settings.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"
    write_text_aside(settings_path(), text)


def change_settings(**changes: object) -> Settings:
    """Set options by name, store them, and return the settings as they now are.

    Raises
    ------
    UsageError
        If there is no such option, or a value does not fit it.
    """
    for name in changes:
        if name not in Settings.model_fields:
            raise UsageError(f"There is no setting {name}. Settings are: {', '.join(option_names())}.")
    current, _ = load_settings()
    try:
        changed = Settings.model_validate({**current.model_dump(), **changes})
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0])
        sentence = Settings.model_fields[name].description
        raise UsageError(
            f"{problem['input']!r} does not fit the setting {name}. {sentence}", details=problem["msg"]
        ) from error
    save_settings(changed)
    return changed
