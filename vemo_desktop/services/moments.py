"""What was seen, heard and said at one instant of a video, as the built-in encoders have it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitles import find_cues
from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.builtin.text_net import CLASSES
from vemo_desktop.storage.feature_cache import FeatureCache

FACES, TEXT, SOUND, SPEECH = "builtin.faces", "builtin.text", "signals.sound", "signals.speech"
_IS_SPEECH = 0.5


@dataclass(frozen=True, slots=True)
class SeenFaces:
    """The faces of an instant; the clearest of them by its box.

    Parameters
    ----------
    count : int
        Number of people.
    expression : str
        What their faces say together, most likely.
    probability : float
    box : tuple of float
        Left, top, width and height of the clearest face, as shares of the picture's width and height.
    """

    count: int
    expression: str
    probability: float
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class HeardSound:
    """The sound of an instant.

    Parameters
    ----------
    loudness_lkfs : float or None
        None in silence.
    louder_than : float or None
        Share of the heard steps of the video that are less loud, in [0, 1].
    speech : float or None
        Probability that somebody speaks; None where nobody listened for it.
    """

    loudness_lkfs: float | None
    louder_than: float | None
    speech: float | None


@dataclass(frozen=True, slots=True)
class SaidWords:
    """The subtitle of an instant, and what emotion its words tell of, most likely; "" if none is known."""

    text: str
    emotion: str = ""
    probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of an instant; None where nothing is."""

    faces: SeenFaces | None = None
    sound: HeardSound | None = None
    words: SaidWords | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of it."""
        return self.faces is None and self.sound is None and self.words is None


class Evidence:
    """What the encoders kept of one video.

    Parameters
    ----------
    tracks : iterable of FeatureTrack
        Any; of several versions of one encoder the highest counts.
    cues : sequence of Cue
        Subtitles in order of time.
    """

    def __init__(self, tracks: Iterable[FeatureTrack] = (), cues: Sequence[Cue] = ()) -> None:
        ordered = sorted(tracks, key=lambda track: track.version)
        self._tracks = {track.encoder: track for track in ordered}
        self._cues = cues
        self._starts = [cue.interval.start_us for cue in cues]
        self._ends = list(accumulate((cue.interval.end_us for cue in cues), max))
        """Until when any of the subtitles up to each is shown."""
        sound = self._tracks.get(SOUND)
        heard = np.empty(0) if sound is None else sound.column("loudness")[sound.valid]
        self._loudness = np.sort(heard[np.isfinite(heard)])

    def at(self, time_us: int) -> Moment:
        """Return what is known of an instant, in microseconds."""
        return Moment(self._faces(time_us), self._sound(time_us), self._words(time_us))

    def _row(self, encoder: str, time_us: int) -> dict[str, float] | None:
        """Return the named values of an encoder's step; None where it has none, or had nothing to look at."""
        track = self._tracks.get(encoder)
        step = -1 if track is None else int(np.searchsorted(track.edges_us, time_us, side="right")) - 1
        if track is None or not 0 <= step < len(track.values) or not track.valid[step]:
            return None
        return dict(zip(track.names, map(float, track.values[step]), strict=True))

    def _faces(self, time_us: int) -> SeenFaces | None:
        row = self._row(FACES, time_us)
        if row is None or not row["faces"] > 0:
            return None
        best = max(EXPRESSIONS, key=lambda name: row[name])
        box = (row["left"], row["top"], row["width"], row["height"])
        return SeenFaces(round(row["faces"]), best, row[best], box)

    def _sound(self, time_us: int) -> HeardSound | None:
        if SOUND not in self._tracks:
            return None
        row, voice = self._row(SOUND, time_us), self._row(SPEECH, time_us)
        speech = None if voice is None else voice["speech"]
        if row is None or not np.isfinite(row["loudness"]):
            return HeardSound(None, None, speech)
        below = np.searchsorted(self._loudness, row["loudness"]) / max(len(self._loudness), 1)
        return HeardSound(row["loudness"], float(below), speech)

    def _words(self, time_us: int) -> SaidWords | None:
        cue = self._cue(time_us)
        if cue is None:
            return None
        text = " ".join(cue.text.split())
        row = self._row(TEXT, time_us)
        if row is None or not row["weight"] > 0:
            return SaidWords(text)
        best = max(CLASSES, key=lambda name: row[name])
        return SaidWords(text, best, row[best])

    def _cue(self, time_us: int) -> Cue | None:
        """Return the subtitle that is shown; of several the one that came last."""
        place = bisect_right(self._starts, time_us) - 1
        while place >= 0 and self._ends[place] > time_us:
            if self._cues[place].interval.contains(time_us):
                return self._cues[place]
            place -= 1
        return None


def read_evidence(cache_dir: Path, fingerprint: str, cues: Sequence[Cue] = ()) -> Evidence:
    """Read what the cache has of a video; reads files, so not for the thread of a window."""
    return Evidence(FeatureCache(cache_dir).tracks_of(fingerprint), cues)


def evidence_of(item: MediaItem, cache_dir: Path) -> Evidence:
    """Read what the cache has of a video, and its subtitles from beside or inside the file.

    Raises
    ------
    MediaError
        If the file is missing or cannot be read.
    """
    return read_evidence(cache_dir, item.fingerprint, find_cues(item.path, probe(item.path)))


def said_at(predictions: Iterable[Prediction], time_us: int) -> dict[str, dict[str, dict[str, float]]]:
    """Return what networks say of an instant, by network, scheme and label; gaps are left out."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for one in predictions:
        for curves in one.all_curves:
            if values := curves.values_at(time_us):
                found.setdefault(one.network, {})[curves.scheme] = values
    return found


def faces_text(seen: SeenFaces) -> str:
    """Say what was seen in a few words."""
    percent = f"{seen.probability * 100:.0f} %"
    if seen.count == 1:
        return f"A face: {seen.expression} {percent}"
    return f"{seen.count} faces, together: {seen.expression} {percent}"


def sound_text(heard: HeardSound) -> str:
    """Say what was heard in a few words."""
    if heard.loudness_lkfs is None or heard.louder_than is None:
        return "Silence"
    is_speech = heard.speech is not None and heard.speech >= _IS_SPEECH
    louder = f"{heard.louder_than * 100:.0f} %"
    if is_speech:
        return f"Somebody speaks, louder than {louder} of the video"
    return f"Sound without speech, louder than {louder} of the video"


def words_text(said: SaidWords) -> str:
    """Say which emotion the words tell of, without the words; "" where none is known."""
    return f"Words: {said.emotion} {said.probability * 100:.0f} %" if said.emotion else ""
