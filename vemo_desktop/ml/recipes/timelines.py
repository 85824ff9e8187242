"""Composed timelines: faces, voices and words in sequence, with exactly known borders.

Each emotional stretch shows any of a face, a voice and a subtitle of one emotion; between them lie silence,
noise, music or a neutral face. Everything comes from people that no network was trained on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock, Cue
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.face_sightings import NAMES, Sightings, summary
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voices import RATE_HZ
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.ml.recipes.sound_changes import chords, coloured_noise
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.signals.words import WordsEncoder
from vemo_desktop.ml.steady_curves import steady_edges

Samples = npt.NDArray[np.float32]
STEP_S = HOP_US / US_PER_S
_STRETCHES = 18
USUAL_SHARES = (0.25, 0.15, 0.08, 0.08, 0.2, 0.14, 0.1)
"""How often each of `EMOTIONS` comes. Chosen: disgust and fear are rarer in what people film than the others,
and what is learnt must not expect them as often as joy."""
_LONG_S, _BETWEEN_S = (2.0, 6.0), (1.0, 4.0)
_FACE, _VOICE, _WORDS = 0.7, 0.7, 0.3
"""How often an emotional stretch has each of them; it has one at least."""
_IDLE_FACE = 0.4
_VOICE_LEVEL_DB = (-9.0, 6.0)


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who appears, by emotion; each mapping has some of `EMOTIONS` as keys.

    Parameters
    ----------
    faces : mapping to ndarray, shape (N, 40)
        What the face network reads in them, see `face_sightings.Sightings.says`.
    voices : mapping to sequence of ndarray
        Sentences at 16 kHz.
    words : mapping to sequence of str
    """

    faces: Mapping[str, npt.NDArray[np.float32]]
    voices: Mapping[str, Sequence[Samples]]
    words: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Tracks of all encoders, and the truth: one of `EMOTIONS` per step, and its stretches in seconds."""

    tracks: Mapping[str, FeatureTrack]
    edges: npt.NDArray[np.int64]
    truth: npt.NDArray[np.int64]
    stretches: tuple[tuple[float, float, str], ...]


class _Stage:
    """A timeline that is being put together."""

    def __init__(self, cast: Cast, chance: np.random.Generator, faces: float) -> None:
        self.cast, self.chance, self.faces = cast, chance, faces
        self.sound: list[Samples] = []
        self.sightings: list[Sightings] = []
        self.cues: list[Cue] = []
        self.truth: list[int] = []
        self.stretches: list[tuple[float, float, str]] = []
        self.persons = 0

    @property
    def now_s(self) -> float:
        return len(self.truth) * STEP_S

    def between(self) -> None:
        """Nothing is felt for a while."""
        steps = self._steps(_BETWEEN_S)
        if self.chance.random() < _IDLE_FACE:
            self._show("neutral", steps)
        self.sound.append(self._background(steps))
        self.truth += [0] * steps

    def stretch(self, emotion: str) -> None:
        """Somebody shows, says or writes an emotion."""
        steps = self._steps(_LONG_S)
        shown, heard, written = self.chance.random(3) < [self.faces, _VOICE, _WORDS]
        heard = heard or (self.faces < _FACE and not (shown or written))
        shown = shown or not (heard or written)
        heard, written = heard and emotion in self.cast.voices, written and emotion in self.cast.words
        shown = shown or not (heard or written)
        start_s = self.now_s
        if shown:
            self._show(emotion, steps)
        if written:
            texts = self.cast.words[emotion]
            end_us = round((start_s + steps * STEP_S) * US_PER_S)
            text = texts[int(self.chance.integers(len(texts)))]
            self.cues.append(Cue(Interval(round(start_s * US_PER_S), end_us), text))
        self.sound.append(self._speech(emotion, steps) if heard else self._background(steps))
        self.truth += [EMOTIONS.index(emotion)] * steps
        self.stretches.append((start_s, self.now_s, emotion))

    def _steps(self, range_s: tuple[float, float]) -> int:
        return round(self.chance.uniform(*range_s) / STEP_S)

    def _show(self, emotion: str, steps: int) -> None:
        """Show one person whose face is another picture of the same emotion every second or so."""
        faces = self.cast.faces[emotion]
        weight = self.chance.uniform(0.2, 1.0)
        changes = np.cumsum(self.chance.random(steps) < 0.25)
        pictures = self.chance.integers(0, len(faces), changes[-1] + 1)[changes]
        self.sightings.append(
            Sightings(
                steps=len(self.truth) + np.arange(steps),
                people=np.full(steps, self.persons),
                weights=np.full(steps, weight, np.float32),
                boxes=np.tile(np.array([0.4, 0.2, 0.2, 0.4], np.float32), (steps, 1)),
                says=faces[pictures],
            )
        )
        self.persons += 1

    def _speech(self, emotion: str, steps: int) -> Samples:
        """Let one sentence after the other be said until the stretch is full."""
        voices = self.cast.voices[emotion]
        length = round(steps * STEP_S * RATE_HZ)
        said: list[Samples] = []
        while sum(map(len, said)) < length:
            said.append(voices[int(self.chance.integers(len(voices)))])
        gain = 10 ** (self.chance.uniform(*_VOICE_LEVEL_DB) / 20)
        quiet = self._background(steps) * np.float32(0.1)
        speech: Samples = (gain * np.concatenate(said)[:length] + quiet).astype(np.float32)
        return speech

    def _background(self, steps: int) -> Samples:
        """Return silence, noise or music."""
        length = round(steps * STEP_S * RATE_HZ)
        kind = self.chance.integers(3)
        if kind == 0:
            return np.zeros(length, np.float32)
        sound = coloured_noise(length, self.chance) if kind == 1 else chords(length, self.chance)
        level = 10 ** (self.chance.uniform(-50, -25) / 20)
        return (sound * level / max(float(np.sqrt(np.square(sound).mean())), 1e-9)).astype(np.float32)


def composed(
    cast: Cast,
    voice: VoiceEncoder,
    text: TextEmotionsEncoder,
    seed: tuple[int, ...],
    stretches: int = _STRETCHES,
    faces: float = _FACE,
    shares: tuple[float, ...] = USUAL_SHARES,
) -> Timeline:
    """Compose one timeline and let the encoders see and hear it.

    Parameters
    ----------
    voice : VoiceEncoder
    text : TextEmotionsEncoder
        Fresh ones.
    stretches : int
        With an emotion, some six seconds each with what lies between.
    faces : float
        How often a stretch shows a face. Where it is less than usual, one without anything is spoken.
    shares : tuple of float
        How often each of `EMOTIONS` comes.
    """
    chance = np.random.default_rng(seed)
    stage = _Stage(cast, chance, faces)
    for emotion in chance.choice(EMOTIONS, stretches, p=shares):
        stage.between()
        stage.stretch(str(emotion))
    stage.between()
    duration_us = len(stage.truth) * HOP_US
    sound = AudioBlock(0, RATE_HZ, np.concatenate(stage.sound))
    ears: list[Encoder] = [SoundEncoder(), SpeechEncoder(), voice]
    tracks = {FaceExpressionsEncoder.id: _faces_track(stage.sightings, len(stage.truth))}
    for encoder in ears:
        encoder.push(sound)
        tracks[encoder.id] = encoder.finish(duration_us)
    readers: list[Encoder] = [WordsEncoder(), text]
    for encoder in readers:
        for cue in stage.cues:
            encoder.push(cue)
        tracks[encoder.id] = encoder.finish(duration_us)
    truth = np.array(stage.truth)
    return Timeline(tracks, steady_edges(duration_us), truth, tuple(stage.stretches))


def _faces_track(sightings: Sequence[Sightings], steps: int) -> FeatureTrack:
    joined = Sightings.joined([Sightings.none(), *sightings])
    rows = np.stack([summary(joined, step) for step in range(steps)])
    edges = steady_edges(steps * HOP_US)
    kind = FaceExpressionsEncoder
    return FeatureTrack(kind.id, kind.version, edges, rows, np.ones(steps, np.bool_), NAMES)
