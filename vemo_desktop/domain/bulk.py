"""What one gesture does to many segments of a video; `domain.editing` has those about single ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from vemo_desktop.domain.editing import changed, counted, editable
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.standing import Segments, Touched, let_go, origin_id, orphans, settle, take_over
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.errors import EditRefused


def relabel_all(segments: Segments, ids: Sequence[str], label: str, author: str) -> Change:
    """Give segments another label; proposals nobody decided on are taken over with it."""
    parts = _open_or_human(segments, ids)
    gesture = counted("Relabel", "segment", len(parts))
    return _revised(gesture, segments, parts, lambda one: replace(one, label=label), author)


def move_all(segments: Segments, intervals: Mapping[str, Interval], author: str) -> Change:
    """Give segments other intervals; proposals nobody decided on are taken over with them."""
    parts = _open_or_human(segments, list(intervals))
    return _revised(
        counted("Move", "segment", len(parts)),
        segments,
        parts,
        lambda one: replace(one, interval=intervals[one.id]),
        author,
    )


def ripple(segments: Segments, intervals: Mapping[str, Interval], gone: Sequence[str], author: str) -> Change:
    """Give human segments other intervals because one changed or others went; `gone` are deleted."""
    parts = [editable(segments, id_) for id_ in intervals]
    deleted = [editable(segments, id_) for id_ in gone]
    if any(one.layer is not Layer.HUMAN for one in (*parts, *deleted)):
        raise EditRefused("Only segments of people move together; proposals stay where they are.")
    touched: Touched = dict.fromkeys(gone)
    for orphan in orphans(segments, touched):
        touched[orphan.id] = replace(orphan, state=SegmentState.REJECTED)
    for part in parts:
        if intervals[part.id] != part.interval:
            touched[part.id] = replace(part, interval=intervals[part.id], author=author)
    settle(segments, touched, {one.origin_id for one in (*parts, *deleted) if one.origin_id is not None})
    verb = counted("Delete", "segment", len(gone)) if gone else "Move edge"
    return changed(f"{verb} and move what follows", segments, touched, (*parts, *deleted)[0].media_id)


def to_lane(
    segments: Segments,
    intervals: Mapping[str, Interval],
    labels: Mapping[tuple[str, str], str],
    scheme: str,
    author: str,
    *,
    is_copy: bool = False,
) -> Change:
    """Put segments into the person's lane of a scheme, perhaps elsewhere in time.

    What is the person's own moves, or with `is_copy` stays and is copied. A proposal in its own scheme on
    which nothing stands is taken over. Everything else stays where it is and is copied: what others decided
    is theirs.

    Parameters
    ----------
    segments : mapping of str to Segment
    intervals : mapping of str to Interval
        Where each lies then.
    labels : mapping
        The label that each present (scheme, label) becomes.
    scheme, author : str
    is_copy : bool

    Raises
    ------
    EditRefused
        If one of them is no longer there.
    """
    touched: Touched = {}
    origins: set[str] = set()
    done: Counter[str] = Counter()
    for id_, interval in intervals.items():
        here = segments.get(id_)
        if here is None:
            raise EditRefused(
                "This segment is no longer there: it was deleted or replaced. Nothing was changed."
            )
        label = labels[here.scheme, here.label]
        is_waiting = here.layer is Layer.PROPOSAL and here.state in (SegmentState.OPEN, SegmentState.REJECTED)
        if here.layer is Layer.HUMAN and here.author == author and not is_copy:
            touched[id_] = replace(here, interval=interval, scheme=scheme, label=label)
            done["Move"] += touched[id_] != here
            if here.origin_id is not None:
                origins.add(here.origin_id)
        elif is_waiting and here.scheme == scheme and not is_copy:
            take_over(touched, here, author, interval, label)
            done["Accept"] += 1
        else:
            copy = Segment(
                new_id(), here.media_id, interval, scheme, label, Layer.HUMAN, author, SegmentState.ACCEPTED,
                note=here.note,
            )  # fmt: skip
            touched[copy.id] = copy
            done["Copy"] += 1
    settle(segments, touched, origins)
    media_id = next(segments[id_].media_id for id_ in intervals)
    return changed(_named_to_lane(done), segments, touched, media_id)


def _named_to_lane(done: Counter[str]) -> str:
    """Return the name of a gesture that put so many segments into a lane, by verb."""
    parts = (
        ("Move", "segment", " to another lane"),
        ("Copy", "segment", " to another lane"),
        ("Accept", "proposal", ""),
    )
    names = [counted(verb, noun, done[verb]) + where for verb, noun, where in parts if done[verb]]
    return " and ".join(names).capitalize()


def discard(segments: Segments, ids: Sequence[str]) -> Change:
    """Reject proposals and delete human segments, whichever each is; decisions that stand stay rejected."""
    parts = [editable(segments, id_) for id_ in dict.fromkeys(ids)]
    proposals = [one for one in parts if one.layer is Layer.PROPOSAL]
    touched = let_go(segments, proposals, SegmentState.REJECTED)
    touched |= dict.fromkeys(one.id for one in parts if one.layer is Layer.HUMAN)
    for orphan in orphans(segments, touched):
        touched[orphan.id] = replace(orphan, state=SegmentState.REJECTED)
    settle(segments, touched, {origin for one in parts if (origin := origin_id(one)) is not None})
    for proposal in proposals:
        touched[proposal.id] = replace(proposal, state=SegmentState.REJECTED)
    names = []
    if proposals:
        names.append(counted("Reject", "proposal", len(proposals)))
    if len(parts) > len(proposals):
        names.append(counted("Delete", "segment", len(parts) - len(proposals)))
    return changed(" and ".join(names).capitalize(), segments, touched)


def matching_label(scheme: LabelScheme, label: str, target: LabelScheme) -> str | None:
    """Return the label of another scheme that means the same, or None.

    The same key, else the same name, else the only one on the same side (positive or negative).
    """
    if label not in scheme.keys:
        return None
    if label in target.keys:
        return label
    here = scheme.label(label)
    named = [one.key for one in target.labels if one.name.casefold() == here.name.casefold()]
    sided = [one.key for one in target.labels if here.polarity is not None and one.polarity == here.polarity]
    return next((found[0] for found in (named, sided) if len(found) == 1), None)


def shifted(
    intervals: Iterable[Interval], steps: int, frames: FrameIndex | None, duration_us: int, step_us: int
) -> list[Interval]:
    """Return intervals moved together by whole frames, as far as the first or last can go.

    Parameters
    ----------
    intervals : iterable of Interval
    steps : int
        Frames; where there is no picture, steps of `step_us`.
    frames : FrameIndex or None
    duration_us : int
        Of the video.
    step_us : int

    Returns
    -------
    list of Interval
        In the same order. With frames of unequal length each keeps its number of frames, not its length.
    """
    intervals = list(intervals)
    if not intervals:
        return []
    if frames is None:
        least = -min(one.start_us for one in intervals)
        most = max(duration_us - max(one.end_us for one in intervals), 0)
        shift = min(max(steps * step_us, least), most)
        return [Interval(one.start_us + shift, one.end_us + shift) for one in intervals]
    numbers = [(_border(frames, one.start_us), _border(frames, one.end_us)) for one in intervals]
    least = -min(start for start, _ in numbers)
    most = len(frames) - max(end for _, end in numbers)
    steps = min(max(steps, least), most)
    return [
        Interval(_us(frames, start + steps), _us(frames, max(end, start + 1) + steps))
        for start, end in numbers
    ]


def steps_of(interval: Interval, shift_us: int, frames: FrameIndex | None, step_us: int) -> int:
    """Return by how many steps `shifted` must move an interval to come nearest to so many microseconds."""
    if frames is None:
        return round(shift_us / step_us)
    return _border(frames, interval.start_us + shift_us) - _border(frames, interval.start_us)


def length_of(interval: Interval, frames: FrameIndex | None) -> int:
    """Return how many frames an interval has; microseconds where there is no picture."""
    if frames is None:
        return interval.duration_us
    return _border(frames, interval.end_us) - _border(frames, interval.start_us)


def _border(frames: FrameIndex, time_us: int) -> int:
    """Return the number of the frame border nearest to an instant; the end of the video is the last."""
    snapped = frames.snap(time_us)
    return len(frames) if snapped >= frames.end_us else frames.frame_at(snapped)


def _us(frames: FrameIndex, border: int) -> int:
    return frames.end_us if border == len(frames) else frames.us_of(border)


def _open_or_human(segments: Segments, ids: Sequence[str]) -> list[Segment]:
    """Return what can be changed: human segments, and proposals on which nothing human stands."""
    parts = [editable(segments, id_) for id_ in dict.fromkeys(ids)]
    waiting = (SegmentState.OPEN, SegmentState.REJECTED)
    found = [one for one in parts if one.layer is Layer.HUMAN or one.state in waiting]
    if not found:
        raise EditRefused("These proposals were accepted already. Select the segments made of them instead.")
    return found


def _revised(
    gesture: str,
    segments: Segments,
    parts: Sequence[Segment],
    revise: Callable[[Segment], Segment],
    author: str,
) -> Change:
    touched: Touched = {}
    origins = set()
    for part in parts:
        wanted = revise(part)
        if part.layer is Layer.PROPOSAL:
            take_over(touched, part, author, wanted.interval, wanted.label)
        elif wanted != part:
            touched[part.id] = replace(wanted, author=author)
            if part.origin_id is not None:
                origins.add(part.origin_id)
    settle(segments, touched, origins)
    return changed(gesture, segments, touched, parts[0].media_id)
