"""NOVA and SSI: an ``.annotation`` with the scheme, and the data beside it in ``.annotation~``.

A tier with a list of labels is a DISCRETE scheme, one without is FREE. NOVA neither escapes semicolons nor
line breaks, so they are replaced. Unknown certainty is written as NaN, as NOVA does for unrated samples.
Source: NOVA's documentation of its annotation format.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from vemo_desktop.domain.document import Document, Mark, Term, Trace, Vocabulary
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import Changes, Collector, bounded_us, number, quoted, us_of_seconds
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import text_of_file
from vemo_desktop.exchange.texts import one_line, xml_text
from vemo_desktop.exchange.xml_files import Element, begins_with, parse_xml, xml_bytes

_GARBAGE, _GARBAGE_IDS = "GARBAGE", (-1, 0xFFFFFFFF)
_COLOR = re.compile(r"#[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})")

_Row = tuple[int, int, str, float | None]


def _text(text: str) -> str:
    return one_line(xml_text(text)).replace(";", ",")


def carries(options: ExportOptions) -> Carries:
    """Say what a NOVA annotation holds."""
    return Carries(
        text=_text,
        name_text=_text,
        many_tiers=False,
        authors=True,
        subjects=True,
        confidence=True,
        points=True,
        vocabularies=True,
        colors=True,
        closed=True,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one tier: scheme and data."""
    (tier,) = document.tiers
    ids = {
        term.text: id_ for one in document.vocabularies for id_, term in reversed(list(enumerate(one.terms)))
    }
    lines = [_line(mark, ids if tier.vocabulary else None) for mark in tier.marks]
    root = ET.Element("annotation", {"ssi-v": "3"})
    ET.SubElement(root, "info", {"ftype": "ASCII", "size": str(len(tier.marks))})
    ET.SubElement(root, "meta", {"role": tier.subject, "annotator": tier.author})
    kind = "DISCRETE" if tier.vocabulary else "FREE"
    scheme = ET.SubElement(root, "scheme", {"name": tier.vocabulary or tier.name, "type": kind})
    for one in document.vocabularies:
        for id_, term in enumerate(one.terms):
            color = {"color": f"#FF{term.color[1:]}"} if term.color else {}
            ET.SubElement(scheme, "item", {"name": term.text, "id": str(id_), **color})
    return {".annotation": xml_bytes(root), ".annotation~": "".join(lines).encode()}


