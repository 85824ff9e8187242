"""NOVA, VIA, ANVIL, X-AnyLabeling, Datavyu, CVAT and continuous ratings, as those programs write them."""

from __future__ import annotations

import json

import pytest

from tests.exchange_documents import EXPORT, example
from tests.exchange_samples import BY_HAND
from vemo_desktop.domain.document import Document, Mark, Tier, Trace
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange import anvil, ceap, cvat, datavyu, nova, ratings, via, x_anylabeling
from vemo_desktop.exchange.fitting import fit, parts
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions, LoadedFile, Loss

PLAIN = ImportOptions()


def spans(document: Document) -> dict[str, list[tuple[float, float, str]]]:
    return {
        tier.name: [(one.start_us / 1e6, one.end_us / 1e6, one.label) for one in tier.marks]
        for tier in document.tiers
    }


@pytest.mark.parametrize("place", [0, 3])
def test_nova_discrete_in_both_forms(place: int) -> None:
    (document,) = nova.read(BY_HAND["nova"][place], PLAIN).documents
    (tier,) = document.tiers
    assert (tier.author, tier.subject, tier.vocabulary) == ("anna", "child", "emotion")
    assert tier.marks[0] == Mark(500_000, 1_250_000, "joy", "", 0.9 if place == 0 else 0.5)
    assert [mark.label for mark in tier.marks[1:]] == (["GARBAGE"] if place == 0 else [])
    assert [(term.text, term.color) for term in document.vocabularies[0].terms] == [
        ("joy", "#F4AD07"),
        ("fear", "#BE6FDA"),
    ]


@pytest.mark.parametrize("place", [2, 5])
def test_nova_continuous_is_a_trace_from_zero(place: int) -> None:
    (document,) = nova.read(BY_HAND["nova"][place], PLAIN).documents
    (trace,) = document.traces
    if place == 2:
        times = (0, 250_000, 500_000)
        assert trace == Trace("valence", times, (0.5, None, -0.5), 750_000, "anna", -1.0, 1.0)
    else:
        assert (trace.values, trace.end_us) == ((0.5, -0.5), 500_000)


def test_nova_binary_text_counts_characters_not_bytes() -> None:
    (document,) = nova.read(BY_HAND["nova"][4], PLAIN).documents
    assert spans(document) == {"talk": [(0.5, 1.25, "süß!")]}


def test_nova_without_its_data_says_where_they_should_lie() -> None:
    file = BY_HAND["nova"][0]
    with pytest.raises(ImportRefused, match=r"talk\.annotation~"):
        nova.read(LoadedFile(file.name, file.data), PLAIN)


def test_nova_gets_a_discrete_scheme_where_a_tier_has_labels() -> None:
    document, lost = fit(example(), nova.carries(EXPORT))
    assert lost["labels added to their list because they were used"] == 2
    first = nova.write(parts(document, nova.carries(EXPORT))[0], EXPORT)
    assert b'type="DISCRETE"' in first[".annotation"]
    assert first[".annotation~"].splitlines()[0] == b"0.000000;1.000000;0;0.75"


def test_via_choices_and_text_and_regions() -> None:
    project = json.loads(
        via.write(Document((Tier("a", (Mark(0, 1500_000, "x"),)),), media="v.mp4"), EXPORT)[".json"]
    )
    project["attribute"]["2"] = {"aname": "mood", "type": 2, "options": {"0": "joy", "1": "fear"}}
    project["metadata"]["p"] = {"vid": "1", "z": [2.5], "xy": [], "av": {"2": "0,1", "1": "y"}}
    project["metadata"]["r"] = {"vid": "1", "z": [2.5], "xy": [2, 1, 1, 5, 5], "av": {"1": "nose"}}
    reading = via.read(LoadedFile("p.json", json.dumps(project).encode()), PLAIN)
    (document,) = reading.documents
    assert spans(document) == {
        "a": [(0, 1.5, "x"), (2.5, 2.5, "y")],
        "mood": [(2.5, 2.5, "joy"), (2.5, 2.5, "fear")],
    }
    assert document.media == "v.mp4"
    assert [tier.vocabulary for tier in document.tiers] == ["", "mood"]
    assert reading.changes == (Loss("regions of pictures and marks of whole files", 1),)


def test_anvil_by_its_own_encoding() -> None:
    (file,) = BY_HAND["anvil"]
    reading = anvil.read(file, PLAIN)
    (document,) = reading.documents
    assert spans(document) == {"face.smile": [(1.2, 3.4, "fröhlich")], "face.detail": []}
    assert document.tiers[0].marks[0].note == "size: 2"
    assert (document.tiers[0].author, document.media) == ("anna", "talk.mov")
    assert reading.changes == (Loss("elements left out because they only refer to others", 1),)


def test_datavyu_columns_with_one_or_several_arguments() -> None:
    (file,) = BY_HAND["datavyu"]
    (document,) = datavyu.read(file, PLAIN).documents
    assert spans(document) == {"emotion": [(1.5, 2.75, "joy")], "speaker": [(3600, 3600, "anna")]}
    assert document.tiers[1].marks[0].note == "oh, no"


def test_datavyu_zip_that_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datavyu, "_MOST_UNPACKED", 20)
    with pytest.raises(ImportRefused, match="unpacks to more"):
        datavyu.read(BY_HAND["datavyu"][0], PLAIN)


