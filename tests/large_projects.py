"""Projects as large as a laboratory's, made in a minute: rows as gestures would leave them, written in bulk.

What comes out passes ``vemo check``: every proposal arrived in a revision, and every human segment was a
gesture of its own, so that the history is as long as the work was.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from tests.projects import S, make_prediction
from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, author_of
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.storage.opening import create_project, open_store
from vemo_desktop.storage.repositories.runs import pack_curves
from vemo_desktop.storage.repositories.settings import keep_scheme
from vemo_desktop.storage.rows import (
    Base,
    CurveRow,
    HumanSegmentRow,
    MediaRow,
    ProposalRow,
    RevisionRow,
    RevisionSegmentRow,
    RunRow,
)
from vemo_desktop.storage.segment_json import segment_to_json

NETWORK = "signals"
SECONDS = 600
_LABELS = ("negative", "neutral", "positive")
_WORDS = ("interview", "lecture", "holiday", "debate", "diary", "session", "call", "play", "story", "visit")
_BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
_VIDEOS_AT_ONCE = 200

# The order in which foreign keys allow the tables to be filled.
_TABLES: tuple[type[Base], ...] = (
    MediaRow,
    RunRow,
    CurveRow,
    ProposalRow,
    HumanSegmentRow,
    RevisionRow,
    RevisionSegmentRow,
)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a project is; of each video's segments `proposals` are a network's, the rest people's."""

    videos: int
    proposals: int = 60
    accepted: int = 30
    drawn: int = 10

    @property
    def segments(self) -> int:
        """All segments of the project."""
        return self.videos * (self.proposals + self.accepted + self.drawn)

    @property
    def gestures(self) -> int:
        """How many gestures people made."""
        return self.videos * (self.accepted + self.drawn)


def make_large_project(path: Path, size: Size, *, seed: int = 1) -> None:
    """Write a project with files of its own; each file of a video is there, but only a few bytes long."""
    create_project(path)
    maker = _Maker(path.parent, random.Random(seed))
    store = open_store(path, read_only=False)
    try:
        for first in range(0, size.videos, _VIDEOS_AT_ONCE):
            with store.writing() as session:
                if first == 0:
                    keep_scheme(session, BUILT_IN_SCHEMES["sentiment"])
                for number in range(first, min(first + _VIDEOS_AT_ONCE, size.videos)):
                    maker.video(number, size)
                maker.write(session)
    finally:
        store.close()


@dataclass(slots=True)
class _Maker:
    folder: Path
    dice: random.Random
    revision: int = 0
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def video(self, number: int, size: Size) -> None:
        media_id = self._id()
        self._media(media_id, number)
        run_id = self._run(media_id)
        proposals = [self._proposal(media_id, run_id, place) for place in range(size.proposals)]
        self._revision(RevisionKind.MACHINE, Change("Propose segments", media_id, after=tuple(proposals)))
        accepted = self.dice.sample(range(size.proposals), size.accepted)
        for place in accepted:
            before = proposals[place]
            proposals[place] = replace(before, state=SegmentState.ACCEPTED)
            human = replace(proposals[place], id=self._id(), layer=Layer.HUMAN, author="ann")
            human = replace(human, origin_id=before.id, confidence=None)
            change = Change("Accept proposal", media_id, (before,), (proposals[place], human))
            self._revision(RevisionKind.GESTURE, change)
            self.rows[HumanSegmentRow].append(_segment_row(human))
        for _ in range(size.drawn):
            start_us = self.dice.randrange(SECONDS - 9) * S
            interval = Interval(start_us, start_us + self.dice.randrange(1, 9) * S)
            drawn = Segment(self._id(), media_id, interval, "sentiment", "positive", Layer.HUMAN, "ben")
            drawn = replace(
                drawn, state=SegmentState.ACCEPTED, note=self.dice.choice(("", "unsure", "laughs"))
            )
            self._revision(RevisionKind.GESTURE, Change("Draw segment", media_id, after=(drawn,)))
            self.rows[HumanSegmentRow].append(_segment_row(drawn))
        self.rows[ProposalRow] += [
            _segment_row(one) | {"uncertainty": self.dice.random()} for one in proposals
        ]

    def write(self, session: Session) -> None:
        for table in _TABLES:
            session.connection().execute(insert(table), self.rows.pop(table))

    def _id(self) -> str:
        return f"{self.dice.getrandbits(128):032x}"

    def _media(self, media_id: str, number: int) -> None:
        words = self.dice.sample(_WORDS, 2)
        path = Path(f"videos/{number // 100:03}/{words[0]}-{words[1]}-{number:05}.mp4")
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_bytes(b"made up")
        self.rows[MediaRow].append(
            {
                "id": media_id,
                "path": path.as_posix(),
                "fingerprint": self._id(),
                "size_bytes": 7,
                "title": path.stem,
                "duration_us": SECONDS * S,
                # The first has no picture: a window shows all it has without waiting for one.
                "has_video": number > 0,
                "has_audio": True,
                "width": 640,
                "height": 360,
                "added_at": _BEGAN + timedelta(seconds=number),
                "removed": False,
                "problem": "",
            }
        )

    def _run(self, media_id: str) -> str:
        run_id = self._id()
        prediction = make_prediction(25, NETWORK)
        self.rows[RunRow].append(
            {
                "id": run_id,
                "media_id": media_id,
                "fingerprint": "print",
                "network": NETWORK,
                "version": "1",
                "card_digest": "0" * 64,
                "settings": {},
                "device": "cpu",
                "program_version": "0",
                "started_at": _BEGAN,
                "ended_at": _BEGAN,
                "main_scheme": "sentiment",
                "video_distribution": {},
                "proposal_settings": {},
            }
        )
        row = pack_curves(run_id, prediction.curves["sentiment"])
        self.rows[CurveRow].append(
            {column.key: getattr(row, column.key) for column in CurveRow.__table__.columns}
        )
        return run_id

    def _proposal(self, media_id: str, run_id: str, place: int) -> Segment:
        start_us = place * SECONDS * S // 60
        interval = Interval(start_us, start_us + self.dice.randrange(1, 9) * S)
        label, score = self.dice.choice(_LABELS), round(self.dice.random(), 3)
        return Segment(
            self._id(),
            media_id,
            interval,
            "sentiment",
            label,
            Layer.PROPOSAL,
            author_of(NETWORK),
            confidence=score,
            run_id=run_id,
        )

    def _revision(self, kind: RevisionKind, change: Change) -> None:
        self.revision += 1
        self.rows[RevisionRow].append(
            {
                "number": self.revision,
                "kind": kind.value,
                "gesture": change.gesture,
                "media_id": change.media_id,
                "author": "ann",
                "at": _BEGAN + timedelta(seconds=self.revision),
                "target": None,
                "overtakes": [],
                "before": [segment_to_json(one) for one in change.before],
                "after": [segment_to_json(one) for one in change.after],
                "removed": None,
                "traces_before": [],
                "traces_after": [],
                "scheme_before": None,
                "scheme_after": None,
            }
        )
        self.rows[RevisionSegmentRow] += [
            {"revision": self.revision, "segment_id": id_} for id_ in sorted(change.touched)
        ]


def _segment_row(segment: Segment) -> dict[str, Any]:
    row = segment_to_json(segment)
    del row["layer"]
    if segment.layer is Layer.PROPOSAL:
        del row["origin_id"]
    return row
