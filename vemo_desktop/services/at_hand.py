"""What a program has at hand of an open project, so that not every look is a question to the database."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from vemo_desktop.domain.editing import apply, apply_to_traces
from vemo_desktop.domain.segments import Change, Segment
from vemo_desktop.domain.standing import Segments
from vemo_desktop.domain.traces import Trace
from vemo_desktop.storage.repositories import revisions
from vemo_desktop.storage.repositories import settings as rows
from vemo_desktop.storage.repositories.media import MediaRepository
from vemo_desktop.storage.repositories.segments import media_of_segment, segments_of
from vemo_desktop.storage.repositories.traces import traces_of
from vemo_desktop.storage.store import Store

_MOST_RECENT, _MOST_TOUCHED = 100, 200
"""How many changes are kept at hand, and how many segments one of them may touch: some megabytes."""


class VideosAtHand:
    """Segments, traces and lengths of videos as last committed, read when they are first asked for.

    Parameters
    ----------
    store : Store
    media : MediaRepository
    """

    def __init__(self, store: Store, media: MediaRepository) -> None:
        self._store = store
        self._media = media
        self._segments: dict[str, dict[str, Segment]] = {}
        self._traces: dict[str, dict[str, Trace]] = {}
        self._durations: dict[str, int] = {}

    def segments(self, media_id: str) -> Segments:
        """Return the segments of a video by identifier."""
        found = self._segments.get(media_id)
        return MappingProxyType(self._load(media_id) if found is None else found)

    def traces(self, media_id: str) -> Mapping[str, Trace]:
        """Return the traces of a video by identifier."""
        found = self._traces.get(media_id)
        return MappingProxyType(self._load_traces(media_id) if found is None else found)

    def has(self, media_id: str) -> bool:
        """Tell whether segments and traces of a video are at hand, or read in no time."""
        return not self._store.is_shared or (media_id in self._segments and media_id in self._traces)

    def media_of(self, segment_id: str) -> str | None:
        """Return the video a segment lies in, or None if there is no such segment."""
        for media_id, segments in list(self._segments.items()):
            if segment_id in segments:
                return media_id
        with self._store.reading() as session:
            return media_of_segment(session, segment_id)

    def duration_us(self, media_id: str) -> int:
        """Return the length of a video, 0 where it is unknown."""
        known = self._durations.get(media_id)
        if known is None:
            with self._store.looking() as session:
                record = self._media.get(session, media_id)
            known = self._durations.setdefault(media_id, 0 if record is None else record.duration_us)
        return known

    def set_duration(self, media_id: str, duration_us: int) -> None:
        """Write the length of a video."""
        with self._store.lock:
            with self._store.writing() as session:
                self._media.set_duration(session, media_id, duration_us)
            self._durations[media_id] = duration_us

    def after(
        self, changes: Iterable[Change]
    ) -> tuple[dict[str, dict[str, Segment]], dict[str, dict[str, Trace]]]:
        """Return the segments and traces of videos after changes, each following from the one before.

        Nothing at hand changes.

        Raises
        ------
        ValueError
            If a change does not fit what it finds.
        """
        segments: dict[str, dict[str, Segment]] = {}
        traces: dict[str, dict[str, Trace]] = {}
        for change in changes:
            for media_id in change.media_ids:
                part = change.part(media_id)
                found = segments[media_id] if media_id in segments else self.segments(media_id)
                segments[media_id] = apply(found, part)
                drawn = traces[media_id] if media_id in traces else self.traces(media_id)
                traces[media_id] = apply_to_traces(drawn, part)
        return segments, traces

    def take(
        self, segments: Mapping[str, dict[str, Segment]], traces: Mapping[str, dict[str, Trace]]
    ) -> None:
        """Take over what was committed, by video; `store.lock` is held."""
        self._segments.update(segments)
        self._traces.update(traces)

    def follow(self, change: Change) -> None:
        """Take over what somebody else committed; `store.lock` is held."""
        for media_id in change.media_ids:
            part = change.part(media_id)
            try:
                if media_id in self._segments:
                    self._segments[media_id] = apply(self._segments[media_id], part)
                if media_id in self._traces:
                    self._traces[media_id] = apply_to_traces(self._traces[media_id], part)
            except ValueError:
                # Who only reads takes no lock of the server and may have read a later state already.
                self._segments.pop(media_id, None)
                self._traces.pop(media_id, None)

    def forget_durations(self) -> None:
        """Drop the lengths of videos."""
        self._durations.clear()

    def forget(self) -> None:
        """Drop everything."""
        self._segments.clear()
        self._traces.clear()
        self._durations.clear()

    def _load(self, media_id: str) -> dict[str, Segment]:
        """Have the segments of a video at hand, and its traces too: who needs the one needs the other."""
        with self._looking() as session:
            if media_id in self._segments:  # another thread was quicker
                return self._segments[media_id]
            segments = {segment.id: segment for segment in segments_of(session, media_id)}
            traces = {trace.id: trace for trace in traces_of(session, media_id)}
            self._traces.setdefault(media_id, traces)
            return self._segments.setdefault(media_id, segments)

    def _load_traces(self, media_id: str) -> dict[str, Trace]:
        """Have the traces of a video at hand alone: an export asks for those of every video.

        The segments of a large library would not fit beside them.
        """
        with self._looking() as session:
            if media_id in self._traces:  # another thread was quicker
                return self._traces[media_id]
            traces = {trace.id: trace for trace in traces_of(session, media_id)}
            return self._traces.setdefault(media_id, traces)

    @contextmanager
    def _looking(self) -> Iterator[Session]:
        """Look at the project as it was last committed."""
        # No lock, so that reading never waits for writing: whoever commits asks for what is here before
        # writing, so what was loaded too early cannot replace anything newer. What others write at the same
        # time does not come that way, so there the lock is needed.
        with self._store.lock if self._store.is_shared else nullcontext(), self._store.looking() as session:
            yield session


class RecentChanges:
    """The latest changes by the number of their revision, which undo and redo ask for next.

    What is written never changes, so nothing here is ever dropped but for room.

    Parameters
    ----------
    store : Store
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changes: OrderedDict[int, Change] = OrderedDict()

    def change(self, number: int) -> Change:
        """Return the change of a revision, whether it is at hand or not.

        Raises
        ------
        KeyError
            If there is no such revision.
        """
        change = self._changes.get(number)
        if change is None:
            with self._store.looking() as session:
                change = revisions.change_of(session, number)
            self.remember(number, change)
        return change

    def count_touched(self, numbers: Sequence[int]) -> int:
        """Return how many segments revisions touched, each revision counted by itself."""
        at_hand = [self._changes.get(number) for number in numbers]
        count = sum(len(change.touched) for change in at_hand if change is not None)
        unknown = [number for number, change in zip(numbers, at_hand, strict=True) if change is None]
        if unknown:
            with self._store.looking() as session:
                count += revisions.count_touched(session, unknown)
        return count

    def remember(self, number: int, change: Change) -> None:
        """Keep a change that is committed."""
        if len(change.touched) > _MOST_TOUCHED:
            return
        self._changes[number] = change
        while len(self._changes) > _MOST_RECENT:
            self._changes.popitem(last=False)


