"""The report of a project, and the figures in it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.errors import ExportError
from vemo_desktop.media.stills import jpeg_of
from vemo_desktop.services.contents import VideoContents
from vemo_desktop.services.figures import CurveRow, LaneRow, Stretch, timeline_svg
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.reporting import write_report

WHEN = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def curves_of(values: list[list[float]], names: tuple[str, ...] = SENTIMENT.keys) -> Curves:
    array = np.array(values, dtype=np.float32)
    return Curves("sentiment", names, regular_edges(len(array), 250_000), array, CurveKind.FORMULA)


def segment(label: str, span: tuple[int, int], layer: Layer, **more: object) -> Segment:
    fields: dict[str, object] = {
        "id": f"{label}{span}", "media_id": "m", "interval": Interval(*span), "scheme": "sentiment",
        "label": label, "layer": layer, "author": "anna",
    }  # fmt: skip
    return Segment(**{**fields, **more})  # type: ignore[arg-type]


def paths_of(svg: str) -> list[str]:
    return re.findall(r'class="curve"[^>]* d="([^"]*)"', svg)


def test_curves_are_drawn_at_their_true_steps_and_gaps_stay_gaps() -> None:
    values = [[0.0, 0.5, 1.0], [np.nan] * 3, [0.5, 0.5, 0.0], [0.5, 0.5, 1.0]]
    svg = timeline_svg(1_000_000, [CurveRow("S", SENTIMENT, curves_of(values), 0, 1)], "v")
    negative, _, positive = paths_of(svg)
    assert negative.count("M") == 2, "the unknown step lifts the pen"
    assert negative.count("H") == 3
    assert "C" not in negative + positive
    assert "L" not in negative + positive
    assert positive.count("V") == 1
    ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_long_curves_keep_their_extremes() -> None:
    values = np.full((50_000, 1), 0.5, np.float32)
    values[31_234] = 1.0
    curves = replace(curves_of([[0.5]], ("positive",)), edges_us=regular_edges(50_000, 40_000), values=values)
    svg = timeline_svg(2_000_000_000, [CurveRow("S", SENTIMENT, curves, 0, 1)], "v")
    (path,) = paths_of(svg)
    heights = {float(y) for y in re.findall(r"[VM](?:[\d.]+ )?([\d.]+)", path)}
    assert min(heights) == pytest.approx(22.0), "the single high step reaches the top"
    assert len(path) < 60_000


def test_proposals_are_hatched_decisions_solid_and_rejected_ones_faded() -> None:
    proposals = [
        segment("positive", (0, 400_000), Layer.PROPOSAL, confidence=0.5),
        segment("negative", (500_000, 900_000), Layer.PROPOSAL, state=SegmentState.REJECTED),
    ]
    humans = [segment("positive", (0, 400_000), Layer.HUMAN, state=SegmentState.ACCEPTED)]
    known = [Stretch(Interval(0, 500_000), "positive")]
    svg = timeline_svg(
        1_000_000,
        [
            LaneRow("Known", SENTIMENT, known, False),
            LaneRow("Proposed", SENTIMENT, proposals, True),
            LaneRow("Decided", SENTIMENT, humans, False),
        ],
        "v7",
    )
    assert svg.count('fill="url(#v7-') == 2
    assert svg.count('<pattern id="v7-') == 2
    assert svg.count('opacity="0.35"') == 1
    assert svg.count(f'fill="{SENTIMENT.label("positive").color}" stroke=') == 2
    assert "0.50, open" in svg


def test_jpeg_is_a_jpeg() -> None:
    rgb = np.zeros((91, 121, 3), np.uint8)
    rgb[:, 60:] = 255
    data = jpeg_of(rgb)
    assert data.startswith(b"\xff\xd8")
    assert data.rstrip(b"\x00").endswith(b"\xff\xd9")
    assert 200 < len(data) < 10_000


class OneVideo:
    """A project that is empty but for one video, from plain values."""

    def __init__(self, session: ProjectSession, contents: VideoContents) -> None:
        self.path = Path("<b>my & project</b>.vemo")
        self._session = session
        self._contents = contents

    def __getattr__(self, name: str) -> object:
        return getattr(self._session, name)

    def contents(self) -> list[VideoContents]:
        return [self._contents]


def contents(note: str = "") -> VideoContents:
    item = MediaItem("m", Path("/x/clip.mp4"), "f" * 32, "clip <script>", 1_000_000, False, True, 0, 0, WHEN,
                     problem="It <stops> early.")  # fmt: skip
    run = Run("r", "m", "f" * 32, "signals", "1", "d" * 64, {}, "cpu", "0.1.0", WHEN, WHEN, "sentiment")
    values = [[0.1, 0.2, 0.7]] * 4
    affect = replace(curves_of([[-0.5, 0.5]] * 4, VALENCE_AROUSAL.keys), scheme=VALENCE_AROUSAL.id)
    shares = replace(
        curves_of([[0.25, 0.75]] * 3 + [[np.nan, np.nan]], ("picture", "sound")), scheme="streams"
    )
    emotions = replace(curves_of([[0.1] * 6] * 4, EKMAN_6.keys), scheme=EKMAN_6.id)
    prediction = Prediction(
        "signals", "1", "d" * 64, {}, "cpu",
        {"sentiment": curves_of(values), EKMAN_6.id: emotions, VALENCE_AROUSAL.id: affect},
        "sentiment", contributions=shares,
    )  # fmt: skip
    human = segment("positive", (0, 500_000), Layer.HUMAN, note=note, state=SegmentState.ACCEPTED)
    proposal = segment("positive", (0, 500_000), Layer.PROPOSAL, state=SegmentState.ACCEPTED, confidence=0.7)
    return VideoContents(item, (proposal,), (human,), (), (run,), {run.id: prediction})


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[ProjectSession]:
    with open_project(tmp_path / "project" / "p.vemo", create=True, author="anna") as session:
        yield session


def test_report_is_one_page_with_everything_escaped(tmp_path: Path, empty: ProjectSession) -> None:
    session = OneVideo(empty, contents(note="<img src=x onerror=alert(1)> & more"))
    page = write_report(session, tmp_path / "deep" / "r.html", cache_dir=tmp_path)  # type: ignore[arg-type]
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "onerror=alert(1)>" not in text
    assert "&lt;img src=x" in text
    assert "It &lt;stops&gt; early." in text
    assert len(paths_of(text)) == 3 + 6 + 2
    assert "<dt>picture</dt><dd>25%</dd>" in text
    assert "signals 1" in text
    assert "prefers-color-scheme: dark" in text
    assert not re.findall(r'(?:src|href)="(?!data:|#)', text)
    assert [path.name for path in page.parent.iterdir()] == ["r.html"]


def test_report_of_an_empty_project_says_what_to_do(tmp_path: Path, empty: ProjectSession) -> None:
    page = write_report(empty, tmp_path / "r.html", cache_dir=tmp_path)
    text = page.read_text(encoding="utf-8")
    assert "holds no videos yet" in text
    assert text.count("<section") == 1, "what has nothing to show stands together"
    assert text.index("Nothing to show yet") < text.index("Agreement on traces")


def test_report_that_cannot_be_written_is_an_export_error(tmp_path: Path, empty: ProjectSession) -> None:
    out = tmp_path / "out"
    (out / "r.html").mkdir(parents=True)
    with pytest.raises(ExportError, match="could not be written"):
        write_report(empty, out / "r.html", cache_dir=tmp_path)
    assert [path.name for path in out.iterdir()] == ["r.html"]
