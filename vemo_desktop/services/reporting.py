"""A project as one HTML page that needs nothing else: curves, segments, key frames, provenance."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import jinja2
import numpy as np

from vemo_desktop import __version__, paths
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, SENTIMENT, VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.library import Run
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.errors import ExportError, MediaError
from vemo_desktop.files import write_text_aside
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.charts.drawing import draw
from vemo_desktop.services.charts.svg import OF_THE_PAGE, svg_of
from vemo_desktop.services.charts.values import Chart, is_wide
from vemo_desktop.services.contents import VideoContents
from vemo_desktop.services.figures import CurveRow, LaneRow, Stretch, timeline_svg
from vemo_desktop.services.overview import judgement, overview
from vemo_desktop.services.overview_sections import facts, sections
from vemo_desktop.services.project import ProjectSession

_log = logging.getLogger(__name__)
_KEY_FRAMES = 6
_KEY_FRAME_HEIGHT = 140
_MOST_SEGMENTS = 40
_CHART, _WIDE_CHART = 500, 1024
"""Two charts stand side by side on a page, or a wide one alone."""


@dataclass(frozen=True, slots=True)
class KeyFrame:
    """One picture of a video."""

    time_us: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture for the page, such as one of the window."""

    caption: str
    png: Path


def write_report(
    session: ProjectSession,
    path: Path,
    *,
    cache_dir: Path,
    pictures: Sequence[Picture] = (),
    known: Mapping[str, Sequence[Stretch]] | None = None,
    with_videos: bool = True,
    as_seen: bool = False,
) -> Path:
    """Write a report about a project: the same bytes as long as the project stays as it is.

    Parameters
    ----------
    session : ProjectSession
    path : Path
        The HTML file; written beside and renamed.
    cache_dir : Path
        Root of the caches, where the frame indexes lie.
    pictures : sequence of Picture
        Shown at the top and embedded.
    known : mapping of str to stretches, optional
        What is known about a video, by file name; drawn above what was proposed.
    with_videos : bool
        Also show each video, with curves, segments and key frames; that makes large pages.
    as_seen : bool
        Leave out what the present person may not see yet, because they code it blind; not together with
        `with_videos`.

    Raises
    ------
    ExportError
        If the file cannot be written.
    """
    previews = Previews(cache_dir)
    found = overview(session, as_seen=as_seen)
    videos = [
        _video(contents, previews, (known or {}).get(contents.item.path.name, ()), number)
        for number, contents in enumerate(session.contents() if with_videos else ())
    ]
    page = _template().render(
        title=found.title,
        as_of=as_of_text(found.as_of),
        version=__version__,
        pictures=[
            (picture.caption, _data_url("image/png", picture.png.read_bytes())) for picture in pictures
        ],
        facts=facts(found),
        sections=sections(found, judgement(session, as_seen=as_seen)),
        svg=_svg,
        is_wide=is_wide,
        videos=videos,
        with_videos=with_videos,
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text_aside(path, page)
    except OSError as error:
        raise ExportError(
            f"The report could not be written to {path}: {error.strerror}. The project is untouched."
        ) from error
    return path


def key_frames(contents: VideoContents, previews: Previews) -> list[KeyFrame]:
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
                pictures.append(KeyFrame(sample.time_us, jpeg_of(sample.rgb)))
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


def _video(
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
            (format_time(frame.time_us), _data_url("image/jpeg", frame.jpeg))
            for frame in key_frames(contents, previews)
        ],
        "timeline": timeline_svg(item.duration_us, _rows(contents, known), f"video{number}"),
        "segments": [_segment_row(segment) for segment in _by_time(segments)[:_MOST_SEGMENTS]],
        "more": max(len(segments) - _MOST_SEGMENTS, 0),
        "why": _shares(contents),
        "run": _provenance(run) if run else [],
    }


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
            facts.append(f"{len(index.frames)} frames")
    facts.append("with sound" if item.has_audio else "no sound")
    facts.append(str(item.state))
    return facts


def _segment_row(segment: Segment) -> dict[str, str]:
    scheme = BUILT_IN_SCHEMES.get(segment.scheme)
    is_known = scheme is not None and segment.label in scheme.keys
    label = scheme.label(segment.label) if scheme is not None and is_known else None
    return {
        "label": label.name if label else segment.label,
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
        ("card", run.card_digest[:12]),
        ("device", run.device),
        ("program", run.program_version),
        ("run at", run.ended_at.strftime("%Y-%m-%d %H:%M UTC")),
        ("took", f"{took:.1f} s"),
        ("file", run.fingerprint[:12]),
    ]


def as_of_text(when: datetime | None) -> str:
    """Say which state of a project a report is about; when it was written would differ each time."""
    return "nothing was done yet" if when is None else f"as it stood at {when:%Y-%m-%d %H:%M} UTC"


def _svg(chart: Chart) -> str:
    return svg_of(draw(chart, _WIDE_CHART if is_wide(chart) else _CHART), OF_THE_PAGE)


def _template() -> jinja2.Template:
    folder = paths.resources_dir() / "report"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("report.html")


def _data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
