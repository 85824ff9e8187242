"""Reading ELAN ``.eaf``, versions 2.7 to 3.0. Source: the schema EAFv3.0.xsd and files that ELAN wrote."""

from __future__ import annotations

from urllib.parse import unquote

from vemo_desktop.domain.document import Term, Vocabulary, Wording, free_name
from vemo_desktop.exchange.collecting import MOST_TIERS, Changes, Collector, file_name, number
from vemo_desktop.exchange.elan_times import spans, whole_ms
from vemo_desktop.exchange.formats import ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.xml_files import Element, parse_xml, text_of

ROOT = "ANNOTATION_DOCUMENT"
NOTE_TYPE, CONFIDENCE_TYPE = "vemo-note", "vemo-confidence"
"""Types of the dependent tiers in which our own files keep what ELAN has no field for."""
UNDETERMINED = "und"
"""What ELAN calls a language that nobody named."""

_LEFT_OUT = {
    "LICENSE": "licences",
    "HEADER/LINKED_FILE_DESCRIPTOR": "links to further files",
    "LEXICON_REF": "links to lexicons",
    "REF_LINK_SET": "sets of links between annotations",
    "EXTERNAL_REF": "references to outside resources",
}


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read one file; dependent tiers become tiers like all others."""
    root = parse_xml(file, ROOT)
    changes = Changes()
    media = root.findall("HEADER/MEDIA_DESCRIPTOR")
    times = spans(root, file.name, changes)
    types = {one.get("LINGUISTIC_TYPE_ID", ""): one for one in root.iter("LINGUISTIC_TYPE")}
    notes, certainties = _extra(root, NOTE_TYPE), _extra(root, CONFIDENCE_TYPE)
    collector = Collector(changes, offset_us=_origin_us(file, media, changes))
    for tier in root.iter("TIER"):
        kind = tier.get("LINGUISTIC_TYPE_REF", "")
        if kind in (NOTE_TYPE, CONFIDENCE_TYPE):
            continue
        type_ = types.get(kind)
        name = collector.tier(
            tier.get("TIER_ID", ""),
            author=tier.get("ANNOTATOR", ""),
            subject=tier.get("PARTICIPANT", ""),
            vocabulary="" if type_ is None else type_.get("CONTROLLED_VOCABULARY_REF", ""),
        )
        changes.add("dependent tiers that became tiers of their own", tier.get("PARENT_REF") is not None)
        for one in tier.iterfind("ANNOTATION/*"):
            id_ = one.get("ANNOTATION_ID", "")
            if id_ not in times:
                changes.add("annotations left out because their time is not in the file")
                continue
            label = text_of(one.find("ANNOTATION_VALUE"))
            certainty = number(certainties.get(id_, ""))
            collector.add(name, *times[id_], label, note=notes.get(id_, ""), confidence=certainty)
    for path, what in _LEFT_OUT.items():
        changes.add(what, len(root.findall(path)))
    vocabularies = _vocabularies(root, changes)
    return Reading(
        (collector.document(vocabularies=vocabularies, media=_media_name(media)),), changes.losses()
    )


def _origin_us(file: LoadedFile, media: list[Element], changes: Changes) -> int:
    """Return how far into the recording the annotations begin; ELAN goes by the first recording."""
    origins = [whole_ms(one.get("TIME_ORIGIN", "0"), file.name) for one in media]
    changes.add("recordings beside the first one, whose own beginning was not used", len(set(origins[1:])))
    return origins[0] * 1000 if origins else 0


def _media_name(media: list[Element]) -> str:
    addresses = [one.get("MEDIA_URL") or one.get("RELATIVE_MEDIA_URL") or "" for one in media[:1]]
    return file_name(unquote(file_name("".join(addresses))))


def _extra(root: Element, kind: str) -> dict[str, str]:
    """Return what one of our own dependent tiers says, by the annotation it is about."""
    return {
        one.get("ANNOTATION_REF", ""): text_of(one.find("ANNOTATION_VALUE"))
        for tier in root.iter("TIER")
        if tier.get("LINGUISTIC_TYPE_REF") == kind
        for one in tier.iterfind("ANNOTATION/REF_ANNOTATION")
    }


# Controlled vocabularies


def _vocabularies(root: Element, changes: Changes) -> tuple[Vocabulary, ...]:
    taken: set[str] = set()
    found = root.findall("CONTROLLED_VOCABULARY")
    changes.add("lists of labels beyond the first thousands", len(found[MOST_TIERS:]))
    return tuple(
        _vocabulary(one, free_name(one.get("CV_ID", ""), taken), changes) for one in found[:MOST_TIERS]
    )


def _vocabulary(one: Element, name: str, changes: Changes) -> Vocabulary:
    """Return one vocabulary; before 2.8 it has one language and its entries are plain."""
    if (plain := one.findall("CV_ENTRY")) or one.get("DESCRIPTION") is not None:
        terms = tuple(Term(text_of(entry), entry.get("DESCRIPTION", "")) for entry in plain)
        return Vocabulary(name, terms, one.get("DESCRIPTION", ""))
    descriptions = one.findall("DESCRIPTION")
    values = one.findall("CV_ENTRY_ML/CVE_VALUE")
    language = next((_language(found) for found in (*descriptions, *values)), "")
    texts = [(_language(found), text_of(found)) for found in descriptions]
    changes.add(
        "descriptions of vocabularies in further languages",
        sum(bool(text) for other, text in texts if other != language),
    )
    entries = one.findall("CV_ENTRY_ML")
    terms = tuple(_term(entry, language) for entry in entries)
    return Vocabulary(name, terms, dict(reversed(texts)).get(language, ""), language)


def _term(entry: Element, language: str) -> Term:
    wordings: dict[str, Wording] = {}
    for value in entry.findall("CVE_VALUE"):
        wording = Wording(_language(value), text_of(value), value.get("DESCRIPTION", ""))
        wordings.setdefault(wording.language, wording)
    main = wordings.pop(language, None) or Wording(language, next((w.text for w in wordings.values()), ""))
    return Term(main.text, main.description, others=tuple(wordings.values()))


def _language(element: Element) -> str:
    code = element.get("LANG_REF", UNDETERMINED)
    return "" if code == UNDETERMINED else code