class SettingsAtHand:
    """The settings of a project. Those of one on a server are all kept at hand: a window asks for many.

    What others write comes by `read`, what is written here by `take`, both while `store.lock` is held.

    Parameters
    ----------
    store : Store
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._values: Mapping[str, Any] | None = None

    def get(self, key: str) -> Any:
        """Return a setting, None where it was never set."""
        if self._store.is_shared:
            return self.all().get(key)
        with self._store.looking() as session:
            return rows.setting(session, key)

    def all(self) -> Mapping[str, Any]:
        """Return every setting by name."""
        values = self._values
        if values is not None:
            return values
        if not self._store.is_shared:
            with self._store.looking() as session:
                return rows.all_settings(session)
        # With the lock, so that what somebody writes meanwhile cannot be replaced by what was before.
        with self._store.lock, self._store.looking() as session:
            self._values = values = rows.all_settings(session)
        return values

    def read(self, session: Session) -> None:
        """Have them at hand as they are written now."""
        if self._store.is_shared:
            self._values = None  # in case they cannot be read: then they are asked for again
            self._values = rows.all_settings(session)

    def take(self, values: Mapping[str, Any]) -> None:
        """Take over what was committed."""
        if self._values is not None:
            # As it will be read: a tuple comes back as a list.
            self._values = {**self._values, **json.loads(json.dumps(dict(values)))}
