"""Subtitle files in every format and encoding, whole and broken, and the tracks inside videos."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clips import make_clip
from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import MediaMissing, MediaUnreadable
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitle_text import parse_subrip, parse_substation, parse_webvtt
from vemo_desktop.media.subtitles import _closed, find_cues, find_subtitles, read_subtitles

SRT = "1\n00:00:00,500 --> 00:00:02,000\n<i>Hello</i>\nthere\n\n2\n00:00:03,000 --> 00:00:04,250\nGrüße\n"
EXPECTED = (Cue(Interval(500_000, 2_000_000), "Hello\nthere"), Cue(Interval(3_000_000, 4_250_000), "Grüße"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "words.srt"
    file.write_bytes(SRT.encode(encoding))
    assert read_subtitles(file).cues == EXPECTED
    assert bool(read_subtitles(file).notices) == (encoding == "cp1252")


def test_webvtt_notes_styles_and_names_are_no_text() -> None:
    text = (
        "WEBVTT - title\n\nSTYLE\n::cue { color: red }\n\nNOTE\nsecret\n\n"
        "name\n00:01.000 --> 00:02.000 line:0\n<v Ann>one &amp; <00:01.500>two</v>\n\n"
        "NOTE behind\n\n00:03.000 --> 00:04.000\n<ruby>a<rt>b</rt></ruby>\n"
    )
    assert parse_webvtt(text).cues == [
        Cue(Interval(1_000_000, 2_000_000), "one & two"),
        Cue(Interval(3_000_000, 4_000_000), "a"),
    ]


def test_substation_fields_are_read_in_the_order_listed() -> None:
    text = (
        "[Events]\nFormat: Start, End, Text\n"
        "Dialogue: 0:00:01.00,0:00:02.50,{\\b1}Well, yes{\\b0}\\Nno\nComment: 0:00:03.00,0:00:04.00,hidden\n"
        "Dialogue: 0:00:03.00,0:00:04.00,{\\p1}m 0 0 l 10 10\nDialogue: never,0:00:09.00,lost\n"
    )
    found = parse_substation(text)
    assert found.cues == [Cue(Interval(1_000_000, 2_500_000), "Well, yes\nno")]
    assert found.broken == 1


def test_broken_cues_are_left_out_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "words.srt"
    file.write_text(SRT + "\n3\n00:00:09,000 --> 00:00:08,000\nbackwards\n\n4\n00:xx --> 00:01\nnonsense\n")
    found = read_subtitles(file)
    assert found.cues == EXPECTED
    assert found.notices == ('2 subtitles have no valid time in "words.srt"; only the others are used.',)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**7),
            st.integers(1, 10**5),
            st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12),
        ),
        max_size=8,
    )
)
def test_what_is_written_as_subrip_is_read_back(written: list[tuple[int, int, str]]) -> None:
    def clock(ms: int) -> str:
        return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"

    blocks = [f"{n}\n{clock(a)} --> {clock(a + b)}\n{text}\n" for n, (a, b, text) in enumerate(written, 1)]
    found = parse_subrip("\n".join(blocks))
    assert found.cues == [Cue(Interval(a * 1000, (a + b) * 1000), text) for a, b, text in written]
    assert found.broken == 0


def test_a_file_beside_the_video_is_found_and_a_broken_one_passed_over(tmp_path: Path) -> None:
    video = make_clip(tmp_path / "film.mp4", seconds=0.4, audio=None).path
    info = probe(video)
    assert find_cues(video, info) == ()
    (tmp_path / "film.en.srt").write_text(SRT, encoding="utf-8")
    (tmp_path / "filming.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nother film\n")
    assert find_cues(video, info) == EXPECTED
    (tmp_path / "film.srt").write_bytes(b"x" * (17 * 1024 * 1024))
    found = find_subtitles(video, info)
    assert found.cues == EXPECTED
    assert "too large" in found.notices[0]


def test_no_subtitles_are_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MediaMissing):
        read_subtitles(tmp_path / "absent.srt")
    odd = tmp_path / "odd.sub"
    odd.write_text("just some words")
    with pytest.raises(MediaUnreadable, match="no subtitles in a known format"):
        read_subtitles(odd)


def test_every_shared_subtitle_file_is_read_or_refused(shared: Path) -> None:
    files = [file for file in sorted((shared / "media" / "subtitles").rglob("*")) if file.is_file()]
    refused = []
    for file in files:
        try:
            cues = read_subtitles(file).cues
        except MediaUnreadable:
            refused.append(file.name)
            continue
        assert all(cue.text and "-->" not in cue.text and "{\\" not in cue.text for cue in cues), file.name
    assert refused == ["invalid_format.sbv"]
    assert len(files) > 80


@pytest.mark.parametrize(
    ("name", "first", "count"),
    [
        ("awkward/androidx_media/mkv_sample_with_ssa_subtitles.mkv", "This is the first subtitle.", 1),
        (
            "awkward/androidx_media/mkv_sample_with_overlapping_srt.mkv",
            "First subtitle - end overlaps second",
            3,
        ),
        ("awkward/torchcodec/nasa_13013.mp4", "NAR: This is the optical and science segment of the Webb", 4),
        ("awkward/androidx_media/mkv_sample_with_vobsub.mkv", None, 0),
    ],
)
def test_text_tracks_inside_videos_are_read(shared: Path, name: str, first: str | None, count: int) -> None:
    path = shared / "media" / name
    cues = find_cues(path, probe(path))
    assert len(cues) == count
    assert first is None or cues[0].text == first


def test_text_full_of_openings_is_read_in_the_time_its_length_takes() -> None:
    for parse, sign in ((parse_webvtt, "<rt"), (parse_subrip, "{\\"), (parse_subrip, "<b")):
        text = "1\n00:00:01,000 --> 00:00:02,000\n" + sign * 500_000
        assert len(parse(text).cues) == 1  # where each opening is followed to the end, this takes hours
    line = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,," + "{\\" * 500_000
    assert len(parse_substation(line).cues) == 1


def test_cues_from_before_the_picture_begin_with_it_and_open_ones_end() -> None:
    timed = [
        (-500_000, 900_000, "early"),
        (-900_000, 400_000, "gone"),
        (1_000_000, 0, "open"),
        (3_000_000, 0, "last"),
    ]
    assert _closed(timed) == (
        Cue(Interval(0, 400_000), "early"),
        Cue(Interval(1_000_000, 3_000_000), "open"),
        Cue(Interval(3_000_000, 10_000_000), "last"),
    )
