"""VIA 3, the VGG annotator: stretches of time of a project, as JSON.

Source: the documentation of the format in VIA's repository, data format 3.1.1. Each tier is an attribute
that is anchored to a stretch of time: a choice where it has a list of labels, free text otherwise.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from vemo_desktop.domain.document import Document, Term, Tier, Vocabulary
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import MOST_TIERS, Changes, Collector, file_name, us_of_seconds
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning, json_of_file

_TEXT, _CHECKBOX, _SELECT = 1, 2, 4
_CHOICES = (_CHECKBOX, 3, _SELECT)
_VIDEO, _LOCAL = 4, 1
_ANCHOR = "FILE1_Z2_XY0"
_CONFIG = {"file": {"loc_prefix": {"1": "", "2": "", "3": "", "4": ""}}, "ui": {}}


def carries(options: ExportOptions) -> Carries:
    """Say what a project of VIA holds."""
    return Carries(
        step_us=Fraction(1000), media=True, points=True, overlaps=True, vocabularies=True, closed=True
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one project with one video."""
    words = {one.name: one for one in document.vocabularies}
    attributes, metadata = {}, {}
    for number, tier in enumerate(document.tiers, start=1):
        vocabulary = words.get(tier.vocabulary)
        texts = [] if vocabulary is None else [term.text for term in vocabulary.terms]
        attributes[str(number)] = _attribute(tier, texts)
        for place, mark in enumerate(tier.marks):
            z = [mark.start_us / 1e6] if mark.is_point else [mark.start_us / 1e6, mark.end_us / 1e6]
            answer = mark.label if vocabulary is None else str(texts.index(mark.label))
            metadata[f"1_{number}_{place}"] = {
                "vid": "1",
                "flg": 0,
                "z": z,
                "xy": [],
                "av": {str(number): answer},
            }
    project = {
        "project": {
            "pid": "__VIA_PROJECT_ID__",
            "rev": "__VIA_PROJECT_REV_ID__",
            "rev_timestamp": "__VIA_PROJECT_REV_TIMESTAMP__",
            "pname": document.media,
            "data_format_version": "3.1.1",
            "creator": "VEMO Desktop",
            "created": 0,  # the same project gives the same bytes
            "vid_list": ["1"],
        },
        "config": _CONFIG,
        "attribute": attributes,
        "file": {
            "1": {"fid": "1", "fname": document.media, "type": _VIDEO, "loc": _LOCAL, "src": document.media}
        },
        "metadata": metadata,
        "view": {"1": {"fid_list": ["1"]}},
    }
    return {".json": (json.dumps(project, indent=1, ensure_ascii=False) + "\n").encode()}


def _attribute(tier: Tier, texts: list[str]) -> dict[str, object]:
    return {
        "aname": tier.name,
        "anchor_id": _ANCHOR,
        "type": _SELECT if tier.vocabulary else _TEXT,
        "desc": tier.vocabulary,
        "options": {str(id_): text for id_, text in enumerate(texts)},
        "default_option_id": "",
    }


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read a project: one document per file, one tier per attribute."""
    project = json_of_file(file)
    if not _is_project(project):
        raise ImportRefused(f'"{file.name}" is no project of VIA 3.')
    changes = Changes()
    attributes = {id_: one for id_, one in project["attribute"].items() if isinstance(one, dict)}
    if len(attributes) > MOST_TIERS:
        raise ImportRefused(
            f'"{file.name}" has more than {MOST_TIERS} attributes, too many to read as labels.'
        )
    vocabularies, link = _vocabularies(attributes)
    names = _files(project)
    collectors = {view: Collector(changes) for view in names} or {"1": Collector(changes)}
    tiers = {view: _open_tiers(collector, attributes, link) for view, collector in collectors.items()}
    for one in project["metadata"].values():
        view = one.get("vid") if isinstance(one, dict) else None
        if not isinstance(view, str) or view not in collectors or not isinstance(one.get("av"), dict):
            changes.add("marks left out because they belong to no file")
            continue
        span = _span(file, one)
        if span is None:
            changes.add("regions of pictures and marks of whole files")
            continue
        for id_, answer in one["av"].items():
            for label in _answers(attributes.get(id_), answer):
                collectors[view].add(tiers[view][id_], *span, label)
    return Reading(
        tuple(
            collector.document(vocabularies=vocabularies, media=names.get(view, ""))
            for view, collector in collectors.items()
        ),
        changes.losses(),
    )


def _is_project(project: object) -> bool:
    return isinstance(project, dict) and all(
        isinstance(project.get(key), dict) for key in ("project", "attribute", "file", "view", "metadata")
    )


def _files(project: dict[str, Any]) -> dict[str, str]:
    """Return the name of the file that each view shows."""
    names: dict[str, str] = {}
    for view, one in project["view"].items():
        ids = one.get("fid_list") if isinstance(one, dict) else None
        first = str(ids[0]) if isinstance(ids, list) and ids else ""
        known = project["file"].get(first)
        name = known.get("fname") if isinstance(known, dict) else None
        names[view] = file_name(name) if isinstance(name, str) else ""
    return names


def _vocabularies(attributes: dict[str, Any]) -> tuple[tuple[Vocabulary, ...], dict[str, str]]:
    """Return the choices of attributes as vocabularies, and which attribute uses which."""
    found: dict[str, Vocabulary] = {}
    link: dict[str, str] = {}
    for id_, one in attributes.items():
        options = one.get("options")
        if one.get("type") not in _CHOICES or not isinstance(options, dict):
            continue
        terms = tuple(Term(str(text)) for text in options.values())
        name = str(one.get("desc") or one.get("aname") or id_)
        while name in found and found[name].terms != terms:
            name += "'"
        found[name] = Vocabulary(name, terms)
        link[id_] = name
    return tuple(found.values()), link


def _open_tiers(collector: Collector, attributes: dict[str, Any], link: dict[str, str]) -> dict[str, str]:
    return {
        id_: collector.tier(str(one.get("aname") or id_), vocabulary=link.get(id_, ""))
        for id_, one in attributes.items()
    }


def _span(file: LoadedFile, one: dict[str, Any]) -> tuple[int, int] | None:
    z = one.get("z")
    if one.get("xy") or not isinstance(z, list) or len(z) not in (1, 2):
        return None
    try:
        return us_of_seconds(z[0]), us_of_seconds(z[-1])
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a time that is none.', details=repr(error)) from error


def _answers(attribute: dict[str, Any] | None, answer: object) -> list[str]:
    """Return the labels that an answer stands for."""
    if attribute is None or not isinstance(answer, str):
        return []
    options = attribute.get("options")
    if attribute.get("type") not in _CHOICES or not isinstance(options, dict):
        return [answer]
    chosen = answer.split(",") if attribute["type"] == _CHECKBOX else [answer]
    return [str(options[id_]) for id_ in chosen if id_ in options]


def _recognises(file: LoadedFile) -> bool:
    start = beginning(file)
    return '"project"' in start and ('"vid_list"' in start or '"data_format_version"' in start)


FORMAT = exchange_format(
    id_="via",
    name="VIA 3",
    extension="json",
    sentence="Projects for the VGG image and video annotator; one per video.",
    files=FileFormat((".json",), _recognises, read, carries, write),
)
