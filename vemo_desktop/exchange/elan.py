"""ELAN ``.eaf`` 3.0.

ELAN knows neither certainty nor notes: they are written on dependent tiers of their own types, which ELAN
shows below the tier they belong to. Every annotation has slots of its own, in the order of time, as ELAN
writes them. Source: the schema EAFv3.0.xsd. Reading is in `elan_reading`.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from fractions import Fraction
from urllib.parse import quote
from xml.etree import ElementTree as ET

from vemo_desktop.domain.document import Document, Mark, Tier, Vocabulary, free_name
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.elan_reading import CONFIDENCE_TYPE, NOTE_TYPE, ROOT, UNDETERMINED, read
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, LoadedFile
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.texts import one_line, xml_text
from vemo_desktop.exchange.xml_files import Element, begins_with, xml_bytes

_LAST_US = 4_294_967_295_000
_PLAIN_TYPE = "vemo-free"
# The schema wants a date; the same project gives the same bytes, so it is always this one.
_DATE = "2000-01-01T00:00:00+00:00"
_SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_MIME = {
    "avi": "video/x-msvideo", "m4v": "video/mp4", "mkv": "video/x-matroska", "mov": "video/quicktime",
    "mp4": "video/mp4", "mpeg": "video/mpeg", "mpg": "video/mpeg", "wav": "audio/x-wav", "webm": "video/webm",
}  # fmt: skip
_NOT_LANGUAGE = re.compile(r"[^A-Za-z0-9_.-]+")


def _name(text: str) -> str:
    return one_line(xml_text(text))


def _language(text: str) -> str:
    """Return a language as ELAN may refer to it: an identifier of XML, not one it keeps for "unknown"."""
    code = _NOT_LANGUAGE.sub("", text).lstrip("0123456789.-")
    return "" if code == UNDETERMINED else code


def carries(options: ExportOptions) -> Carries:
    """Say what an ELAN file holds."""
    return Carries(
        step_us=Fraction(1000),
        last_us=_LAST_US,
        text=xml_text,
        name_text=_name,
        language_text=_language,
        authors=True,
        subjects=True,
        notes=True,
        confidence=True,
        media=True,
        vocabularies=True,
        wordings=True,
        descriptions=True,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one file."""
    root = ET.Element(
        ROOT,
        {
            "AUTHOR": "",
            "DATE": _DATE,
            "FORMAT": "3.0",
            "VERSION": "3.0",
            "xmlns:xsi": _XSI,
            "xsi:noNamespaceSchemaLocation": _SCHEMA,
        },
    )
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    if document.media:
        _add_media(header, document.media)
    body = _Body(document)
    root.append(body.time_order)
    root.extend(body.tiers)
    _add_types(root, document)
    _add_languages(root, document)
    _add_constraints(root)
    for vocabulary in document.vocabularies:
        _add_vocabulary(root, vocabulary)
    digest = hashlib.sha256(ET.tostring(root)).digest()
    urn = ET.SubElement(header, "PROPERTY", {"NAME": "URN"})
    urn.text = f"urn:nl-mpi-tools-elan-eaf:{uuid.UUID(bytes=digest[:16], version=4)}"
    ET.SubElement(header, "PROPERTY", {"NAME": "lastUsedAnnotationId"}).text = str(body.last_id)
    return {".eaf": xml_bytes(root)}


