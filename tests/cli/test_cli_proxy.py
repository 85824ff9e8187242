"""Proxies from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Vemo
from tests.clips import make_clip


def test_proxies_are_made_found_again_and_taken_away(vemo: Vemo, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "film.mp4", seconds=2.0).path
    sound = make_clip(tmp_path / "other.mp4", seconds=1.0).path
    home = {"VEMO_HOME": str(tmp_path / "home")}
    done = vemo("proxy", clip, sound, "--json", **home)
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)["proxies"]
    assert [(one["video"], one["share"], one["problem"]) for one in answers] == [
        (str(clip), 1.0, None),
        (str(sound), 1.0, None),
    ]
    kept = list((tmp_path / "home").rglob("proxies/**/*.mp4"))
    assert sum(path.stat().st_size for path in kept) == sum(one["size_bytes"] for one in answers)
    removed = vemo("proxy", clip, sound, "--remove", "--json", **home)
    assert [one["freed_bytes"] for one in json.loads(removed.stdout)["proxies"]] == [
        one["size_bytes"] for one in answers
    ]
    assert not list((tmp_path / "home").rglob("proxies/**/*.mp4"))


def test_a_file_that_is_not_there_does_not_stop_the_others(vemo: Vemo, tmp_path: Path) -> None:
    clip, absent = make_clip(tmp_path / "film.mp4", seconds=1.0).path, tmp_path / "nowhere.mp4"
    home = {"VEMO_HOME": str(tmp_path / "home")}
    done = vemo("proxy", absent, clip, "--json", **home)
    assert done.returncode == 1
    first, second = json.loads(done.stdout)["proxies"]
    assert "nowhere.mp4" in first["problem"]
    assert (second["problem"], second["share"]) == (None, 1.0)
    removed = vemo("proxy", absent, clip, "--remove", "--json", **home)
    assert removed.returncode == 1
    first, second = json.loads(removed.stdout)["proxies"]
    assert first["freed_bytes"] == 0
    assert second["freed_bytes"] > 0


def test_a_missing_file_is_said(vemo: Vemo, tmp_path: Path) -> None:
    done = vemo("proxy", tmp_path / "nowhere.mp4", VEMO_HOME=str(tmp_path / "home"))
    assert done.returncode == 1
    assert "nowhere.mp4" in done.stderr
