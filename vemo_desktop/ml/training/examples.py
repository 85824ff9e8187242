"""What people decided, as examples to learn from. Plain values; nothing here loads torch.

Only human and gold segments count. A proposal that nobody judged is never an example, and a video without
any decision is left out: its silence says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from vemo_desktop.domain.labels import SENTIMENT, LabelScheme
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ml.networks.tsl.points import PointLabel
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP

Schemes = Mapping[str, LabelScheme]

NEGATIVE, POSITIVE = 0, 1
"""TSL-Net's classes."""


@dataclass(frozen=True, slots=True)
class LabelledVideo:
    """One video with what people decided about it.

    Parameters
    ----------
    media_id : str
    path : Path
    fingerprint : str
    segments : tuple of Segment
        As `decided` returns them.
    side : Side
        Whether it teaches or judges.
    """

    media_id: str
    path: Path
    fingerprint: str
    segments: tuple[Segment, ...]
    side: Side


def decided(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Return the segments of one video that training may use, by start.

    Where gold was agreed on in a scheme, it replaces what single people said in that scheme, also where it
    says that nothing is felt.
    """
    chosen = [one for one in segments if one.layer in (Layer.HUMAN, Layer.GOLD)]
    with_gold = {one.scheme for one in chosen if one.layer is Layer.GOLD}
    kept = (one for one in chosen if one.layer is Layer.GOLD or one.scheme not in with_gold)
    said = (one for one in kept if not one.says_nothing)
    return tuple(sorted(said, key=lambda one: (one.interval, one.scheme, one.label, one.id)))


@dataclass(frozen=True, slots=True, order=True)
class SentimentSegment:
    """A stretch that is negative (0) or positive (1)."""

    interval: Interval
    label: int


def sentiment_segments(segments: Sequence[Segment], schemes: Schemes) -> tuple[SentimentSegment, ...]:
    """Return the negative and positive stretches of one video.

    A video with segments of the sentiment scheme is taken at its word. In one that was labelled with other
    schemes, each label counts by its polarity; labels without a clear side are left out.
    """
    own = [one for one in segments if one.scheme == SENTIMENT.id]
    found = []
    for segment in own or segments:
        scheme = schemes.get(segment.scheme)
        polarity = None if scheme is None else scheme.label(segment.label).polarity
        if polarity:
            found.append(SentimentSegment(segment.interval, POSITIVE if polarity > 0 else NEGATIVE))
    return tuple(sorted(found))


def point_labels(
    segments: Iterable[SentimentSegment], frames: FrameIndex, supervision: Literal["points", "segments"]
) -> list[PointLabel]:
    """Return the single-frame labels that TSL-Net learns from, by frame.

    Parameters
    ----------
    supervision : str
        ``points``: the middle frame of each segment, ``(first + last) // 2`` as TSL-300 has it; of a segment
        one frame long that frame. ``segments``: the middle frame of every 16-frame step whose middle lies in
        a segment; a segment too short to hold one gives its own middle frame.
    """
    labels = []
    for segment in segments:
        first = frames.frame_at(segment.interval.start_us)
        last = max(first, frames.frame_at(segment.interval.end_us - 1))
        middles = [(first + last) // 2]
        if supervision == "segments":
            half = FRAMES_PER_STEP // 2
            start = -(-(first - half) // FRAMES_PER_STEP) * FRAMES_PER_STEP + half
            middles = list(range(start, last + 1, FRAMES_PER_STEP)) or middles
        labels += [PointLabel(frame, segment.label) for frame in middles]
    return sorted(labels, key=lambda one: (one.frame, one.label))


def video_label(segments: Iterable[Segment], scheme: LabelScheme) -> int | None:
    """Return the class of a whole video: the label with the most labelled time, None if nothing is labelled.

    Networks that know one emotion per video learn from it. Overlapping segments count each for itself; of
    labels with equal time the first in the scheme is taken.
    """
    times = dict.fromkeys(scheme.keys, 0)
    for segment in segments:
        if segment.scheme == scheme.id and segment.label in times:
            times[segment.label] += segment.interval.duration_us
    longest = max(times.values(), default=0)
    if longest == 0:
        return None
    return next(number for number, time_us in enumerate(times.values()) if time_us == longest)


def is_about_sentiment(segments: Sequence[Segment], schemes: Schemes) -> bool:
    """Tell whether people said anything of what is negative, positive or neutral in a video."""
    return any(one.scheme == SENTIMENT.id for one in segments) or bool(sentiment_segments(segments, schemes))
