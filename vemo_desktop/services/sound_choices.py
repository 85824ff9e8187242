"""Which sound track of a video is heard, and how late: kept in the project, for whoever opens it."""

from __future__ import annotations

from collections.abc import Iterable

from vemo_desktop.domain.media import AS_RECORDED, AudioStream, SoundChoice
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import ProjectSession

MOST_DELAY_MS = 10_000
"""More is no fault of a recording but another recording."""


def sound_choice(session: ProjectSession, media_id: str) -> SoundChoice:
    """Return what was chosen for a video."""
    stored = session.settings.get(_key(media_id), {})
    if not isinstance(stored, dict):
        return AS_RECORDED
    track, delay_us = stored.get("track"), stored.get("delay_us", 0)
    return SoundChoice(
        track if isinstance(track, int) else None, delay_us if isinstance(delay_us, int) else 0
    )


def keep_sound_choice(
    session: ProjectSession, media_id: str, choice: SoundChoice, tracks: Iterable[AudioStream]
) -> None:
    """Keep a choice for a video.

    Raises
    ------
    UsageError
        If the file has no such track, or the delay is out of reach.
    ProjectReadOnly, ProjectError
        If it could not be written.
    """
    numbers = [track.index for track in tracks]
    if choice.track is not None and choice.track not in numbers:
        there = ", ".join(map(str, numbers)) or "none"
        raise UsageError(f"The file has no sound track {choice.track}. There are: {there}.")
    if abs(choice.delay_us) > MOST_DELAY_MS * US_PER_S // 1000:
        raise UsageError(f"A delay lies between -{MOST_DELAY_MS} and {MOST_DELAY_MS} ms.")
    session.settings.set(_key(media_id), {"track": choice.track, "delay_us": choice.delay_us})


def _key(media_id: str) -> str:
    return f"sound/{media_id}"
