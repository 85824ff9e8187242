"""What running a network over a file would cost: each encoder is tried on a moment of made-up input.

Reading the file is left out: it runs beside the encoders, and next to those of large networks it weighs
little. Pictures and sound are noise of the right shape, so that no encoder finds a short cut in stillness.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Measured
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.requests import MeasureNetwork
from vemo_desktop.media.fingerprint import require_same_contents
from vemo_desktop.media.picking import needed_size, pictures_of
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitles import find_cues
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import weights_digest
from vemo_desktop.ml.encoding import Encoder, EncoderItem, Subject
from vemo_desktop.pipeline.prepare import INDEXING, prepared_index

_LOADING = "Loading the network"
_TRYING = "Trying the network"
_ENOUGH_S = 1.5
"""How long one encoder is tried, unless a single step of it takes longer."""
_MOST_PHASES = 4
"""A network may ask again when it has seen something; on noise it need not come to an end."""


def measure(request: MeasureNetwork, ctx: JobContext) -> Measured:
    """Try a network and work out the seconds a run over the whole file would take.

    Raises
    ------
    Cancelled
    MediaError
        If the file is gone, changed, or not readable at all.
    NetworkError
        If the network cannot run here or on this file.
    """
    ctx.plan({INDEXING: 5, _LOADING: 15, _TRYING: 80})
    require_same_contents(request.path, request.fingerprint)
    info = probe(request.path)
    index = prepared_index(request, info, Previews(request.cache_dir), ctx)
    began = time.perf_counter()
    network = registry.load(request.network_id, request.device)
    load_s = time.perf_counter() - began
    ctx.step(_LOADING, 1, 1)
    cues = find_cues(request.path, info)
    subject = Subject(info, index.frames, index.duration_us, has_cues=bool(cues))
    tracks: dict[str, FeatureTrack] = {}
    run_s = 0.0
    for _ in range(_MOST_PHASES):
        fresh = [one for one in network.encoders(subject, tracks) if one.id not in tracks]
        for number, encoder in enumerate(fresh):
            ctx.step(_TRYING, number, len(fresh))
            trial = _try(encoder, subject, tracks, ctx)
            load_s += trial.warming_s
            run_s += trial.whole_s
            tracks[encoder.id] = encoder.track()
        if not fresh:
            break
    ctx.step(_TRYING, 1, 1)
    card = network.card
    return Measured(
        request.job_id,
        request.media_id,
        card.id,
        registry.device_for(card, request.device),
        weights_digest(card),
        load_s,
        run_s,
        index.duration_us,
    )


@dataclass(frozen=True, slots=True)
class _Trial:
    """Seconds until the first step was there beyond what a step takes, and seconds for the whole file."""

    warming_s: float
    whole_s: float


def _try(encoder: Encoder, subject: Subject, tracks: dict[str, FeatureTrack], ctx: JobContext) -> _Trial:
    """Push pieces until the encoder has worked long enough and something came out of it."""
    if encoder.input == "tracks":
        return _read(encoder, subject, [tracks[name] for name in encoder.sources if name in tracks])
    total = _count(encoder, subject)
    marks = [(0, 0.0)]
    spent = 0.0
    for number, piece in enumerate(islice(_pieces(encoder, subject), total), start=1):
        ctx.check()
        began = time.perf_counter()
        encoder.push(piece)
        steps = len(encoder.track().values)
        spent += time.perf_counter() - began
        if steps > marks[-1][0] or number == total:
            marks.append((steps, spent))
            if spent >= _ENOUGH_S and len(marks) > 2:
                return _extrapolated(marks, number, total)
    return _Trial(0.0, spent)


def _extrapolated(marks: Sequence[tuple[int, float]], pieces: int, total: int) -> _Trial:
    """Take the first growth as warming up and the rest as the pace of the whole file."""
    (first_steps, first_s), (last_steps, last_s) = marks[1], marks[-1]
    per_step = (last_s - first_s) / max(last_steps - first_steps, 1)
    steps = last_steps / pieces * total
    return _Trial(max(first_s - per_step * first_steps, 0.0), per_step * steps)


def _read(encoder: Encoder, subject: Subject, sources: Sequence[FeatureTrack]) -> _Trial:
    """Let an encoder of tracks read what came of the trial, and scale that up to the whole file."""
    began = time.perf_counter()
    for track in sources:
        encoder.push(track)
    spent = time.perf_counter() - began
    seen_us = min((int(track.edges_us[-1]) for track in sources if len(track.values)), default=0)
    share = min(seen_us / subject.duration_us, 1.0) if subject.duration_us else 1.0
    return _Trial(0.0, spent / share if share > 0 else spent)


def _count(encoder: Encoder, subject: Subject) -> int:
    """Return how many pieces the encoder will be given of the whole file."""
    if encoder.video is None:
        return max(round(subject.duration_us / US_PER_S), 1) if encoder.audio is not None else 0
    return len(pictures_of(encoder.video, subject.frames)[0]) if subject.frames is not None else 0


def _pieces(encoder: Encoder, subject: Subject) -> Iterator[EncoderItem]:
    """Yield noise as the encoder would be given it: pictures of the right size, or seconds of sound."""
    noise = np.random.default_rng(0)
    stream = subject.info.video
    if encoder.audio is not None:
        rate_hz = encoder.audio.rate_hz
        for second in range(subject.duration_us // US_PER_S + 1):
            samples = noise.uniform(-0.3, 0.3, rate_hz).astype(np.float32)
            yield AudioBlock(second * US_PER_S, rate_hz, samples)
    elif encoder.video is not None and subject.frames is not None and stream is not None:
        width, height = needed_size(stream.width, stream.height, encoder.video)
        pictures = [noise.integers(0, 256, (height, width, 3), np.uint8) for _ in range(4)]
        numbers, instants = pictures_of(encoder.video, subject.frames)
        for place, (frame, time_us) in enumerate(zip(numbers.tolist(), instants.tolist(), strict=True)):
            yield VideoSample(frame, time_us, pictures[place % len(pictures)])
