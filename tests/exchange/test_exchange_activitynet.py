"""ActivityNet and TSL-300 files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange_datasets import curves, make_dataset
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange import activitynet
from vemo_desktop.exchange.activitynet import ReadSegment
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions, LoadedFile, Loss


def test_plain_form_is_exact_to_the_microsecond(tmp_path: Path) -> None:
    activitynet.write(make_dataset(), tmp_path, ExportOptions(subset="validation"))
    document = json.loads((tmp_path / "human.json").read_text())
    assert set(document) == {"version", "taxonomy", "database"}
    assert set(document["database"]) == {"party-f1f1f1f1"}, "videos nobody reviewed make no claim"
    assert document["database"]["party-f1f1f1f1"]["duration"] == 20.02
    name = "party-f1f1f1f1"
    assert activitynet.read(tmp_path / "human.json") == (
        ReadSegment(name, "validation", Interval(1_034_367, 3_003_000), "positive"),
        ReadSegment(name, "validation", Interval(3_003_000, 4_004_000), "neutral"),
    )
    assert activitynet.read(tmp_path / "proposals.json") == (
        ReadSegment(name, "", Interval(1_001_000, 3_003_000), "positive", 0.875),
        ReadSegment(name, "", Interval(5_005_000, 9_999_999), "negative", 1 / 3),
    )


def test_a_result_file_holds_one_network(tmp_path: Path) -> None:
    dataset = make_dataset()
    several = []
    for video in dataset.videos:
        again = tuple(
            replace(one, id=f"t{one.id}", author="network:tsl-net", confidence=0.5)
            for one in video.layer(Layer.PROPOSAL)[:1]
        )
        several.append(replace(video, segments=(*video.segments, *again)))
    activitynet.write(replace(dataset, videos=tuple(several)), tmp_path, ExportOptions())
    assert not (tmp_path / "proposals.json").exists()
    assert [one.score for one in activitynet.read(tmp_path / "proposals-signals.json")] == [0.875, 1 / 3]
    assert [one.score for one in activitynet.read(tmp_path / "proposals-tsl-net.json")] == [0.5]


def test_tsl300_form_is_as_published(tmp_path: Path) -> None:
    losses = activitynet.write(make_dataset(), tmp_path, ExportOptions(tsl300=True))
    document = json.loads((tmp_path / "human.json").read_text())
    assert document == {
        "database": {
            "party-f1f1f1f1": {
                "subset": "train",
                "duration": 20.02,
                "annotations": [{"segment": ["1.034", "3.003"], "label": "p"}],
            }
        }
    }
    assert Loss("segments whose bounds were rounded to milliseconds", 2) in losses
    assert Loss("segments left out because their label is neither positive nor negative", 1) in losses


def test_gold_makes_no_claim_about_videos_of_which_nothing_was_settled(tmp_path: Path) -> None:
    dataset = make_dataset()
    reviewed = next(one for one in dataset.videos if one.is_reviewed)
    settled = replace(reviewed.segments[2], id="g1", layer=Layer.GOLD, note="")
    more = replace(
        reviewed,
        media_id="m9",
        fingerprint="f9" * 16,
        file_name="settled.mp4",
        segments=(replace(settled, media_id="m9"),),
    )
    whole = Dataset.of("Tests", "0.1.0", (*dataset.videos, more))
    activitynet.write(whole, tmp_path, ExportOptions())
    gold, human = (
        json.loads((tmp_path / name).read_text())["database"] for name in ("gold.json", "human.json")
    )
    assert {name: len(found["annotations"]) for name, found in gold.items()} == {"settled": 1}
    assert set(human) == {"party-f1f1f1f1", "settled"}


def test_a_segment_shorter_than_the_tsl300_form_tells_lasts_a_millisecond(tmp_path: Path) -> None:
    dataset = make_dataset()
    short = tuple(
        replace(
            video,
            segments=tuple(
                replace(one, label="positive", interval=Interval(1_000_100, 1_000_200))
                for one in video.segments
                if one.layer is Layer.HUMAN
            ),
        )
        for video in dataset.videos
    )
    activitynet.write(replace(dataset, videos=short), tmp_path, ExportOptions(tsl300=True))
    read = activitynet.read(tmp_path / "human.json")
    assert {one.interval for one in read} == {Interval(1_000_000, 1_001_000)}


def test_what_is_left_out_of_the_tsl300_form_is_not_told_as_rounded(tmp_path: Path) -> None:
    dataset = make_dataset()
    neutral = tuple(
        replace(video, segments=tuple(replace(one, label="neutral") for one in video.segments))
        for video in dataset.videos
    )
    losses = activitynet.write(replace(dataset, videos=neutral), tmp_path, ExportOptions(tsl300=True))
    assert Loss("segments left out because their label is neither positive nor negative", 4) in losses
    assert not any("rounded" in loss.what for loss in losses)


def test_losses_are_counted(tmp_path: Path) -> None:
    losses = activitynet.write(make_dataset(), tmp_path, ExportOptions())
    assert losses == [
        Loss("videos left out of the decisions because nobody reviewed them", 2),
        Loss("notes of segments", 1),
        Loss("decisions about proposals (accepted, adjusted, rejected) as such", 1),
    ]


def test_taxonomy_is_a_tree(tmp_path: Path) -> None:
    activitynet.write(make_dataset(), tmp_path, ExportOptions())
    nodes = json.loads((tmp_path / "human.json").read_text())["taxonomy"]
    names = {node["nodeId"]: node["nodeName"] for node in nodes}
    assert len(names) == len(nodes)
    for node in nodes[1:]:
        assert names[node["parentId"]] == node["parentName"]
    assert {"negative", "neutral", "positive"} <= set(names.values())


def test_curves_are_beside_with_unknown_as_null(tmp_path: Path) -> None:
    activitynet.write(make_dataset(), tmp_path, ExportOptions())
    document = json.loads((tmp_path / "curves.json").read_text())
    run = document["videos"]["party-f1f1f1f1"][0]
    assert run["network"] == "signals"
    kept = run["curves"]["sentiment"]
    assert kept["edges_us"] == curves().edges_us.tolist()
    assert kept["values"]["negative"][2] is None
    assert kept["values"]["negative"][0] == -0.1


def test_published_tsl300_files_can_be_read(shared: Path) -> None:
    found = [p for p in shared.rglob("*gt.json") if "database" in p.read_text(encoding="utf-8")[:200]]
    if not found:
        pytest.skip("the published TSL-300 annotation files are not there")
    for path in found:
        segments = activitynet.read(path)
        assert segments
        assert {segment.label for segment in segments} == {"positive", "negative"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"database": []}',
        '{"database": {"v": {"annotations": [{"segment": "12", "label": "p"}]}}}',
    ],
)
def test_other_files_are_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(text)
    with pytest.raises(UsageError, match="is not a file in the ActivityNet form"):
        activitynet.read(path)


def test_a_segment_that_ends_before_it_begins_costs_itself_and_not_the_file() -> None:
    annotations = [
        {"segment": [1.0, 2.0], "label": "Surfing"},
        {"segment": [5.0, 4.0], "label": "Surfing"},
    ]
    whole = {"database": {"v_1": {"subset": "training", "annotations": annotations}}}
    reading = activitynet.read_labels(
        LoadedFile("activity_net.json", json.dumps(whole).encode()), ImportOptions()
    )
    (document,) = reading.documents
    assert [(one.start_us, one.end_us) for tier in document.tiers for one in tier.marks] == [
        (1_000_000, 2_000_000)
    ]
    assert reading.changes == (Loss("marks left out because they end before they begin", 1),)
