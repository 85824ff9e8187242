"""The card of a dataset: README.md with the header that Hugging Face reads, and what a user should know."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vemo_desktop.domain import bins
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.splits import PARTS
from vemo_desktop.domain.trace_steps import BIN_RULE
from vemo_desktop.exchange.formats import Loss
from vemo_desktop.exchange.huggingface.options import DatasetOptions, MediaMode, Tables
from vemo_desktop.exchange.huggingface.reader import READER_NAME
from vemo_desktop.exchange.tables import ARROW_TYPES, Column


@dataclass
class Tally:
    """What was counted while a dataset was written.

    Parameters
    ----------
    videos, video_us : Counter
        By part.
    segments, segment_us : Counter
        By part, scheme and label.
    authors : Counter
        Segments by who signs them.
    rated_us : Counter
        Time rated by dimension and person; videos of each are `rated_videos`.
    rated_videos : Counter
    networks : Counter
        Videos by network, version and digest of its card.
    encoders : set of str
        Whose features are there.
    gold : set of str
        Schemes with gold.
    """

    videos: Counter[str] = field(default_factory=Counter)
    video_us: Counter[str] = field(default_factory=Counter)
    segments: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    segment_us: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)
    rated_us: Counter[tuple[str, str]] = field(default_factory=Counter)
    rated_videos: Counter[tuple[str, str]] = field(default_factory=Counter)
    networks: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    encoders: set[str] = field(default_factory=set)
    gold: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """Everything a card says.

    Parameters
    ----------
    options : DatasetOptions
    program_version : str
    schemes : mapping of str to LabelScheme
    tally : Tally
    rows : mapping of (str, str) to int
        Rows by table and part.
    columns : mapping of str to sequence of Column
        By table.
    agreement : sequence of str
        Lines of a table in Markdown.
    licences : mapping of str to str
        Of networks, where they are known.
    losses : sequence of Loss
    """

    options: DatasetOptions
    program_version: str
    schemes: Mapping[str, LabelScheme]
    tally: Tally
    rows: Mapping[tuple[str, str], int]
    columns: Mapping[str, Sequence[Column]]
    agreement: Sequence[str]
    licences: Mapping[str, str]
    losses: Sequence[Loss]


def card(facts: CardFacts) -> str:
    """Return the text of README.md."""
    parts = [
        _header(facts),
        f"# {facts.options.title or 'Emotion in videos'}",
        _summary(facts),
        _parts(facts),
        _labels(facts),
        _people(facts),
        _networks(facts),
        _tables(facts),
        _media(facts),
        _use(facts),
        _limits(facts),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def schemes_json(schemes: Mapping[str, LabelScheme]) -> str:
    """Return the label schemes as the file schemes.json."""
    listed = {
        id_: {
            "name": scheme.name,
            "labels": [
                {"key": one.key, "name": one.name, "color": one.color, "polarity": one.polarity}
                for one in scheme.labels
            ],
        }
        for id_, scheme in sorted(schemes.items())
    }
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def _header(facts: CardFacts) -> str:
    options = facts.options
    lines = ["---"]
    lines.append(f"license: {json.dumps(options.licence.lower() or 'unknown')}")
    lines.append(f"pretty_name: {json.dumps(options.title or 'Emotion in videos', ensure_ascii=False)}")
    lines += ["tags:", "- emotion", "- video", "- affective-computing"]
    lines.append("configs:")
    # One kind only: for a folder that names Parquet and JSON, the library `datasets` reads all as the first.
    is_parquet = options.tables is not Tables.JSONL
    folder, ending = ("data", "parquet") if is_parquet else ("jsonl", "jsonl")
    for number, table in enumerate(_table_names(facts)):
        lines.append(f"- config_name: {table}")
        if number == 0:
            lines.append("  default: true")
        lines.append("  data_files:")
        for part in PARTS:
            if facts.rows.get((table, part)):
                lines += [f"  - split: {part}", f"    path: {folder}/{table}/{part}.{ending}"]
    lines.append("dataset_info:")
    for table in _table_names(facts):
        lines += [f"- config_name: {table}", "  features:"]
        for column in facts.columns[table]:
            lines += [f"  - name: {json.dumps(column.name, ensure_ascii=False)}"]
            # Told, not left to be guessed: a column that is missing in all of a part has no type in JSON.
            lines += [f"    dtype: {ARROW_TYPES[column.kind]}"]
    return "\n".join([*lines, "---"])


_TRACES = (
    "`traces` is what people rated over time, valence and arousal for the most part, on a scale from -1 to 1."
    f" {BIN_RULE} Each person's lag, `lag_applied_s`, is taken off."
)


def _table_names(facts: CardFacts) -> list[str]:
    """Return the tables that have rows: segments first, steps by scheme, videos."""
    order = {"segments": 0, "videos": 2}
    return sorted({table for table, _ in facts.rows}, key=lambda name: (order.get(name, 1), name))


def _summary(facts: CardFacts) -> str:
    tally = facts.tally
    hours = sum(tally.video_us.values())
    return (
        f"{_counted(sum(tally.videos.values()), 'video')}, {_time(hours)} together, with"
        f" {_counted(sum(tally.segments.values()), 'segment')} that people decided on, made with VEMO Desktop"
        f" {facts.program_version}. Labels are human decisions"
        + (f"; adjudicated gold exists in {_list(sorted(tally.gold))}" if tally.gold else "")
        + ". What networks said stands apart, in columns of its own."
    )


def _parts(facts: CardFacts) -> str:
    tally = facts.tally
    rows = [
        (part, tally.videos[part], _time(tally.video_us[part]), _of_part(tally.segments, part))
        for part in PARTS
    ]
    return "\n".join(
        [
            "## Parts",
            "",
            facts.options.split.rule,
            "",
            *_table(("part", "videos", "duration", "segments"), rows),
        ]
    )


def _labels(facts: CardFacts) -> str:
    tally, lines = facts.tally, ["## Labels"]
    for scheme in sorted({scheme for _, scheme, _ in tally.segments}):
        known = facts.schemes.get(scheme)
        keys = [] if known is None else list(known.keys)
        used = {label for _, own, label in tally.segments if own == scheme}
        rows = [
            (
                label,
                *(
                    f"{tally.segments[part, scheme, label]} · {_time(tally.segment_us[part, scheme, label])}"
                    for part in PARTS
                ),
            )
            for label in [*keys, *sorted(used - set(keys))]
        ]
        name = scheme if known is None else f"{known.name} (`{scheme}`)"
        lines += ["", f"{name}: segments and their time.", "", *_table(("label", *PARTS), rows)]
    return "\n".join([*lines, "", "`schemes.json` holds names, order and polarity of the labels."])


def _people(facts: CardFacts) -> str:
    rows = [
        (author, count)
        for author, count in sorted(facts.tally.authors.items(), key=lambda one: by_name(one[0]))
    ]
    lines = ["## Who decided", "", *_table(("signed by", "segments"), rows)]
    if tally := facts.tally.rated_us:
        rated = [
            (person, dimension, facts.tally.rated_videos[dimension, person], _time(us))
            for (dimension, person), us in sorted(
                tally.items(), key=lambda one: (one[0][0], by_name(one[0][1]))
            )
        ]
        lines += ["", *_table(("rated by", "what", "videos", "time"), rated)]
    lines += ["", "### Agreement", ""]
    if facts.agreement:
        return "\n".join([*lines, *facts.agreement]).rstrip("\n")
    return "\n".join([*lines, "No two people judged the same video, so their agreement is not known."])


def _networks(facts: CardFacts) -> str:
    if not facts.tally.networks:
        return "## Networks\n\nNo network's curves are in this dataset."
    rows = [
        (
            network,
            version,
            f"`{digest[:12]}`" if digest else "none",
            count,
            facts.licences.get(network, "not known"),
        )
        for (network, version, digest), count in sorted(facts.tally.networks.items())
    ]
    heads = ("network", "version", "digest of its card", "videos", "licence")
    return "\n".join(
        [
            "## Networks",
            "",
            "Columns named `curve:<network>:<label>` are predictions of these, not labels; the latest run on"
            " each video counts.",
            "",
            *_table(heads, rows),
        ]
    )


def _tables(facts: CardFacts) -> str:
    rows = [(table, *(facts.rows.get((table, part), 0) for part in PARTS)) for table in _table_names(facts)]
    return "\n".join(
        [
            "## Tables",
            "",
            *_table(("rows of", *PARTS), rows),
            "",
            f"Steps are bins of time, {facts.options.rate_hz:g} each second. {bins.RULE}",
            "",
            "`segments` has a row for every segment of gold, and of every person where a video has no gold in"
            " that scheme. `rater:<name>` is what that person said over the same stretch, by the rule above:"
            " a label, the empty text for nothing, and missing where they did not judge the video. Times are"
            " seconds and exact microseconds from the first shown frame; an end is not included.",
            "",
            "`label` of a step is gold, else what most raters said. It is missing, and no example, where they"
            " are divided, and where gold says nothing although most raters do not: that may not be settled.",
            *(["", _TRACES] if "traces" in _table_names(facts) else []),
        ]
    )


def _media(facts: CardFacts) -> str:
    said = {
        MediaMode.NONE: "No media are part of this dataset; `fingerprint` in the table of videos names them.",
        MediaMode.LINK: "`media/` holds links to the videos on the machine where the dataset was made.",
        MediaMode.COPY: "`media/` holds unchanged copies of the videos.",
        MediaMode.CLIPS: (
            "`clips/` holds one clip per segment, encoded anew: exactly the frames from `start_frame` to"
            " before `end_frame`, each shown as long as in the original. Sound alone is FLAC, exact to the"
            " sample at 48 kHz."
        ),
    }[facts.options.media]
    lines = ["## Media and features", "", said]
    if facts.options.features:
        named = (
            _list(sorted(facts.tally.encoders)) if facts.tally.encoders else "none was kept on that machine"
        )
        lines += [
            "",
            "`features/` holds what encoders had computed of each video and the machine still kept, as"
            f" safetensors: {named}. Of each track there are `values` (steps, dimensions), `edges_us`"
            " (steps + 1) and `valid` (steps); the header names encoder, version and columns.",
        ]
    return "\n".join(lines)


def _use(facts: CardFacts) -> str:
    # The scheme with most labels: one in which only a network spoke has nothing to learn.
    labelled: Counter[str] = Counter()
    for (_, scheme, _), us in facts.tally.segment_us.items():
        labelled[f"steps-{scheme}"] += us
    steps = [name for name in _table_names(facts) if name in labelled]
    table = max(steps, key=lambda name: labelled[name], default="")
    shown = table or next((name for name in ("traces", "segments") if name in facts.columns), "videos")
    lines = ["## Use", "", "```python", "from datasets import load_dataset"]
    lines += [f'load_dataset("path/to/this/folder", "{shown}")', "```"]
    if table and facts.options.tables is not Tables.JSONL:
        lines += [
            "",
            f"`{READER_NAME}` is a PyTorch `Dataset` in a few lines:",
            "",
            "```python",
            "from vemo_dataset import Steps",
            f'Steps("path/to/this/folder", "train", "{table.removeprefix("steps-")}")',
            "```",
        ]
    if facts.options.tables is Tables.BOTH:
        lines += ["", "`jsonl/` holds the same tables, a row in each line."]
    return "\n".join(
        [*lines, "", "`sha256sum -c SHA256SUMS` checks every file; `manifest.json` holds the options."]
    )


def _limits(facts: CardFacts) -> str:
    licence = facts.options.licence
    lines = ["## Licence and limits", ""]
    lines.append(
        f"Licence of the labels: {licence}."
        if licence
        else "Whoever made this dataset has not stated a licence; ask before using it."
    )
    lines.append(
        "Rights in the videos, and of the people in them, are not settled by this licence. Labels say how a"
        " few people read what is shown, not what somebody felt."
    )
    if facts.losses:
        lines += ["", "Left out:", "", *(f"- {loss.text}" for loss in facts.losses)]
    return "\n".join(lines)


def _of_part(counts: Counter[tuple[str, str, str]], part: str) -> int:
    return sum(count for (own, _, _), count in counts.items() if own == part)


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    lines = [f"| {' | '.join(heads)} |", f"|{'|'.join('---' for _ in heads)}|"]
    return [*lines, *(f"| {' | '.join(_cell(one) for one in row)} |" for row in rows)]


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def _time(duration_us: int) -> str:
    seconds = duration_us / 1e6
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _list(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
