"""Deciding on proposals and drawing segments: every gesture is one transaction and one revision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from vemo_desktop.domain import bulk, editing
from vemo_desktop.domain.decided import Decided
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState
from vemo_desktop.domain.standing import Segments
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories.decided import AT_ONCE, decided_of_some


class ReviewService:
    """What a person does to the segments of a project.

    Every method that edits returns what changed once it is on the disk, and raises `EditRefused` with a
    sentence where the rules of `domain.editing` say no, `ProjectReadOnly` where nothing may be written,
    or `ProjectError` where writing failed; nothing changed then. A gesture that changes nothing returns
    an empty `Change` and is not recorded.
    """

    def __init__(self, workspace: Workspace, schemes: SchemeService) -> None:
        self._workspace = workspace
        self._schemes = schemes

    def segments(self, media_id: str) -> tuple[Segment, ...]:
        """Return all segments of a video: proposals, then human, then gold, each by start."""
        return tuple(sorted(self._workspace.segments(media_id).values(), key=_in_order))

    def decided(self, media_ids: Sequence[str], scheme: str | None = None) -> Iterator[tuple[str, Decided]]:
        """Yield what people decided on some videos, in that order, with nothing where nobody did.

        Read from the file each time and not kept at hand, some videos at a time: the proposals of a large
        library, which nobody asked for here, took minutes to read video by video, and a gigabyte to keep.

        Parameters
        ----------
        media_ids : sequence of str
        scheme : str, optional
            Only this label scheme.
        """
        for start in range(0, len(media_ids), AT_ONCE):
            some = media_ids[start : start + AT_ONCE]
            with self._workspace.store.reading() as session:
                found = decided_of_some(session, some, scheme)
            for media_id in some:
                yield media_id, found.get(media_id) or Decided()

    def segment(self, segment_id: str) -> Segment | None:
        """Return one segment of any video, or None."""
        media_id = self._workspace.videos.media_of(segment_id)
        return None if media_id is None else self._workspace.segments(media_id).get(segment_id)

    def accept(self, segment_id: str) -> Change:
        """Take a proposal over as it stands."""
        return self.accept_all([segment_id])

    def accept_all(self, segment_ids: Sequence[str]) -> Change:
        """Take several proposals of one video over; undone at once."""
        return self._edit(segment_ids, lambda now: editing.accept(now, segment_ids, self._workspace.author))

    def accept_open(self, media_id: str, *, at_least: float = 0.0) -> Change:
        """Take over every open proposal of a video whose score is at least so high; undone at once.

        For scripts, and for one video; window and command line choose from all, see `QueueService.above`.

        Raises
        ------
        EditRefused
            If none scores so high.
        """
        chosen = [
            segment.id
            for segment in self.segments(media_id)
            if segment.layer is Layer.PROPOSAL
            and segment.state is SegmentState.OPEN
            and (segment.confidence or 0.0) >= at_least
        ]
        if not chosen:
            raise EditRefused(
                "No open proposal of this video scores so high. Lower the limit to accept some."
            )
        return self.accept_all(chosen)

    def reject(self, segment_id: str) -> Change:
        """Decide against a proposal; a segment made of it goes too."""
        return self.reject_all([segment_id])

    def reject_all(self, segment_ids: Sequence[str]) -> Change:
        """Decide against several proposals of one video; undone at once."""
        return self._edit(segment_ids, lambda now: editing.reject(now, segment_ids))

    def reopen(self, segment_id: str) -> Change:
        """Take the decision on a proposal back; segments made of it go."""
        return self._edit([segment_id], lambda now: editing.reopen(now, [segment_id]))

    def adjust(self, segment_id: str, interval: Interval, *, cuts: bool = False) -> Change:
        """Move a human segment, or take a proposal over with another interval.

        The interval is cut to the length of the video where that is known. With `cuts` the other segments
        of its lane make room.
        """
        return self._edit(
            [segment_id],
            lambda now: editing.adjust(
                now,
                segment_id,
                self._inside(_media(now, segment_id), interval),
                self._workspace.author,
                cuts=cuts,
            ),
        )

    def relabel(self, segment_id: str, label: str) -> Change:
        """Give a human segment another label, or take a proposal over with another one."""

        def decide(now: Segments) -> Change:
            if segment_id in now:
                self._require_label(now[segment_id].scheme, label)
            return editing.relabel(now, segment_id, label, self._workspace.author)

        return self._edit([segment_id], decide)

    def split(self, segment_id: str, at_us: int) -> Change:
        """Cut a segment in two."""
        return self._edit(
            [segment_id], lambda now: editing.split(now, segment_id, at_us, self._workspace.author)
        )

    def merge(self, segment_ids: Sequence[str]) -> Change:
        """Join segments of one video into one; the first named decides the label."""
        return self._edit(segment_ids, lambda now: editing.merge(now, segment_ids, self._workspace.author))

    def create(
        self, media_id: str, interval: Interval, scheme: str, label: str, *, cuts: bool = False
    ) -> Change:
        """Draw a new human segment; the interval is cut to the length of the video where that is known.

        With `cuts` the other segments of its lane make room.
        """
        self._require_label(scheme, label)

        def decide(now: Segments) -> Change:
            inside = self._inside(media_id, interval)
            return editing.create(now, media_id, inside, scheme, label, self._workspace.author, cuts=cuts)

        return self._commit(media_id, decide, scheme)

    def delete(self, segment_id: str) -> Change:
        """Delete a human segment; the proposal it came from counts as rejected."""
        return self.delete_all([segment_id])

    def delete_all(self, segment_ids: Sequence[str]) -> Change:
        """Delete several human segments of one video; undone at once."""
        return self._edit(segment_ids, lambda now: editing.delete(now, segment_ids))

    def discard(self, segment_ids: Sequence[str]) -> Change:
        """Reject proposals and delete human segments of one video, mixed as they are; undone at once."""
        return self._edit(segment_ids, lambda now: bulk.discard(now, segment_ids))

    def relabel_all(self, segment_ids: Sequence[str], label: str) -> Change:
        """Give several segments of one video a label; undone at once.

        Proposals that nobody decided on are taken over with it; decided ones stay as they are.
        """

        def decide(now: Segments) -> Change:
            for scheme in {now[id_].scheme for id_ in segment_ids if id_ in now}:
                self._require_label(scheme, label)
            return bulk.relabel_all(now, segment_ids, label, self._workspace.author)

        return self._edit(segment_ids, decide)

    def move_all(self, intervals: Mapping[str, Interval]) -> Change:
        """Give several segments of one video other intervals, cut to its length; undone at once."""

        def decide(now: Segments) -> Change:
            inside = {id_: self._inside(_media(now, id_), interval) for id_, interval in intervals.items()}
            return bulk.move_all(now, inside, self._workspace.author)

        return self._edit(list(intervals), decide)

    def ripple(self, intervals: Mapping[str, Interval], gone: Sequence[str] = ()) -> Change:
        """Move human segments of one video because one changed, and delete others; undone at once."""

        def decide(now: Segments) -> Change:
            inside = {id_: self._inside(_media(now, id_), interval) for id_, interval in intervals.items()}
            return bulk.ripple(now, inside, gone, self._workspace.author)

        return self._edit([*intervals, *gone], decide)

    def to_lane(
        self,
        segment_ids: Sequence[str],
        scheme: str,
        label: str | None = None,
        *,
        intervals: Mapping[str, Interval] | None = None,
        is_copy: bool = False,
    ) -> Change:
        """Put segments of one video into the person's lane of a scheme; undone at once.

        One's own move, or are copied; open proposals of the scheme are accepted; all others are copied, see
        `domain.bulk.to_lane`.

        Parameters
        ----------
        segment_ids : sequence of str
        scheme : str
        label : str, optional
            For all of them; otherwise each gets the label that means the same there.
        intervals : mapping of str to Interval, optional
            Where those lie then that do not stay in time.
        is_copy : bool
            Whether one's own stay, too.

        Raises
        ------
        EditRefused
            If a label has no counterpart in the other scheme, or new segments cannot go into it.
        """
        target = self._schemes.get(scheme)
        if label is not None:
            self._require_label(scheme, label)
        elsewhere = intervals or {}

        def decide(now: Segments) -> Change:
            labels, there = {}, {}
            for id_ in dict.fromkeys(segment_ids):
                here = now.get(id_)
                if here is None:
                    raise EditRefused(
                        "This segment is no longer there: it was deleted or replaced. Nothing was changed."
                    )
                labels[here.scheme, here.label] = label or self._counterpart(here, target)
                there[id_] = self._inside(here.media_id, elsewhere.get(id_, here.interval))
            return bulk.to_lane(now, there, labels, scheme, self._workspace.author, is_copy=is_copy)

        return self._edit(segment_ids, decide, scheme)

    def needs_label(self, segment_ids: Sequence[str], scheme: str) -> bool:
        """Tell whether somebody must say which label of another scheme one of these segments gets there."""
        target = self._schemes.get(scheme)
        found = (self.segment(id_) for id_ in segment_ids)
        return any(one is not None and self._matching(one, target) is None for one in found)

    def set_note(self, segment_id: str, note: str) -> Change:
        """Write a note on a segment."""
        return self._edit([segment_id], lambda now: editing.set_note(now, segment_id, note))

    def set_confidence(self, segment_id: str, confidence: float | None) -> Change:
        """Say how certain a person is of a human segment, from 0 to 1."""
        return self._edit(
            [segment_id],
            lambda now: editing.set_confidence(now, segment_id, confidence, self._workspace.author),
        )

    def _counterpart(self, segment: Segment, target: LabelScheme) -> str:
        """Return the label of another scheme for what a segment has."""
        found = self._matching(segment, target)
        if found is None:
            raise EditRefused(
                f'"{target.name}" has no label that clearly means "{segment.label}". Say which one to use.'
            )
        return found

    def _matching(self, segment: Segment, target: LabelScheme) -> str | None:
        if segment.scheme == target.id:
            return segment.label
        return bulk.matching_label(self._schemes.get(segment.scheme), segment.label, target)

    def _edit(
        self, segment_ids: Sequence[str], decide: Callable[[Segments], Change], scheme: str = ""
    ) -> Change:
        """Commit what a rule decides on the video that the segments lie in."""
        media_ids = {self._workspace.videos.media_of(segment_id) for segment_id in segment_ids}
        if len(media_ids) > 1 and None not in media_ids:
            raise EditRefused("Segments of different videos cannot be changed in one gesture.")
        media_id = next(iter(media_ids), None)
        if media_id is None or None in media_ids:
            raise EditRefused("This segment is no longer there: it was deleted or replaced.")
        return self._commit(media_id, decide, scheme)

    def _commit(self, media_id: str, decide: Callable[[Segments], Change], scheme: str = "") -> Change:
        with self._workspace.store.lock:
            change = decide(self._workspace.segments(media_id))
            within = self._schemes.keeper(scheme) if scheme else None
            self._workspace.commit(change, within=within)
        if within is not None:
            self._schemes.refresh()
        if not change.is_empty:
            self._workspace.announce(change)
        return change

    def _require_label(self, scheme_id: str, label: str) -> LabelScheme:
        scheme = self._schemes.get(scheme_id)
        if label not in scheme.keys:
            raise EditRefused(f'The scheme "{scheme.name}" has no label "{label}".')
        return scheme

    def _inside(self, media_id: str, interval: Interval) -> Interval:
        """Return the part of an interval that lies in the video."""
        duration_us = self._workspace.videos.duration_us(media_id)
        end = interval.end_us if duration_us <= 0 else min(interval.end_us, duration_us)
        start = max(interval.start_us, 0)
        if end <= start:
            raise EditRefused("A segment must lie within its video.")
        return Interval(start, end)


def _media(segments: Segments, segment_id: str) -> str:
    if segment_id not in segments:
        raise EditRefused("This segment is no longer there: it was deleted or replaced.")
    return segments[segment_id].media_id


_RANK = {layer: rank for rank, layer in enumerate(Layer)}


def _in_order(segment: Segment) -> tuple[int, int, int, str]:
    return (_RANK[segment.layer], segment.interval.start_us, segment.interval.end_us, segment.id)
