"""The tables of a project, one typed row class each. Values of `domain` go in and out elsewhere.

What networks say (`runs`, `curves`, `own_segments`), what they propose (`proposals`), what people decide
(`human_segments`) and what adjudication settles (`gold_segments`) lie in tables of their own, linked by
origin, so that no query can take one for the other. `split_sides`, `trainings` and `adoptions` tell what was
learnt from decisions.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from vemo_desktop.storage.columns import JsonText, UtcText


class Base(DeclarativeBase):
    """All rows of a project."""

    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy once
        str: Text,
        datetime: UtcText,
        # Whole numbers in a file are as long as they need to be; on a server the short ones end too soon.
        int: BigInteger().with_variant(Integer(), "sqlite"),
        float: Double,
    }


class SettingRow(Base):
    """One setting of the project, by name, as a JSON value."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JsonText)


class LabelSchemeRow(Base):
    """A label scheme as it was when first used here, or as people have edited it since.

    One that was removed stays, so that what named it once can name it again.
    """

    __tablename__ = "label_schemes"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    labels: Mapped[Any] = mapped_column(JsonText)
    version: Mapped[int] = mapped_column(server_default="1")
    description: Mapped[str] = mapped_column(server_default="")
    removed: Mapped[bool] = mapped_column(server_default="0")


