"""Networks made for tests of the pipeline: tiny, without torch, and with every kind of need.

Import it with ``from tests.networks_kit import pretend``; ``pretend(monkeypatch)`` lets the program find
them.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pytest

from vemo_desktop.domain.media import AudioBlock, Cue, VideoSample
from vemo_desktop.domain.needs import AudioNeed, Need, VideoNeed
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, FeatureTrack, Prediction, regular_edges
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import BUILT_IN, NetworkCard, card
from vemo_desktop.ml.encoding import Encoder, EncoderItem, Network, State, Subject

DEAF = "This network listens, and the video has no sound. The others are not affected."
BROKEN = "This network stopped half-way. The others are not affected."
CHOSEN = 5
"""How many frames the pretended network chooses in advance."""


class Running:
    """An encoder whose every value depends on everything before it, so that a lost piece shows.

    Parameters
    ----------
    name : str
    need : VideoNeed, AudioNeed or None
        None for an encoder of tracks (if it has sources) or of subtitles.
    sources : tuple of str
    slow_s : float
        How long each piece takes.
    fails : Exception or None
        Raised at the fifth piece.
    """

    version = "1"
    libraries: tuple[str, ...] = ()

    def __init__(
        self,
        name: str,
        need: Need | None = None,
        *,
        sources: tuple[str, ...] = (),
        slow_s: float = 0.0,
        fails: BaseException | None = None,
    ) -> None:
        self.id = name
        self.video = need if isinstance(need, VideoNeed) else None
        self.audio = need if isinstance(need, AudioNeed) else None
        self.sources = sources
        self.input = "video" if self.video else "audio" if self.audio else "tracks" if sources else "cues"
        self.parameters = {"need": repr(need), "slow_s": slow_s, "fails": repr(fails)}
        self.taken = 0
        self._slow_s, self._fails = slow_s, fails
        self._mean = 0.0
        self._times: list[int] = []
        self._values: list[float] = []
        self._texts: list[str] = []

    def push(self, item: EncoderItem) -> None:
        """Take a piece."""
        time.sleep(self._slow_s)
        if self._fails is not None and self.taken == 4:
            raise self._fails
        self.taken += 1
        for time_us, value in _values_of(item):
            self._mean = 0.9 * self._mean + 0.1 * value
            self._times.append(time_us)
            self._values.append(self._mean)
            if self.input == "tracks":
                self._texts.append(f"{value:.3f}")

    def track(self) -> FeatureTrack:
        """Return all steps but the last, whose end is not known."""
        return self._track(max(len(self._times) - 1, 0), self._times[-1] if self._times else 0)

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return all steps."""
        return self._track(len(self._times), max(duration_us, self._times[-1] + 1 if self._times else 0))

    def state(self) -> State:
        """Return what is needed to go on."""
        return {
            "mean": np.array(self._mean),
            "times": np.array(self._times, np.int64),
            "values": np.array(self._values),
            "taken": np.array(self.taken),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._mean, self.taken = float(state["mean"]), int(state["taken"])
        self._times, self._values = state["times"].tolist(), state["values"].tolist()

    def _track(self, count: int, end_us: int) -> FeatureTrack:
        edges = np.array([*self._times[:count], end_us] if count else [0], np.int64)
        values = np.array(self._values[:count], np.float32)[:, None]
        return FeatureTrack(
            self.id, self.version, edges, values, np.ones(count, bool), ("mean",), tuple(self._texts[:count])
        )


def _values_of(item: EncoderItem) -> list[tuple[int, float]]:
    if isinstance(item, VideoSample):
        return [(item.time_us, float(item.rgb.mean()) + item.frame)]
    if isinstance(item, AudioBlock):
        return [(item.start_us, float(np.abs(item.samples).sum()) + item.rate_hz)]
    if isinstance(item, Cue):
        return [(item.interval.start_us, float(len(item.text)))]
    return [
        (int(start), float(value))
        for start, value in zip(item.edges_us[:-1], item.column("mean"), strict=True)
    ]


@dataclass(frozen=True)
class Habits:
    """What sets one pretended network apart from the others."""

    slow_s: float = 0.0
    fails: BaseException | None = None
    needs_sound: bool = False


class PretendNetwork:
    """Asks for pictures at a rate, every frame, chosen frames, two rates of sound, a track, a second look."""

    def __init__(self, card: NetworkCard, habits: Habits) -> None:
        self.card = card
        self.settings: dict = {}
        self._habits = habits

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders; those of a second look where the first one saw the highest values."""
        habits = self._habits
        found: list[Encoder] = []
        if subject.frames is not None:
            chosen = tuple(np.unique(np.linspace(0, len(subject.frames) - 1, CHOSEN).astype(int)).tolist())
            found += [
                Running("pretend.eye", VideoNeed(8.0, 54), slow_s=habits.slow_s),
                Running("pretend.every", VideoNeed(None, 36, scaling="bicubic")),
                Running("pretend.chosen", VideoNeed(None, 40, frames=chosen, side="shorter")),
            ]
        if subject.info.audio:
            found += [
                Running("pretend.ear", AudioNeed(16_000), fails=habits.fails),
                Running("pretend.mel", AudioNeed(22_050)),
                Running("pretend.text", sources=("pretend.ear",)),
            ]
        elif habits.needs_sound:
            raise NetworkError(DEAF)
        if "pretend.every" in tracks and subject.frames is not None:
            seen = tracks["pretend.every"].column("mean")
            worth = tuple(sorted(np.argsort(seen)[-3:].tolist()))
            found.append(Running("pretend.second", VideoNeed(None, 36, frames=worth)))
        return found

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return curves of one step per second that every track has a say in."""
        count = max(-(-subject.duration_us // 1_000_000), 0)
        edges = regular_edges(count, 1_000_000)
        values = np.full((count, 3), np.nan, np.float32)
        if tracks and all(len(track.values) for track in tracks.values()):
            says = sum(float(track.values.sum()) for track in tracks.values())
            known = edges[1:] <= max(int(track.edges_us[-1]) for track in tracks.values())
            values[known] = says % 1.0
        curves = Curves("sentiment", ("negative", "neutral", "positive"), edges, values, CurveKind.WINDOWED)
        attention = Curves("attention", ("attention",), edges, values[:, :1], CurveKind.ATTENTION)
        segments = (Proposed(Interval(0, 1_000_000), "positive", 0.75),) if count else ()
        return Prediction(
            self.card.id,
            self.card.version,
            self.card.digest,
            {"tracks": sorted(tracks), "steps": [len(tracks[name].values) for name in sorted(tracks)]},
            "cpu",
            {"sentiment": curves},
            "sentiment",
            extras={"attention": attention},
            segments=segments,
        )


HABITS = {
    "pretend": Habits(),
    "pretend-slow": Habits(slow_s=0.05),
    "pretend-listener": Habits(needs_sound=True),
    "pretend-broken": Habits(fails=NetworkError(BROKEN)),
    "pretend-hungry": Habits(fails=RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB.")),
    "pretend-starved": Habits(fails=MemoryError()),
}


def pretended(network_id: str) -> PretendNetwork:
    """Return one of the networks of `HABITS`."""
    # How often a network looks is said by its settings; CTEN's know a second look.
    settings = {"implementation": "cten", "settings": {"erased_pass": True}}
    changes = {"id": network_id, "name": network_id, **settings}
    return PretendNetwork(card(BUILT_IN).model_copy(update=changes), HABITS[network_id])


def pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find these networks beside its own."""
    original = registry.load

    def load(network_id: str, device: str = "auto") -> Network:
        return pretended(network_id) if network_id in HABITS else original(network_id, device)

    monkeypatch.setattr(registry, "load", load)
