"""Searching what is said over the videos of a project."""

from __future__ import annotations

from pathlib import Path

from tests.clips import make_clip
from vemo_desktop.services.project import open_project
from vemo_desktop.services.words import read_words, with_words

SRT = "1\n00:00:00,200 --> 00:00:01,000\nGood Morning\n\n2\n00:00:01,000 --> 00:00:01,800\nÜber uns\n"


def test_words_are_found_and_a_missing_file_costs_only_its_own(tmp_path: Path) -> None:
    clips = [tmp_path / "one.mp4", tmp_path / "two.mp4"]
    for number, clip in enumerate(clips):
        make_clip(clip, seconds=2, size=(96 + 16 * number, 64))
        clip.with_suffix(".srt").write_text(SRT, encoding="utf-8")
    with open_project(tmp_path / "p.vemo", create=True, author="ann") as session:
        session.library.add(clips)
        items = session.library.media()
    clips[1].unlink()
    words = read_words(items)
    assert words.unread == ("two",)
    assert [one.cue.text for one in words.spoken] == ["Good Morning", "Über uns"]
    assert [one.cue.text for one in with_words(words.spoken, "  üBER ")] == ["Über uns"]
    assert [one.cue.text for one in with_words(words.spoken, "morn good")] == ["Good Morning"]
    assert with_words(words.spoken, "") == words.spoken
    assert with_words(words.spoken, "nothing") == ()
