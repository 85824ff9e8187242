"""The report from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.projects import S, add_video_to
from vemo_desktop.cli.report import report
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import open_project


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "study.vemo"
    with open_project(path, create=True, author="ann") as session:
        media_id = add_video_to(session, tmp_path)
        for author in ("ann", "ben"):
            session.library._workspace.author = author
            session.review.create(media_id, Interval(S, 5 * S), "sentiment", "positive")
    return path


def test_a_folder_gets_a_page_and_a_print(vemo, labelled: Path, tmp_path: Path) -> None:
    before = labelled.read_bytes()
    result = vemo("report", labelled, "--out", tmp_path / "out", QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 0, result.stderr
    page, printed = (tmp_path / "out" / name for name in ("report.html", "report.pdf"))
    assert result.stdout.split() == [str(page), str(printed)]
    assert printed.read_bytes().startswith(b"%PDF")
    assert "Sentiment: ann and ben" in page.read_text(encoding="utf-8")
    again = tmp_path / "again.HTML"
    assert vemo("report", labelled, "--out", again).returncode == 0
    assert again.read_bytes() == page.read_bytes(), "the same project gives the same page"
    assert labelled.read_bytes() == before


def test_the_parts_as_json(vemo, labelled: Path) -> None:
    result = vemo("report", labelled, "--json")
    assert result.returncode == 0, result.stderr
    answer = json.loads(result.stdout)
    assert answer["facts"][0] == {"number": "1", "what": "video"}
    parts = {one["key"]: one for one in answer["sections"]}
    assert parts["labels-sentiment"]["charts"][0]["series"][0]["values"] == [0.0, 0.0, 2.0]
    assert parts["agreement"]["tables"][0]["rows"][0][:2] == ["Same label", "1.000"]


def test_other_endings_are_wrong_usage(vemo, labelled: Path, tmp_path: Path) -> None:
    assert vemo("report", labelled, "--out", tmp_path / "report.docx").returncode == 2
    for out, videos in ((None, False), (tmp_path / "report.pdf", True)):
        with pytest.raises(UsageError):
            report(labelled, out=out, videos=videos)
    assert [one.name for one in tmp_path.glob("report.*")] == []
