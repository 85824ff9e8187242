"""``vemo why``: what was found at an instant."""

from __future__ import annotations

import json
from pathlib import Path

from tests.clips import make_clip


def test_what_was_found_at_an_instant_is_told(vemo, tmp_path: Path) -> None:
    make_clip(tmp_path / "clip.mp4", seconds=3)
    project = tmp_path / "p.vemo"
    done = vemo("analyze", tmp_path / "clip.mp4", "--project", project, "--network", "signals")
    assert done.returncode == 0, done.stderr
    answer = json.loads(vemo("why", project, "clip", "--at", 0.1, "--json").stdout)
    assert answer["at_us"] == 100_000
    assert set(answer["says"]) == {"signals"}
    assert set(answer["says"]["signals"]) >= {"sentiment", "streams"}
    assert answer["found"]["sound"]["louder_than"] is not None
    text = vemo("why", project, "clip", "--at", 0.1)
    assert "streams" in text.stdout
    assert "of the video" in text.stderr
    late = vemo("why", project, "clip", "--at", 1000)
    assert late.returncode == 2
    assert "ends at" in late.stderr
