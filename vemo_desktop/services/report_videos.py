"""One video on the page of a report: key frames, curves, segments, provenance."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, SENTIMENT, VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.errors import MediaError
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.contents import VideoContents
from vemo_desktop.services.figures import CurveRow, LaneRow, Stretch, timeline_svg

_log = logging.getLogger(__name__)
_KEY_FRAMES = 6
_KEY_FRAME_HEIGHT = 140
_MOST_SEGMENTS = 40


@dataclass(frozen=True, slots=True)
class _KeyFrame:
    """One picture of a video."""

    time_us: int
    jpeg: bytes


def video_part(
    contents: VideoContents, previews: Previews, known: Sequence[Stretch], number: int
) -> dict[str, object]:
    """Return what the template shows of one video."""
    item = contents.item
    run = contents.runs[-1] if contents.runs else None
    segments = [*contents.human, *contents.proposals]
    return {
        "title": item.title,
        "file": item.path.name,
        "facts": _facts(contents, previews),
        "problem": item.problem,
        "frames": [
            (format_time(frame.time_us), data_url("image/jpeg", frame.jpeg))
            for frame in _key_frames(contents, previews)
        ],
        "timeline": timeline_svg(item.duration_us, _rows(contents, known), f"video{number}"),
        "segments": [_segment_row(segment) for segment in _by_time(segments)[:_MOST_SEGMENTS]],
        "more": max(len(segments) - _MOST_SEGMENTS, 0),
        "why": _shares(contents),
        "run": _provenance(run) if run else [],
    }


def _key_frames(contents: VideoContents, previews: Previews) -> list[_KeyFrame]:
    """Return pictures from the middles of what was proposed or decided, and evenly where that is too few."""
    item = contents.item
    index = previews.index(item.fingerprint)
    if not item.has_video or index is None or index.frames is None:
        return []
    from vemo_desktop.media.reader import VideoReader  # loads the video libraries
    from vemo_desktop.media.stills import jpeg_of

    frames = index.frames
    numbers = sorted({frames.frame_at(time_us) for time_us in _moments(contents)})
    pictures = []
    try:
        with VideoReader(item.path, index, height=_KEY_FRAME_HEIGHT) as reader:
            for number in numbers:
                sample = reader.frame(number)
                pictures.append(_KeyFrame(sample.time_us, jpeg_of(sample.rgb)))
    except (MediaError, OSError) as error:
        _log.warning("no key frames of %s: %s", item.path.name, error)
    return pictures


def _moments(contents: VideoContents) -> list[int]:
    segments = sorted(
        (*contents.human, *contents.proposals), key=lambda segment: segment.confidence or 1.0, reverse=True
    )
    chosen = [segment.interval.middle_us for segment in segments[:_KEY_FRAMES]]
    spread = (np.arange(_KEY_FRAMES) + 0.5) / _KEY_FRAMES * contents.item.duration_us
    evenly = [int(time_us) for time_us in spread]
    # Evenly spread pictures fill up, the ones farthest from what is shown already first.
    while len(chosen) < _KEY_FRAMES and evenly:
        farthest = max(evenly, key=lambda t: min((abs(t - c) for c in chosen), default=0))
        evenly.remove(farthest)
        chosen.append(farthest)
    return chosen


def _rows(contents: VideoContents, known: Sequence[Stretch]) -> Iterable[CurveRow | LaneRow]:
    prediction = contents.prediction
    if prediction is not None:
        for scheme_id, curves in prediction.curves.items():
            scheme = BUILT_IN_SCHEMES.get(scheme_id)
            if scheme is not None:
                low = -1.0 if scheme is VALENCE_AROUSAL and np.nanmin(curves.values, initial=0) < 0 else 0.0
                yield CurveRow(scheme.name, scheme, curves, low, 1.0)
    if known:
        yield LaneRow("Known", SENTIMENT, known, is_hatched=False)
    for scheme in _schemes_of(contents.proposals):
        yield LaneRow("Proposed", scheme, _in(scheme, contents.proposals), is_hatched=True)
    for scheme in _schemes_of(contents.human):
        yield LaneRow("Decided", scheme, _in(scheme, contents.human), is_hatched=False)


def _schemes_of(segments: Iterable[Segment]) -> list[LabelScheme]:
    names = dict.fromkeys(segment.scheme for segment in segments)
    return [BUILT_IN_SCHEMES[name] for name in names if name in BUILT_IN_SCHEMES]


def _in(scheme: LabelScheme, segments: Iterable[Segment]) -> list[Segment]:
    return [segment for segment in segments if segment.scheme == scheme.id]


def _facts(contents: VideoContents, previews: Previews) -> list[str]:
    item = contents.item
    facts = [format_time(item.duration_us)]
    if item.has_video:
        facts.append(f"{item.width} × {item.height}")
        index = previews.index(item.fingerprint)
        if index is not None and index.frames is not None:
            frames = len(index.frames)
            facts.append("1 frame" if frames == 1 else f"{frames} frames")
    facts.append("with sound" if item.has_audio else "no sound")
    facts.append(str(item.state))
    return facts


def _segment_row(segment: Segment) -> dict[str, str]:
    scheme = BUILT_IN_SCHEMES.get(segment.scheme)
    is_known = scheme is not None and segment.label in scheme.keys
    label = scheme.label(segment.label) if scheme is not None and is_known else None
    return {
        "label": label.name if label else segment.label or "nothing here",
        "color": label.color if label else "#888888",
        "start": format_time(segment.interval.start_us),
        "end": format_time(segment.interval.end_us),
        "length": f"{segment.interval.duration_us / 1e6:.2f} s",
        "confidence": "" if segment.confidence is None else f"{segment.confidence:.2f}",
        "layer": str(segment.layer),
        "state": str(segment.state),
        "author": segment.author,
        "note": segment.note,
    }


def _by_time(segments: Iterable[Segment]) -> list[Segment]:
    return sorted(segments, key=lambda segment: (segment.interval, segment.layer, segment.id))


def _shares(contents: VideoContents) -> list[tuple[str, str]]:
    """Return how much each stream weighed on average, where that is known."""
    prediction = contents.prediction
    if prediction is None or prediction.contributions is None:
        return []
    values = prediction.contributions.values
    told = values[~np.isnan(values).any(axis=1)]
    if not len(told):
        return []
    means = told.mean(axis=0)
    return [(name, f"{mean:.0%}") for name, mean in zip(prediction.contributions.names, means, strict=True)]


def _provenance(run: Run) -> list[tuple[str, str]]:
    took = (run.ended_at - run.started_at).total_seconds()
    return [
        ("network", f"{run.network} {run.version}"),
        ("card", run.card_digest[:12] or "none"),
        ("device", run.device),
        ("program", run.program_version),
        ("run at", run.ended_at.strftime("%Y-%m-%d %H:%M UTC")),
        ("took", f"{took:.1f} s"),
        ("file", run.fingerprint[:12]),
    ]


def data_url(kind: str, data: bytes) -> str:
    """Return data as an address that a page needs no file for."""
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
