"""ANVIL: tracks of elements as XML.

The coding scheme lies in a file of its own and is not read. Elements of dependent tracks have no times and
are left out. Source: published files; NOVA's reader, which takes attributes by their place, so that is kept.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import Changes, Collector, us_of_seconds
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning
from vemo_desktop.exchange.texts import one_line, xml_text
from vemo_desktop.exchange.xml_files import Element, begins_with, parse_xml, text_of, xml_bytes

_LABEL = "token"


def _name(text: str) -> str:
    return one_line(xml_text(text))


def carries(options: ExportOptions) -> Carries:
    """Say what an ANVIL file holds."""
    return Carries(text=xml_text, name_text=_name, media=True)


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one file."""
    root = ET.Element("annotation")
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "specification", {"src": ""})
    ET.SubElement(head, "video", {"src": document.media})
    body = ET.SubElement(root, "body")
    for tier in document.tiers:
        track = ET.SubElement(body, "track", {"name": tier.name, "type": "primary"})
        for index, mark in enumerate(tier.marks):
            times = {"index": str(index), "start": _s(mark.start_us), "end": _s(mark.end_us)}
            element = ET.SubElement(track, "el", times)
            ET.SubElement(element, "attribute", {"name": _LABEL}).text = mark.label
    return {".anvil": xml_bytes(root)}


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read one file; the first attribute of an element is its label, the others its note."""
    root = parse_xml(file, "annotation")
    body = root.find("body")
    if body is None:
        raise ImportRefused(f'"{file.name}" is no file of ANVIL: it has no tracks.')
    changes = Changes()
    coder = next((text_of(one).strip() for one in root.iter("info") if one.get("key") == "coder"), "")
    collector = Collector(changes)
    for track in body.iter("track"):
        tier = collector.tier(track.get("name", ""), author=coder)
        for element in track.findall("el"):
            _add(file, collector, tier, element, changes)
    video = root.find("head/video")
    media = "" if video is None else video.get("src", "")
    return Reading((collector.document(media=media),), changes.losses())


def _add(file: LoadedFile, collector: Collector, tier: str, element: Element, changes: Changes) -> None:
    start, end = element.get("start"), element.get("end")
    if start is None or end is None:
        changes.add("elements left out because they only refer to others")
        return
    values = [(one.get("name", ""), text_of(one)) for one in element.findall("attribute")]
    note = "\n".join(f"{name}: {value}" for name, value in values[1:])
    try:
        span = us_of_seconds(start), us_of_seconds(end)
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a time that is none.', details=repr(error)) from error
    collector.add(tier, *span, values[0][1] if values else "", note=note)


def _s(time_us: int) -> str:
    return f"{time_us // 1_000_000}.{time_us % 1_000_000:06d}"


def _recognises(file: LoadedFile) -> bool:
    return begins_with(file, "annotation") and "<body" in beginning(file)


FORMAT = exchange_format(
    id_="anvil",
    name="ANVIL",
    extension="anvil",
    sentence="Tracks for ANVIL; one file per video.",
    files=FileFormat((".anvil",), _recognises, read, carries, write),
)
