"""Settling a stretch: gold is made, cut or taken away there; what people said is never touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.spans import without
from vemo_desktop.domain.standing import Segments
from vemo_desktop.domain.timebase import Interval

Wanted = tuple[Interval, str, float | None]
"""Where, which label (empty for nothing), and how certain."""


def settle(
    segments: Segments,
    media_id: str,
    scheme: str,
    over: Iterable[Interval],
    wanted: Sequence[Wanted],
    author: str,
    why: str,
    gesture: str,
) -> Change:
    """Return the change that makes gold of some stretches.

    Parameters
    ----------
    segments : mapping of str to Segment
        Of the video.
    media_id, scheme : str
    over : iterable of Interval
        Where earlier gold of the scheme gives way; what reaches beyond is cut and stays there.
    wanted : sequence of (Interval, str, float or None)
        The new gold.
    author, why : str
        Who decided, and the reason, which becomes the note.
    gesture : str
        For the history.
    """
    before: list[Segment] = []
    after: list[Segment] = []
    decided = list(over)
    for gold in segments.values():
        if gold.layer is not Layer.GOLD or gold.scheme != scheme:
            continue
        left = without([gold.interval], decided)
        if left != [gold.interval]:
            before.append(gold)
            after += [replace(gold, id=new_id(), interval=one) for one in left]
    for interval, label, confidence in wanted:
        followed = _followed(segments, scheme, interval, label)
        is_same = followed is not None and followed.interval == interval
        after.append(
            Segment(
                new_id(),
                media_id,
                interval,
                scheme,
                label,
                Layer.GOLD,
                author,
                state=SegmentState.ACCEPTED if is_same else SegmentState.ADJUSTED,
                confidence=confidence,
                origin_id=None if followed is None else followed.id,
                note=why,
            )
        )
    return Change(gesture, media_id, before=tuple(before), after=tuple(after))


def _followed(segments: Segments, scheme: str, interval: Interval, label: str) -> Segment | None:
    """Return the human segment of this label that covers most of a stretch, the first of equals."""
    alike = [
        one
        for one in segments.values()
        if one.layer is Layer.HUMAN
        and one.scheme == scheme
        and one.label == label
        and one.interval.overlaps(interval)
    ]
    return max(alike, key=lambda one: (one.interval.iou(interval), one.id), default=None)
