"""Writing a project as files of another tool: one per video, a tier per scheme, layer and author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from vemo_desktop.domain.document import Document, Mark, Term, Tier, Trace, Vocabulary, free_name, in_order
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer, Segment, author_of
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.exchange.dataset import Dataset, RunRecord, VideoRecord
from vemo_desktop.exchange.fitting import fit, parts
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, Format, Loss
from vemo_desktop.exchange.texts import cut_to_bytes

_NOT_IN_FILE_NAMES = re.compile(r"[^\w@.=+-]+")
_LONGEST_NAME = 115
"""Bytes of a name: with one for the tier, a number and an ending, file systems take no more than 255."""
NOTHING_LOST = "stretches of gold that say nothing is felt there"
"""What files of other tools cannot hold, which know labels only."""


def exchange_format(
    *,
    id_: str,
    name: str,
    extension: str,
    sentence: str,
    files: FileFormat,
    cannot_carry: Iterable[str] = (),
    counts_frames: bool = False,
) -> Format:
    """Declare the format of another tool's files; what it cannot carry follows from what it carries."""
    said = () if files.carries is None else files.carries(ExportOptions()).sentences()
    write = None if files.write is None else partial(write_each_video, files)
    return Format(id_, name, extension, sentence, (*cannot_carry, *said), write, files, counts_frames)


def write_each_video(files: FileFormat, dataset: Dataset, folder: Path, options: ExportOptions) -> list[Loss]:
    """Write the files of every video into a folder, and tell what they could not hold.

    Raises
    ------
    UsageError
        If the format needs an option that was not given.
    """
    if files.carries is None or files.write is None:
        raise TypeError("this format is only read")
    carries = files.carries(options)
    lost: Counter[str] = Counter()
    taken: set[str] = set()
    for video in dataset.videos:
        whole = document_of(video, dataset.schemes, with_traces=carries.traces)
        document, less = fit(whole, carries)
        lost += less
        lost["decisions about proposals (accepted, adjusted, rejected) as such"] += _decided(video)
        lost[NOTHING_LOST] += sum(segment.says_nothing for segment in video.segments)
        if not carries.traces:
            lost["curves"] += sum(len(curves.names) for run in video.runs for curves in run.curves)
        for part in parts(document, carries):
            tier = "" if carries.many_tiers else f".{_file_part(part.tiers[0].name)}"
            stem = free_name(f"{_file_part(dataset.names[video.media_id])}{tier}", taken)
            for ending, data in files.write(part, options).items():
                (folder / f"{stem}{ending}").write_bytes(data)
    return [Loss(what, count) for what, count in (+lost).items()]


def document_of(
    video: VideoRecord, schemes: Mapping[str, LabelScheme], *, with_traces: bool = True
) -> Document:
    """Return the labels of one video as tiers named ``scheme@layer:author``."""
    groups: dict[tuple[str, str, str], list[Segment]] = {}
    for layer in Layer:
        for segment in video.layer(layer):
            if segment.says_nothing:
                continue  # other tools have no mark that says "nothing", see `NOTHING_LOST`
            groups.setdefault((segment.scheme, layer.value, segment.network or segment.author), []).append(
                segment
            )
    tiers = tuple(
        Tier(
            f"{scheme}@{layer}:{author}",
            in_order([_mark(segment) for segment in segments]),
            segments[0].author,
            vocabulary=scheme if scheme in schemes else "",
        )
        for (scheme, layer, author), segments in groups.items()
    )
    used = dict.fromkeys(scheme for scheme, _, _ in groups if scheme in schemes)
    vocabularies = tuple(_vocabulary(schemes[scheme]) for scheme in used)
    traces: tuple[Trace, ...] = ()
    if with_traces:
        traces = tuple(
            _trace(run, curves, name) for run in video.runs for curves in run.curves for name in curves.names
        )
    return Document(tiers, traces, vocabularies, video.file_name, "", video.duration_us)


def _mark(segment: Segment) -> Mark:
    interval = segment.interval
    return Mark(interval.start_us, interval.end_us, segment.label, segment.note, segment.confidence)


def _vocabulary(scheme: LabelScheme) -> Vocabulary:
    terms = tuple(Term(label.key, label.name, label.color) for label in scheme.labels)
    return Vocabulary(scheme.id, terms, scheme.name)


def _trace(run: RunRecord, curves: Curves, name: str) -> Trace:
    values = tuple(None if value != value else float(value) for value in curves.column(name))
    edges = curves.edges_us.tolist()
    return Trace(f"{curves.scheme}.{name}", tuple(edges[:-1]), values, edges[-1], author_of(run.network))


def _decided(video: VideoRecord) -> int:
    return sum(segment.state != "open" for segment in video.layer(Layer.PROPOSAL))


def _file_part(name: str) -> str:
    """Return a name that every file system takes."""
    plain = _NOT_IN_FILE_NAMES.sub("-", name).strip(". ")
    return cut_to_bytes(plain, _LONGEST_NAME) or "unnamed"
