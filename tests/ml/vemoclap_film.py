"""A made film, and VEMOCLAP's network looking at it; what its tests and its benchmark share.

Import it with ``from tests.ml.vemoclap_film import network, subject_of, tracks_of``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.ml.plain_vemoclap import Film
from vemo_desktop.domain.media import AudioBlock, AudioStream, MediaInfo, VideoSample, VideoStream
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.encoding import Encoder, Network, Subject
from vemo_desktop.ml.networks.vemoclap.network import VemoclapNetwork
from vemo_desktop.ml.signals.face_finder import Box


class Corners:
    """Finds up to three faces, told by the brightness of the first pixel."""

    id = "corners"

    def find(self, rgb: np.ndarray) -> list[Box]:
        count = int(rgb[0, 0, 0]) % 4
        return [(5 * k, 3 * k, 20 + 9 * k, 24 + 7 * k) for k in range(count)]


class Signs:
    """Reads a word or nothing, told by the first pixel."""

    id = "signs"

    def read(self, rgb: np.ndarray) -> list[str]:
        number = int(rgb[0, 0, 0])
        return [["Danger"], [], ["KEEP", "out"], []][number // 64]


def subject_of(film: Film, *, picture: bool = True, sound: bool = True) -> Subject:
    """Return what is known of a film before it is decoded."""
    duration_us = round(film.seconds * 1_000_000)
    video = VideoStream(0, "x", 160, 96, 0, film.rate, 0)
    audio = AudioStream(1, "x", 16_000, 1, "mono", 0)
    info = MediaInfo(
        Path("film"), "x", 1, duration_us, video if picture else None, (audio,) if sound else (), ()
    )
    frames = FrameIndex(film.times_us(), duration_us, np.zeros(1, np.int64)) if picture else None
    return Subject(info, frames, duration_us, has_cues=False)


def _speech_track(film: Film) -> FeatureTrack:
    steps = int(2 * film.seconds)
    texts = [""] * steps
    for middle, text in film.said:
        texts[int(middle * 2)] = text
    edges = regular_edges(steps, 500_000)
    rows = np.zeros((steps, 1), np.float32)
    return FeatureTrack("vemoclap.speech", "1", edges, rows, rows[:, 0] == 0, ("phrases",), tuple(texts))


def _items(encoder: Encoder, film: Film, tracks: dict[str, FeatureTrack]) -> Iterator[object]:
    if encoder.input == "video":
        assert encoder.video is not None
        for number in encoder.video.frames or ():
            yield VideoSample(number, int(film.times_us()[number]), film.pictures[number])
    elif encoder.input == "audio":
        for start in range(0, len(film.sound), 16_000):
            yield AudioBlock(start * 1_000_000 // 16_000, 16_000, film.sound[start : start + 16_000])
    else:
        for source in encoder.sources:
            yield tracks[source]


def tracks_of(network: Network, film: Film, subject: Subject) -> dict[str, FeatureTrack]:
    """Run all encoders, but let the film say its own words: the small Whisper only babbles."""
    tracks: dict[str, FeatureTrack] = {}
    for encoder in sorted(network.encoders(subject, {}), key=lambda one: one.input == "tracks"):
        if encoder.id == "vemoclap.speech":
            tracks[encoder.id] = _speech_track(film)
            continue
        for item in _items(encoder, film, tracks):
            encoder.push(item)  # type: ignore[arg-type]
        tracks[encoder.id] = encoder.finish(subject.duration_us)
    return tracks


def network() -> VemoclapNetwork:
    """Return the network as its card says, with the made-up finder and reader."""
    return VemoclapNetwork(card("vemoclap"), "cpu", Corners, Signs)