def _line(mark: Mark, ids: dict[str, int] | None) -> str:
    label = mark.label if ids is None else str(ids[mark.label])
    certainty = "NaN" if mark.confidence is None else repr(float(mark.confidence))
    return f"{_s(mark.start_us)};{_s(mark.end_us)};{label};{certainty}\n"


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read an annotation: one tier, or one trace."""
    root = parse_xml(file, "annotation")
    info, meta, scheme = (_child(root, name) for name in ("info", "meta", "scheme"))
    if file.companion is None:
        raise ImportRefused(f'The data of "{file.name}" are missing: they lie beside it in "{file.name}~".')
    changes = Changes()
    collector = Collector(changes)
    author, kind = meta.get("annotator", ""), scheme.get("type", "").upper()
    is_binary = info.get("ftype", "ASCII").upper() == "BINARY"
    vocabularies: tuple[Vocabulary, ...] = ()
    try:
        if kind == "CONTINUOUS":
            trace = _trace(file, scheme, author, is_binary)
            if trace is not None:
                collector.trace(trace)
        elif kind in ("DISCRETE", "FREE"):
            names = {int(item.get("id", "")): item.get("name", "") for item in scheme.iter("item")}
            if kind == "DISCRETE":
                terms = tuple(Term(i.get("name", ""), color=_color(i)) for i in scheme.iter("item"))
                vocabularies = (Vocabulary(scheme.get("name", "") or "labels", terms),)
            listed = names if kind == "DISCRETE" else None
            vocabulary = vocabularies[0].name if vocabularies else ""
            tier = collector.tier(
                file.stem, author=author, subject=meta.get("role", ""), vocabulary=vocabulary
            )
            rows = _binary(file.companion, listed) if is_binary else _ascii(file, listed, changes)
            for start_us, end_us, label, certainty in rows:
                collector.add(tier, start_us, end_us, label, confidence=certainty)
        else:
            raise ImportRefused(f'"{file.name}" is a scheme of NOVA that is not read: {quoted(kind)}.')
    except (ValueError, OverflowError, struct.error) as error:
        raise ImportRefused(f'The data of "{file.name}" are damaged.', details=repr(error)) from error
    return Reading((collector.document(vocabularies=vocabularies),), changes.losses())


def _child(root: Element, name: str) -> Element:
    found = root.find(name)
    return Element(name) if found is None else found


def _ascii(file: LoadedFile, names: dict[int, str] | None, changes: Changes) -> Iterator[_Row]:
    for line in text_of_file(LoadedFile(file.name, file.companion or b""), changes).split("\n"):
        cells = line.split(";")
        if len(cells) >= 3:
            certainty = number(cells[3]) if len(cells) > 3 else None
            label = cells[2] if names is None else _label(int(cells[2]), names)
            yield us_of_seconds(cells[0]), us_of_seconds(cells[1]), label, certainty
        elif line.strip():
            raise ValueError(f"not a row: {line[:40]!r}")


def _binary(data: bytes, names: dict[int, str] | None) -> Iterator[_Row]:
    """Read rows of the binary form; the length of a free text counts characters, and its bytes are UTF-8."""
    at = 0
    while at < len(data):
        start, end, count = struct.unpack_from("<ddI", data, at)
        at += 20
        if names is None:
            text, size = _counted(data, at, count)
            at += size
        else:
            text = _label(count, names)
        (certainty,) = struct.unpack_from("<f", data, at)
        at += 4
        yield us_of_seconds(start), us_of_seconds(end), text, number(certainty)


def _counted(data: bytes, at: int, count: int) -> tuple[str, int]:
    """Return so many characters of UTF-8 text and how many bytes they take."""
    text = data[at : at + 4 * min(count, 100_000)].decode("utf-8", "ignore")[:count]
    if len(text) < count:
        raise ValueError("a text is cut off")
    return text, len(text.encode())


def _label(id_: int, names: dict[int, str]) -> str:
    if id_ in _GARBAGE_IDS:
        return _GARBAGE
    if id_ not in names:
        raise ValueError(f"no label has the number {id_}")
    return names[id_]


def _trace(file: LoadedFile, scheme: Element, author: str, is_binary: bool) -> Trace | None:
    """Return regular samples as values that hold until the next one."""
    rate = number(scheme.get("sr"))
    if not rate or not 0 < rate <= 100_000:
        raise ValueError("no sample rate")
    data = file.companion or b""
    if is_binary:
        values = [number(value) for value, _ in struct.iter_unpack("<ff", data)]
    else:
        lines = text_of_file(LoadedFile(file.name, data)).split("\n")
        values = [number(line.partition(";")[0]) for line in lines if line.strip()]
    if not values:
        return None
    edges = [bounded_us(place * 1_000_000 / rate) for place in range(len(values) + 1)]
    low, high = number(scheme.get("min")), number(scheme.get("max"))
    name = scheme.get("name", "") or file.stem
    return Trace(name, tuple(edges[:-1]), tuple(values), edges[-1], author, low, high)


def _color(item: Element) -> str:
    match = _COLOR.fullmatch(item.get("color", ""))
    return "" if match is None else f"#{match[1]}"


def _s(time_us: int) -> str:
    return f"{time_us // 1_000_000}.{time_us % 1_000_000:06d}"


def _recognises(file: LoadedFile) -> bool:
    return begins_with(file, "annotation") and b"<scheme" in file.data


FORMAT = exchange_format(
    id_="nova",
    name="NOVA",
    extension="annotation",
    sentence="Annotations for NOVA and SSI; one pair of files per video, scheme, layer and author.",
    files=FileFormat((".annotation",), _recognises, read, carries, write, companion="~"),
)
