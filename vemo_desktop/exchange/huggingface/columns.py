"""The tables of a dataset: segments, steps of time, and videos, with a sentence about every column."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.exchange.tables import Column, Kind

JUDGED = "missing where the video was not judged by"
_VIDEO = Column("video", Kind.TEXT, "Name of the video in this dataset")
_SCHEME = Column("scheme", Kind.TEXT, "Label scheme, see schemes.json")
_GOLD = Column(
    "gold",
    Kind.TEXT,
    "Label that adjudication settled; empty text where it settled that there is nothing, or most"
    " people say so; missing without gold and where what people differ about is not settled",
)
SPAN = (
    Column("start_s", Kind.SECONDS, "Start in seconds from the first shown frame"),
    Column("end_s", Kind.SECONDS, "End in seconds, not included"),
    Column("start_us", Kind.INTEGER, "Start in microseconds, exact"),
    Column("end_us", Kind.INTEGER, "End in microseconds, exact, not included"),
)
_FRAMES = (
    Column("start_frame", Kind.INTEGER, "First frame, counted from 0"),
    Column("end_frame", Kind.INTEGER, "First frame after the end"),
)


def rater_columns(raters: Sequence[str]) -> tuple[Column, ...]:
    """Return one column per rater."""
    return tuple(
        Column(f"rater:{one}", Kind.TEXT, f"Label by this rater; empty text for nothing, {JUDGED} them")
        for one in raters
    )


def segment_columns(raters: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of the table of segments: of gold, and of people where there is no gold."""
    return (
        _VIDEO,
        Column("media", Kind.TEXT, "File of the video or clip in this folder; missing without media"),
        Column("segment_id", Kind.TEXT, "Identifier in the project"),
        _SCHEME,
        Column("label", Kind.TEXT, "Key of the label"),
        *SPAN,
        *_FRAMES,
        Column("layer", Kind.TEXT, "gold or human"),
        Column("state", Kind.TEXT, "accepted as proposed or drawn, or adjusted"),
        Column("author", Kind.TEXT, "Who decided"),
        Column("confidence", Kind.NUMBER, "How certain that person is, 0 to 1"),
        Column("network", Kind.TEXT, "Whose proposal it began as; missing where a person drew it"),
        Column(
            "origin_id", Kind.TEXT, "What it came from: a proposal, or for gold the segment that was followed"
        ),
        Column("note", Kind.TEXT, "Note of the person"),
        _GOLD,
        *rater_columns(raters),
    )


def step_columns(raters: Sequence[str], curves: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of a table of steps: one row per bin of time, in one scheme."""
    return (
        _VIDEO,
        Column("step", Kind.INTEGER, "Number of the bin in its video, from 0"),
        *SPAN,
        Column(
            "label",
            Kind.TEXT,
            "What to learn: gold where there is gold, else what most raters said; empty text for nothing,"
            " missing where they are divided, nobody judged the video, or gold is silent and most are not",
        ),
        _GOLD,
        *rater_columns(raters),
        *(Column(name, Kind.VALUE, "Mean of this network's curve over the bin") for name in curves),
    )


VIDEO_COLUMNS = (
    _VIDEO,
    Column("media", Kind.TEXT, "File in this folder; missing without media, and where only clips were cut"),
    Column("features", Kind.TEXT, "File of features in this folder; missing without"),
    Column("file_name", Kind.TEXT, "Name of the file, without folders"),
    Column("fingerprint", Kind.TEXT, "Of the content of the file"),
    Column("group", Kind.TEXT, "What was kept together when the parts were made"),
    Column("duration_s", Kind.SECONDS, "Length in seconds"),
    Column("duration_us", Kind.INTEGER, "Length in microseconds, exact"),
    Column("width", Kind.INTEGER, "In pixels, as shown"),
    Column("height", Kind.INTEGER, "In pixels, as shown"),
    Column("frames", Kind.INTEGER, "Number of frames"),
    Column("segments", Kind.INTEGER, "Rows of this video in the table of segments"),
)