class MediaRow(Base):
    """One video or sound file. `path` is relative to the project's folder when the file lies below it."""

    __tablename__ = "media"
    __table_args__ = (CheckConstraint("duration_us >= 0", name="media_duration"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    path: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(unique=True)
    size_bytes: Mapped[int]
    title: Mapped[str]
    duration_us: Mapped[int]
    has_video: Mapped[bool]
    has_audio: Mapped[bool]
    width: Mapped[int]
    height: Mapped[int]
    added_at: Mapped[datetime]
    removed: Mapped[bool] = mapped_column(default=False)
    problem: Mapped[str] = mapped_column(default="")


class RunRow(Base):
    """One finished run of one network on one video."""

    __tablename__ = "runs"
    __table_args__ = (Index("runs_by_media", "media_id", "ended_at"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    media_id: Mapped[str] = mapped_column(ForeignKey("media.id"))
    fingerprint: Mapped[str]
    network: Mapped[str]
    version: Mapped[str]
    card_digest: Mapped[str]
    settings: Mapped[Any] = mapped_column(JsonText)
    device: Mapped[str]
    program_version: Mapped[str]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    main_scheme: Mapped[str]
    video_distribution: Mapped[Any] = mapped_column(JsonText)
    proposal_settings: Mapped[Any] = mapped_column(JsonText)


class CurveRow(Base):
    """The curves of one run in one scheme; ``streams`` holds each input's contribution, others are extras.

    `edges_us` is little-endian int64 (steps + 1), `values` little-endian float32 (steps x names),
    `digest` the SHA-256 of both, so that `check` finds a flipped bit.
    """

    __tablename__ = "curves"

    run_id: Mapped[str] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    scheme: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    names: Mapped[Any] = mapped_column(JsonText)
    edges_us: Mapped[bytes] = mapped_column(LargeBinary)
    values: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str]


class OwnSegmentsRow(Base):
    """The segments that a network made by its own rule in one run; no row where it made none that way.

    `segments` lists start and end in microseconds, label and score of each. Proposals are those of them that
    a threshold lets through, so the whole list stays with the run.
    """

    __tablename__ = "own_segments"

    run_id: Mapped[str] = mapped_column(ForeignKey("runs.id"), primary_key=True)
    segments: Mapped[Any] = mapped_column(JsonText)


class SegmentColumns:
    """What every table of segments has."""

    id: Mapped[str] = mapped_column(primary_key=True)
    start_us: Mapped[int]
    end_us: Mapped[int]
    label: Mapped[str]
    author: Mapped[str]
    state: Mapped[str]
    confidence: Mapped[float | None]
    note: Mapped[str]

    @declared_attr
    def media_id(cls) -> Mapped[str]:  # noqa: N805 - SQLAlchemy calls it on the class
        """The video."""
        return mapped_column(ForeignKey("media.id"))

    @declared_attr
    def scheme(cls) -> Mapped[str]:  # noqa: N805
        """The label scheme."""
        return mapped_column(ForeignKey("label_schemes.id"))


def _where(condition: str) -> dict[str, Any]:
    """Return what makes an index hold only some rows; each database has its own name for it."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def _segment_rules(table: str, states: str) -> tuple[CheckConstraint | Index, ...]:
    return (
        CheckConstraint("start_us >= 0 AND end_us > start_us", name=f"{table}_interval"),
        CheckConstraint(f"state IN ({states})", name=f"{table}_state"),
        CheckConstraint("confidence IS NULL OR confidence BETWEEN 0 AND 1", name=f"{table}_confidence"),
        Index(f"{table}_by_media", "media_id", "state"),
    )


class ProposalRow(SegmentColumns, Base):
    """What a run proposes, and what was decided on it. `uncertainty` orders the review."""

    __tablename__ = "proposals"
    __table_args__ = (
        *_segment_rules("proposals", "'open', 'accepted', 'adjusted', 'rejected'"),
        Index("proposals_waiting", "uncertainty", "id", **_where("state = 'open'")),
    )

    run_id: Mapped[str] = mapped_column(ForeignKey("runs.id"))
    uncertainty: Mapped[float]


class HumanSegmentRow(SegmentColumns, Base):
    """What a person decided; `origin_id` is the proposal it came from, if any."""

    __tablename__ = "human_segments"
    __table_args__ = (
        *_segment_rules("human_segments", "'accepted', 'adjusted'"),
        Index("human_segments_by_origin", "origin_id"),
    )

    origin_id: Mapped[str | None] = mapped_column(ForeignKey("proposals.id"))
    run_id: Mapped[str | None] = mapped_column(ForeignKey("runs.id"))


class GoldSegmentRow(SegmentColumns, Base):
    """What adjudication settled; `origin_id` is the human segment that was followed, if any.

    It is no foreign key: gold stands also when its author later deletes the segment it followed, and
    that segment stays known by its revisions.
    """

    __tablename__ = "gold_segments"
    __table_args__ = _segment_rules("gold_segments", "'accepted', 'adjusted'")

    origin_id: Mapped[str | None]


class TakeRow(Base):
    """One recording of valence and the like, or one rating from a file; only its end is ever filled in."""

    __tablename__ = "takes"
    __table_args__ = (
        CheckConstraint("low < high", name="takes_scale"),
        Index("takes_by_media", "media_id"),
        Index("takes_open", "recorded_at", **_where("ended_at IS NULL")),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    media_id: Mapped[str] = mapped_column(ForeignKey("media.id"))
    author: Mapped[str]
    dimensions: Mapped[Any] = mapped_column(JsonText)
    low: Mapped[float]
    high: Mapped[float]
    recorded_at: Mapped[datetime]
    source: Mapped[str]
    ended_at: Mapped[datetime | None]


class TakeChunkRow(Base):
    """Samples of a take that were committed together.

    `times_us` is little-endian int64 (N), `values` little-endian float32 (N x dimensions), both packed by
    zlib; `digest` is the SHA-256 of both unpacked, so that `check` finds a flipped bit.
    """

    __tablename__ = "take_chunks"

    take_id: Mapped[str] = mapped_column(ForeignKey("takes.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    device: Mapped[str]
    speed: Mapped[float]
    times_us: Mapped[bytes] = mapped_column(LargeBinary)
    values: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str]


class TraceRow(Base):
    """What one person says of one dimension of one video: start, end and take of each stretch."""

    __tablename__ = "traces"
    __table_args__ = (Index("traces_by_media", "media_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    media_id: Mapped[str] = mapped_column(ForeignKey("media.id"))
    author: Mapped[str]
    dimension: Mapped[str]
    lag_us: Mapped[int]
    stretches: Mapped[Any] = mapped_column(JsonText)


class RevisionRow(Base):
    """One committed change, for ever. `target` is the gesture that an undo or redo is about.

    `before` and `after` list whole segments, `traces_before` and `traces_after` whole traces; `removed` says
    that the video itself was taken out of the project or brought back; `overtakes` lists gestures that undo
    must pass over from here on. Edits of a label scheme are about no video and hold it before and after.
    """

    __tablename__ = "revisions"
    __table_args__ = (
        Index("revisions_by_media", "media_id"),
        Index("revisions_by_kind", "kind", "number"),
        Index("revisions_overtaking", "number", **_where("overtakes <> '[]'")),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    gesture: Mapped[str]
    media_id: Mapped[str | None] = mapped_column(ForeignKey("media.id"))
    author: Mapped[str]
    at: Mapped[datetime]
    target: Mapped[int | None] = mapped_column(ForeignKey("revisions.number"))
    overtakes: Mapped[Any] = mapped_column(JsonText)
    before: Mapped[Any] = mapped_column(JsonText)
    after: Mapped[Any] = mapped_column(JsonText)
    removed: Mapped[bool | None]
    traces_before: Mapped[Any] = mapped_column(JsonText, server_default="[]")
    traces_after: Mapped[Any] = mapped_column(JsonText, server_default="[]")
    scheme_before: Mapped[Any] = mapped_column(JsonText, server_default="null")
    scheme_after: Mapped[Any] = mapped_column(JsonText, server_default="null")


class RevisionSegmentRow(Base):
    """Which segments and traces a revision touched, so that the history of one segment is found at once."""

    __tablename__ = "revision_segments"
    __table_args__ = (Index("revision_segments_by_segment", "segment_id"), {"sqlite_with_rowid": False})

    revision: Mapped[int] = mapped_column(ForeignKey("revisions.number"), primary_key=True)
    segment_id: Mapped[str] = mapped_column(primary_key=True)


class SplitSideRow(Base):
    """On which side of the split a video stands, by its contents, for ever."""

    __tablename__ = "split_sides"
    __table_args__ = (CheckConstraint("side IN ('train', 'held out')", name="split_sides_side"),)

    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    side: Mapped[str]
    at: Mapped[datetime]


class TrainingRow(Base):
    """One finished training with the card and the weights of the network that came of it.

    `digest` is the SHA-256 of the weights.
    """

    __tablename__ = "trainings"

    id: Mapped[str] = mapped_column(primary_key=True)
    network: Mapped[str]
    present: Mapped[str]
    scheme: Mapped[str] = mapped_column(ForeignKey("label_schemes.id"))
    author: Mapped[str]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    seconds: Mapped[float]
    device: Mapped[str]
    program_version: Mapped[str]
    settings: Mapped[Any] = mapped_column(JsonText)
    examples: Mapped[Any] = mapped_column(JsonText)
    versions: Mapped[Any] = mapped_column(JsonText)
    losses: Mapped[Any] = mapped_column(JsonText)
    judgements: Mapped[Any] = mapped_column(JsonText)
    comparison: Mapped[Any] = mapped_column(JsonText)
    notices: Mapped[Any] = mapped_column(JsonText)
    step: Mapped[int]
    steps: Mapped[int]
    card: Mapped[Any] = mapped_column(JsonText)
    weights: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str]


class AdoptionRow(Base):
    """Somebody decided which network speaks in a scheme; without a training it is the built-in one."""

    __tablename__ = "adoptions"

    number: Mapped[int] = mapped_column(primary_key=True)
    scheme: Mapped[str]
    training_id: Mapped[str | None] = mapped_column(ForeignKey("trainings.id"))
    author: Mapped[str]
    at: Mapped[datetime]
