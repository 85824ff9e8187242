"""ELAN files: real ones, and the corners of the format."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.exchange_documents import EXPORT, IMPORT, example
from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.elan import carries, write
from vemo_desktop.exchange.elan_reading import read
from vemo_desktop.exchange.fitting import fit
from vemo_desktop.exchange.formats import LoadedFile, Loss
from vemo_desktop.exchange.reading import read_labels

SECTIONS = (
    "LICENSE", "HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE", "LOCALE", "LANGUAGE", "CONSTRAINT",
    "CONTROLLED_VOCABULARY", "LEXICON_REF", "REF_LINK_SET", "EXTERNAL_REF",
)  # fmt: skip


def eaf(slots: str, tiers: str, header: str = "", units: str = "milliseconds") -> LoadedFile:
    """Return a small file."""
    text = (
        f'<ANNOTATION_DOCUMENT AUTHOR="" DATE="" VERSION="3.0"><HEADER TIME_UNITS="{units}">{header}</HEADER>'
        f"<TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>"
    )
    return LoadedFile("small.eaf", text.encode())


def slot(number: int, value: int | None) -> str:
    time = "" if value is None else f' TIME_VALUE="{value}"'
    return f'<TIME_SLOT TIME_SLOT_ID="t{number}"{time}/>'


def aligned(id_: str, start: int, end: int, text: str = "x") -> str:
    slots = f'TIME_SLOT_REF1="t{start}" TIME_SLOT_REF2="t{end}"'
    return (
        f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{id_}" {slots}>'
        f"<ANNOTATION_VALUE>{text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
    )


def referring(id_: str, parent: str, before: str = "") -> str:
    previous = f' PREVIOUS_ANNOTATION="{before}"' if before else ""
    return (
        f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="{id_}" ANNOTATION_REF="{parent}"{previous}>'
        f"<ANNOTATION_VALUE>{id_}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
    )


def tier(name: str, inside: str) -> str:
    return f'<TIER TIER_ID="{name}" LINGUISTIC_TYPE_REF="l">{inside}</TIER>'


def only(file: LoadedFile) -> Document:
    (document,) = read(file, IMPORT).documents
    return document


def spans(document: Document, name: str) -> list[tuple[int, int, str]]:
    (found,) = (one for one in document.tiers if one.name == name)
    return [(mark.start_us // 1000, mark.end_us // 1000, mark.label) for mark in found.marks]


def test_time_origin_moves_every_annotation() -> None:
    origin = '<MEDIA_DESCRIPTOR MEDIA_URL="file:///x/Fr%C3%A4n%26.mp4" MIME_TYPE="" TIME_ORIGIN="2500"/>'
    document = only(eaf(slot(1, 0) + slot(2, 1500), tier("a", aligned("a1", 1, 2)), origin))
    assert spans(document, "a") == [(2500, 4000, "x")]
    assert document.media == "Frän&.mp4"


def test_open_slots_lie_evenly_between_their_neighbours() -> None:
    slots = "".join(map(slot, range(1, 6), [1000, None, None, 4000, None]))
    inside = aligned("a1", 1, 2) + aligned("a2", 2, 3) + aligned("a3", 3, 4) + aligned("a4", 4, 5)
    reading = read(eaf(slots, tier("a", inside)), IMPORT)
    (document,) = reading.documents
    assert spans(document, "a") == [
        (1000, 2000, "x"),
        (2000, 3000, "x"),
        (3000, 4000, "x"),
        (4000, 4000, "x"),
    ]
    assert Loss("times that ELAN leaves open, put evenly in between", 3) in reading.changes


def test_dependent_annotations_share_the_time_of_their_parent_in_sequence() -> None:
    inside = referring("b2", "a1", "b1") + referring("b1", "a1") + referring("b3", "a1", "b2")
    tiers = tier("c", referring("c1", "b3")) + tier("b", inside) + tier("a", aligned("a1", 1, 2))
    document = only(eaf(slot(1, 300) + slot(2, 600), tiers))
    assert spans(document, "b") == [(300, 400, "b1"), (400, 500, "b2"), (500, 600, "b3")]
    assert spans(document, "c") == [(500, 600, "c1")]


def test_circles_and_missing_parents_are_left_out_and_counted() -> None:
    inside = referring("b1", "b2") + referring("b2", "b1") + referring("b3", "nobody") + aligned("a", 1, 9)
    reading = read(eaf(slot(1, 300), tier("b", inside)), IMPORT)
    assert spans(reading.documents[0], "b") == []
    assert Loss("annotations left out because their time is not in the file", 4) in reading.changes


@pytest.mark.parametrize(
    ("units", "end_ms"), [("milliseconds", 30), ("PAL-frames", 1200), ("NTSC-frames", 1001)]
)
def test_units_of_time(units: str, end_ms: int) -> None:
    document = only(eaf(slot(1, 0) + slot(2, 30), tier("a", aligned("a1", 1, 2)), units=units))
    assert spans(document, "a") == [(0, end_ms, "x")]


@pytest.mark.parametrize("value", ["1.5", "x", "", "99999999999999999", "1e3"])
def test_a_time_that_is_none_is_refused(value: str) -> None:
    file = eaf(f'<TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="{value}"/>', "")
    with pytest.raises(ImportRefused, match=r"small\.eaf.* is damaged"):
        read(file, IMPORT)


def test_what_we_write_is_in_the_order_of_the_schema() -> None:
    root = ET.fromstring(write(fit(example(), carries(EXPORT))[0], EXPORT)[".eaf"])
    places = [SECTIONS.index(child.tag) for child in root]
    assert places == sorted(places)
    times = [int(one.get("TIME_VALUE", "")) for one in root.iter("TIME_SLOT")]
    assert times == sorted(times)
    ids = [one.get("ANNOTATION_ID", "") for one in root.iter() if one.get("ANNOTATION_ID")]
    assert len(set(ids)) == len(ids)
    types = {one.get("LINGUISTIC_TYPE_ID") for one in root.iter("LINGUISTIC_TYPE")}
    assert {one.get("LINGUISTIC_TYPE_REF") for one in root.iter("TIER")} <= types
    assert root.find(".//*[@CVE_REF='cveid0']/ANNOTATION_VALUE").text == "joy"  # type: ignore[union-attr]
    (last,) = (one.text for one in root.iter("PROPERTY") if one.get("NAME") == "lastUsedAnnotationId")
    assert f"a{last}" in ids
    languages = {one.get("LANG_ID") for one in root.iter("LANGUAGE")}
    assert {one.get("LANG_REF") for one in root.iter() if one.get("LANG_REF")} <= languages


def test_segments_that_share_an_instant_stay_in_one_tier_and_overlaps_move() -> None:
    joined = (Mark(0, 1000, "a"), Mark(1000, 2000, "b"))
    document, lost = fit(Document((Tier("t", joined),)), carries(EXPORT))
    assert not lost
    assert [one.name for one in only(LoadedFile("x.eaf", write(document, EXPORT)[".eaf"])).tiers] == ["t"]
    document, lost = fit(Document((Tier("t", (*joined, Mark(1000, 3000, "c"))),)), carries(EXPORT))
    assert [(one.name, len(one.marks)) for one in document.tiers] == [("t", 2), ("t overlap 1", 1)]
    assert lost == {"segments moved to a further tier because they overlap others": 1}


@pytest.mark.parametrize("version", ["2.7", "3.0"])
def test_real_files(shared: Path, version: str) -> None:
    path = shared / "labels" / "elan" / f"sample_{version}.eaf"
    if not path.is_file():
        pytest.skip("the real ELAN files are not there")
    format_, reading = read_labels(path, IMPORT)
    (document,) = reading.documents
    assert format_.id == "eaf"
    assert {one.name: len(one.marks) for one in document.tiers} == {
        "text": 399, "words-timesub": 1995, "words-symsub": 1995, "gestures": 1197, "gest_included": 1197,
        "words-pos": 1995,
    }  # fmt: skip
    words = spans(document, "words-symsub")[:5]
    assert words == [(2000, 2600, "The"), (2600, 3200, "quick"), (3200, 3800, "brown"), (3800, 4400, "fox"),
                     (4400, 5000, "001")]  # fmt: skip
    gesture = document.vocabulary("Gesture")
    assert gesture is not None
    assert [term.text for term in gesture.terms] == ["prep", "hold", "stroke", "retr"]
    assert [other.text for other in gesture.terms[0].others] == ([] if version == "2.7" else ["voorb"])
    assert document.media == "r03_v20_s5.wav"
    again, lost = fit(document, carries(EXPORT))
    assert set(lost) <= {
        "marks whose times were rounded to 1 ms",
        "segments that became the shortest possible one",
    }
    assert only(LoadedFile("again.eaf", write(again, EXPORT)[".eaf"])) == again