class _Body:
    """The time slots and the tiers, numbered together."""

    def __init__(self, document: Document) -> None:
        self.last_id = 0
        self.tiers: list[Element] = []
        self.time_order = ET.Element("TIME_ORDER")
        self._names = {tier.name for tier in document.tiers}
        self._vocabularies = {one.name: one for one in document.vocabularies}
        self._slots = self._make_slots(document)
        for number, tier in enumerate(document.tiers):
            self._add_tier(number, tier)

    def _make_slots(self, document: Document) -> dict[tuple[int, int, int], str]:
        """Number the slots in order of time; what ends comes before what begins at the same instant."""
        wanted = sorted(
            (time_us, is_start, tier, mark)
            for tier, one in enumerate(document.tiers)
            for mark, found in enumerate(one.marks)
            for is_start, time_us in ((1, found.start_us), (0, found.end_us))
        )
        names: dict[tuple[int, int, int], str] = {}
        for number, (time_us, is_start, tier, mark) in enumerate(wanted, start=1):
            names[tier, mark, is_start] = f"ts{number}"
            slot = {"TIME_SLOT_ID": f"ts{number}", "TIME_VALUE": str(time_us // 1000)}
            ET.SubElement(self.time_order, "TIME_SLOT", slot)
        return names

    def _add_tier(self, number: int, tier: Tier) -> None:
        entries = _entries(self._vocabularies.get(tier.vocabulary))
        element = self._open(tier, _type_of(tier), tier.name)
        ids = []
        for place, mark in enumerate(tier.marks):
            ids.append(self._next_id())
            attributes = {
                "ANNOTATION_ID": ids[-1],
                "TIME_SLOT_REF1": self._slots[number, place, 1],
                "TIME_SLOT_REF2": self._slots[number, place, 0],
            }
            if mark.label in entries:
                attributes["CVE_REF"] = entries[mark.label]
            _add_annotation(element, "ALIGNABLE_ANNOTATION", attributes, mark.label)
        self._add_extra(tier, NOTE_TYPE, "note", ids, [mark.note or None for mark in tier.marks])
        self._add_extra(tier, CONFIDENCE_TYPE, "certainty", ids, [_certainty(mark) for mark in tier.marks])

    def _add_extra(self, tier: Tier, kind: str, word: str, ids: list[str], texts: list[str | None]) -> None:
        """Write what some marks have besides their label on a tier below theirs."""
        if all(text is None for text in texts):
            return
        element = self._open(tier, kind, free_name(f"{tier.name} {word}", self._names))
        element.set("PARENT_REF", tier.name)
        for id_, text in zip(ids, texts, strict=True):
            if text is not None:
                attributes = {"ANNOTATION_ID": self._next_id(), "ANNOTATION_REF": id_}
                _add_annotation(element, "REF_ANNOTATION", attributes, text)

    def _open(self, tier: Tier, kind: str, name: str) -> Element:
        element = ET.Element("TIER", {"TIER_ID": name, "LINGUISTIC_TYPE_REF": kind})
        if tier.author:
            element.set("ANNOTATOR", tier.author)
        if tier.subject:
            element.set("PARTICIPANT", tier.subject)
        self.tiers.append(element)
        return element

    def _next_id(self) -> str:
        self.last_id += 1
        return f"a{self.last_id}"


def _add_media(header: Element, media: str) -> None:
    """Name the recording beside the file: where it lies on somebody's disk is nobody else's business."""
    address = f"./{quote(media, safe='')}"
    kind = _MIME.get(media.rpartition(".")[2].lower(), "unknown")
    ET.SubElement(
        header, "MEDIA_DESCRIPTOR", {"MEDIA_URL": address, "RELATIVE_MEDIA_URL": address, "MIME_TYPE": kind}
    )


def _add_annotation(tier: Element, tag: str, attributes: dict[str, str], text: str) -> None:
    one = ET.SubElement(ET.SubElement(tier, "ANNOTATION"), tag, attributes)
    ET.SubElement(one, "ANNOTATION_VALUE").text = text


def _type_of(tier: Tier) -> str:
    return f"cv-{tier.vocabulary}" if tier.vocabulary else _PLAIN_TYPE


def _add_types(root: Element, document: Document) -> None:
    kinds: dict[str, dict[str, str]] = {_PLAIN_TYPE: {"TIME_ALIGNABLE": "true"}}
    for tier in document.tiers:
        if tier.vocabulary:
            kinds[_type_of(tier)] = {"TIME_ALIGNABLE": "true", "CONTROLLED_VOCABULARY_REF": tier.vocabulary}
    for kind in (NOTE_TYPE, CONFIDENCE_TYPE):
        kinds[kind] = {"TIME_ALIGNABLE": "false", "CONSTRAINTS": "Symbolic_Association"}
    for id_, attributes in kinds.items():
        base = {"LINGUISTIC_TYPE_ID": id_, "GRAPHIC_REFERENCES": "false"}
        ET.SubElement(root, "LINGUISTIC_TYPE", {**base, **attributes})


def _add_languages(root: Element, document: Document) -> None:
    codes = dict.fromkeys([UNDETERMINED])
    for vocabulary in document.vocabularies:
        codes[vocabulary.language or UNDETERMINED] = None
        codes.update(
            dict.fromkeys(o.language or UNDETERMINED for term in vocabulary.terms for o in term.others)
        )
    for code in codes:
        label = "undetermined" if code == UNDETERMINED else code
        ET.SubElement(root, "LANGUAGE", {"LANG_ID": code, "LANG_DEF": "", "LANG_LABEL": label})


def _add_constraints(root: Element) -> None:
    text = "1-1 association with a parent annotation"
    ET.SubElement(root, "CONSTRAINT", {"STEREOTYPE": "Symbolic_Association", "DESCRIPTION": text})


def _entries(vocabulary: Vocabulary | None) -> dict[str, str]:
    """Return the identifier of each entry by its text, the first where two are the same."""
    terms = () if vocabulary is None else vocabulary.terms
    return {term.text: f"cveid{place}" for place, term in reversed(list(enumerate(terms)))}


def _add_vocabulary(root: Element, vocabulary: Vocabulary) -> None:
    element = ET.SubElement(root, "CONTROLLED_VOCABULARY", {"CV_ID": vocabulary.name})
    language = {"LANG_REF": vocabulary.language or UNDETERMINED}
    ET.SubElement(element, "DESCRIPTION", language).text = vocabulary.description
    for place, term in enumerate(vocabulary.terms):
        entry = ET.SubElement(element, "CV_ENTRY_ML", {"CVE_ID": f"cveid{place}"})
        ET.SubElement(entry, "CVE_VALUE", {**language, "DESCRIPTION": term.description}).text = term.text
        for other in term.others:
            attributes = {"LANG_REF": other.language or UNDETERMINED, "DESCRIPTION": other.description}
            ET.SubElement(entry, "CVE_VALUE", attributes).text = other.text


def _certainty(mark: Mark) -> str | None:
    return None if mark.confidence is None else repr(float(mark.confidence))


def _recognises(file: LoadedFile) -> bool:
    return begins_with(file, ROOT)


FORMAT = exchange_format(
    id_="eaf",
    name="ELAN",
    extension="eaf",
    sentence="For ELAN: a tier per scheme, layer and author, with its list of labels; one file per video.",
    files=FileFormat((".eaf",), _recognises, read, carries, write),
)