def test_cvat_tracks_end_where_they_are_outside() -> None:
    (file,) = BY_HAND["cvat"]
    with pytest.raises(UsageError, match="--rate"):
        cvat.read(file, PLAIN)
    reading = cvat.read(file, ImportOptions(rate_hz=10.0))
    (document,) = reading.documents
    assert spans(document) == {
        "tracks": [(1, 2, "joy"), (3, 3.1, "joy")],
        "tags": [(0, 0.2, "calm"), (0.3, 0.4, "calm")],
    }
    assert document.media == "talk.mp4"


def test_carma_writes_the_end_of_each_bin() -> None:
    carma, darma = BY_HAND["carma"]
    (document,) = ratings.read_binned(carma, PLAIN).documents
    expected = Trace(
        "Rating", (0, 500_000, 1_000_000), (10.0, None, -20.5), 1_500_000, low=-100.0, high=100.0
    )
    assert document.traces == (expected,)
    assert document.media == "talk.mp4"
    (document,) = ratings.read_binned(darma, PLAIN).documents
    assert [(one.name, one.values) for one in document.traces] == [
        ("Valence", (2.0, 4.0)),
        ("Arousal", (3.0, 5.0)),
    ]
    assert document.traces[0].times_us == (0, 1_000_000)
    assert (document.traces[0].low, document.traces[0].high) == (-10.0, 10.0)


def test_a_column_that_is_no_rating_moves_no_other() -> None:
    table = "%%%%%%,%%%%%%\nSecond,Button,Valence,,Arousal\n1,0,2,,3\n2,1,4,,5\n"
    (document,) = ratings.read_binned(LoadedFile("darma.csv", table.encode()), PLAIN).documents
    assert {one.name: one.values for one in document.traces} == {"Valence": (2.0, 4.0), "Arousal": (3.0, 5.0)}


def test_pagan_ratings_hold_until_the_next() -> None:
    (document,) = ratings.read_events(BY_HAND["pagan"][0], PLAIN).documents
    assert [(one.author, one.times_us, one.values) for one in document.traces] == [
        ("p1", (0, 250_000), (0.0, 1.0)),
        ("p2", (40_000,), (-1.0,)),
    ]


def test_ceap_has_irregular_ratings_of_several_people_from_one_to_nine() -> None:
    (document,) = ceap.read(BY_HAND["ceap"][0], PLAIN).documents
    assert (document.media, document.name) == ("V1", "Puppies")
    assert [(one.author, one.name, one.times_us, one.end_us) for one in document.traces] == [
        ("P2", "Valence", (500_000,), 501_000),
        ("P2", "Arousal", (500_000,), 501_000),
        ("P10", "Valence", (92_000, 208_000, 325_000), 442_000),
        ("P10", "Arousal", (92_000, 208_000, 325_000), 442_000),
    ]
    assert document.traces[2].values == (5.0, 6.0, 7.0)
    assert {(one.low, one.high) for one in document.traces} == {(1.0, 9.0)}


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ceap, "_MOST_UNPACKED", 300)
    with pytest.raises(ImportRefused, match="unpacks to more"):
        ceap.read(BY_HAND["ceap"][0], PLAIN)


def test_x_anylabeling_tells_what_it_does_not_take() -> None:
    (file,) = BY_HAND["x-anylabeling"]
    reading = x_anylabeling.read(file, PLAIN)
    (document,) = reading.documents
    assert spans(document) == {"talk": [(0.48, 1.5005, "joy")]}
    assert document.tiers[0].marks[0].note == "laughs"
    assert (document.media, document.duration_us) == ("talk.mp4", 4_000_000)
    assert reading.changes == (Loss("labels that no segment has", 1), Loss("colours of labels", 1))


def test_x_anylabeling_of_another_version_is_refused() -> None:
    (file,) = BY_HAND["x-anylabeling"]
    later = LoadedFile(file.name, file.data.replace(b"1.0.0", b"2.0.0"))
    with pytest.raises(ImportRefused, match=r"only 1\.0\.0 is known"):
        x_anylabeling.read(later, PLAIN)
    with pytest.raises(ImportRefused, match="is no file of X-AnyLabeling"):
        x_anylabeling.read(LoadedFile("image.json", b'{"shapes": []}'), PLAIN)


def test_x_anylabeling_takes_colours_of_another_shape_for_none() -> None:
    (file,) = BY_HAND["x-anylabeling"]
    odd = {**json.loads(file.data), "label_colors": 5}
    reading = x_anylabeling.read(LoadedFile(file.name, json.dumps(odd).encode()), PLAIN)
    assert reading.changes == (Loss("labels that no segment has", 1),)


def test_x_anylabeling_gets_the_frames_that_a_segment_touches() -> None:
    marks = (Mark(40_000, 80_000, "x"), Mark(50_000, 81_000, "y"))
    data = x_anylabeling.write(Document((Tier("a", marks),)), ExportOptions(rate_hz=25))[".json"]
    frames = [(one["start_frame"], one["end_frame"]) for one in json.loads(data)["segments"]]
    assert frames == [(1, 1), (1, 2)]
    with pytest.raises(UsageError, match="frame rate"):
        x_anylabeling.write(Document((Tier("a"),)), ExportOptions())
