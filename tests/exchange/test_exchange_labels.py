"""Subtitles, Audacity labels, plain tables, ActivityNet and Label Studio, as other programs write them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.exchange_datasets import NASTY_NOTE, make_dataset
from tests.exchange_documents import EXPORT
from tests.exchange_samples import BY_HAND
from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.domain.segments import Layer
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange import activitynet, audacity, csv_labels, label_studio, subtitles
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions, LoadedFile, Loss, Reading
from vemo_desktop.exchange.reading import read_labels
from vemo_desktop.exchange.registry import FORMATS
from vemo_desktop.exchange.writing import write_export

PLAIN = ImportOptions()


def spans(document: Document) -> dict[str, list[tuple[float, float, str]]]:
    return {
        tier.name: [(one.start_us / 1e6, one.end_us / 1e6, one.label) for one in tier.marks]
        for tier in document.tiers
    }


def webvtt(body: str) -> Reading:
    file = LoadedFile("a.vtt", f"WEBVTT - labels\n\n{body}".encode())
    read = subtitles.WEBVTT.files
    assert read is not None
    return read.read(file, PLAIN)


def test_voices_of_webvtt_become_tiers() -> None:
    reading = webvtt(
        "NOTE nothing\n\nid\n00:01.000 --> 00:02.500 align:start\n<v.loud Ann &amp; Bo>Oh <i>no</i> &lt;3\n\n"
        "100:00:03.000 --> 100:00:04.000\n<v Cy>hm\n\n00:05.000 --> 00:06.000\nall"
    )
    (document,) = reading.documents
    assert spans(document) == {
        "a: Ann & Bo": [(1, 2.5, "Oh no <3")],
        "a: Cy": [(360_003, 360_004, "hm")],
        "a": [(5, 6, "all")],
    }
    assert [tier.subject for tier in document.tiers] == ["Ann & Bo", "Cy", ""]


def test_markup_in_labels_cannot_end_a_cue() -> None:
    document = Document((Tier("t", (Mark(0, 1000_000, "a --> b <v x> & c"),)),))
    text = subtitles.write_webvtt(document, EXPORT)[".vtt"].decode()
    assert text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na --&gt; b &lt;v x&gt; &amp; c\n"


def test_subrip_in_the_old_encoding_is_read_and_said() -> None:
    data = "1\r\n00:00:01,000 --> 00:00:02,000\r\nFröhlich\r\n\r\n2\r\nbroken --> times\r\nx\r\n".encode(
        "cp1252"
    )
    files = subtitles.SUBRIP.files
    assert files is not None
    reading = files.read(LoadedFile("a.srt", data), PLAIN)
    assert spans(reading.documents[0]) == {"a": [(1, 2, "Fröhlich")]}
    assert [loss.count for loss in reading.changes] == [1, 1]


@pytest.mark.parametrize("name", ["sample.vtt", "sample.srt", "cue_tags.vtt", "captions_with_bom.vtt"])
def test_real_subtitles(shared: Path, name: str) -> None:
    path = shared / "media" / "subtitles" / "webvtt_py" / name
    if not path.is_file():
        pytest.skip("the real subtitle files are not there")
    format_, reading = read_labels(path, PLAIN)
    assert format_.id == {"vtt": "webvtt", "srt": "srt"}[name.rpartition(".")[2]]
    assert sum(len(tier.marks) for tier in reading.documents[0].tiers) >= 1
    assert "<" not in "".join(mark.label for tier in reading.documents[0].tiers for mark in tier.marks)


def test_audacity_takes_points_and_skips_frequencies() -> None:
    data = b"0.000000\t1.500000\tjoy\n\\\t-1.000000\t4000.000000\n2,5\t2,5\tclick\r\n"
    reading = audacity.read(LoadedFile("Label Track.txt", data), PLAIN)
    assert spans(reading.documents[0]) == {"Label Track": [(0, 1.5, "joy"), (2.5, 2.5, "click")]}
    assert reading.changes == (Loss("ranges of frequencies", 1),)
    with pytest.raises(ImportRefused, match="Line 2"):
        audacity.read(LoadedFile("a.txt", b"0\t1\tx\nnonsense\n"), PLAIN)


def test_tables_are_understood_by_their_headings() -> None:
    semicolons, tabs = BY_HAND["csv"]
    (document,) = csv_labels.read(semicolons, PLAIN).documents
    assert spans(document) == {"anna": [(0.5, 1.75, "joy")], "ben": [(62.5, 64.5, "fear")]}
    assert [tier.author for tier in document.tiers] == ["anna", "ben"]
    (document,) = csv_labels.read(tabs, PLAIN).documents
    assert (document.media, spans(document)) == ("x.mp4", {"labels": [(0.5, 1.75, "joy")]})


def test_a_decimal_comma_is_read_and_told() -> None:
    file = LoadedFile("t.csv", b"start;end;label;confidence;note\n0,5;1,25;joy;0,75;1,5\n2;00:03,5;fear;1;\n")
    reading = csv_labels.read(file, PLAIN)
    (document,) = reading.documents
    assert spans(document) == {"labels": [(0.5, 1.25, "joy"), (2.0, 3.5, "fear")]}
    (first, _) = document.tiers[0].marks
    assert (first.confidence, first.note) == (0.75, "1,5")
    assert reading.changes == (Loss("numbers whose comma was taken for a decimal point", 3),)


def test_columns_can_be_named_with_a_unit() -> None:
    file = LoadedFile("t.csv", b"a,b,c\n10,25,joy\nx,30,fear\n")
    columns = {"start": "A:frames", "end": "b:frames", "label": "c"}
    with pytest.raises(UsageError, match="counts frames"):
        csv_labels.read(file, ImportOptions(columns=columns))
    reading = csv_labels.read(file, ImportOptions(25.0, columns))
    assert spans(reading.documents[0]) == {"labels": [(0.4, 1, "joy")]}
    assert reading.changes == (Loss("rows left out because a time is none", 1),)
    with pytest.raises(UsageError, match="Its columns are: a, b, c"):
        csv_labels.read(file, PLAIN)
    with pytest.raises(UsageError, match='no column "z"'):
        csv_labels.read(file, ImportOptions(columns={"start": "z"}))
    with pytest.raises(UsageError, match='cannot be "colour"'):
        csv_labels.read(file, ImportOptions(columns={"colour": "c"}))


def test_columns_that_nothing_was_taken_from_are_told() -> None:
    table = "start_s,start_frame,end,emotion,how,Said,empty,,offset\n1,25,2,joy,crying,hm,,x,3\n"
    reading = csv_labels.read(LoadedFile("t.csv", table.encode()), PLAIN)
    assert reading.changes == (Loss("columns left out, named how, Said", 2),), "the offset says the end again"
    reading = csv_labels.read(LoadedFile("t.csv", table.encode()), ImportOptions(columns={"note": "how"}))
    assert reading.changes == (Loss("columns left out, named Said", 1),)
    assert reading.documents[0].tiers[0].marks[0].note == "crying"


def test_an_offset_that_is_not_taken_for_an_end_is_told() -> None:
    file = LoadedFile("t.csv", b"Beginn,offset,label\n1,2,joy\n")
    reading = csv_labels.read(file, ImportOptions(columns={"start": "beginn"}))
    assert reading.changes == (Loss("columns left out, named offset", 1),)


@pytest.mark.parametrize(
    ("rate_hz", "timecode", "time_us"),
    [
        (25.0, "00:00:10:12", 10_480_000),
        (25.0, "01:00:00:00", 3_600_000_000),
        (29.97, "00:00:01:00", 1_001_000),
        (29.97, "01:00:00;00", 3_599_996_400),  # 107 892 frames: two left out in 54 of 60 minutes
        (29.97, "00:01:00;02", 60_060_000),  # the frame after 00:00:59;29
        (59.94, "00:01:00;04", 60_060_000),
    ],
)
def test_the_last_part_of_a_timecode_counts_frames(rate_hz: float, timecode: str, time_us: int) -> None:
    file = LoadedFile("t.csv", f"start,end,label\n{timecode},02:00:00:00,joy\n".encode())
    with pytest.raises(UsageError, match="counts frames"):
        csv_labels.read(file, PLAIN)
    (document,) = csv_labels.read(file, ImportOptions(rate_hz)).documents
    assert document.tiers[0].marks[0].start_us == time_us


def test_a_timecode_of_a_frame_that_is_none_leaves_its_row_out() -> None:
    file = LoadedFile("t.csv", b"start,end,label\n00:00:01:25,00:00:02:00,joy\n")
    reading = csv_labels.read(file, ImportOptions(25.0))
    assert reading.changes == (Loss("rows left out because a time is none", 1),)


@pytest.mark.parametrize(
    "data",
    [
        b"start,end,label\r0.5,1.75,joy\r",
        b"start,end,label\r\n0.5,1.75,joy\r\n",
        b"\xfe\xff" + "start,end,label\n0.5,1.75,joy".encode("utf-16-be"),
        b"\xef\xbb\xbfstart;end;label\n0,5;1,75;joy",
        b"start,end,label,note\n0.5,1.75,joy," + "é".encode() * 5000,
    ],
)
def test_a_table_is_recognised_whatever_ends_its_lines(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    format_, reading = read_labels(path, PLAIN)
    assert (format_.id, spans(reading.documents[0])) == ("csv", {"labels": [(0.5, 1.75, "joy")]})


def test_a_certainty_that_is_no_number_is_told() -> None:
    file = LoadedFile("t.csv", b"start,end,label,confidence\n1,2,joy,high\n2,3,joy,\n")
    reading = csv_labels.read(file, PLAIN)
    assert [mark.confidence for mark in reading.documents[0].tiers[0].marks] == [None, None]
    assert reading.changes == (Loss("certainties left out because they are no numbers", 1),)


def test_our_own_tables_keep_certainties_that_a_spreadsheet_wrote_with_commas(tmp_path: Path) -> None:
    write_export(FORMATS["csv"], make_dataset(), tmp_path, ExportOptions())
    with (tmp_path / "proposals.csv").open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    place = heading.index("confidence")
    saved = io.StringIO()
    csv.writer(saved, delimiter=";").writerows(
        [heading, *([*row[:place], row[place].replace(".", ","), *row[place + 1 :]] for row in rows)]
    )
    (tmp_path / "saved.csv").write_text(saved.getvalue(), encoding="utf-8-sig")
    (document,) = read_labels(tmp_path / "saved.csv", PLAIN)[1].documents
    assert [mark.confidence for mark in document.tiers[0].marks] == [0.875, 1 / 3]


def test_our_own_tables_come_back(tmp_path: Path) -> None:
    write_export(FORMATS["csv"], make_dataset(), tmp_path, ExportOptions())
    format_, reading = read_labels(tmp_path / "human.csv", PLAIN)
    (document,) = reading.documents
    (tier,) = document.tiers
    assert (format_.id, document.media, tier.name, tier.author) == (
        "csv", "party-f1f1f1f1", "sentiment@human:@anna", "@anna",
    )  # fmt: skip
    video = next(one for one in make_dataset().videos if one.segments)
    expected = [(s.interval.start_us, s.interval.end_us, s.label) for s in video.layer(Layer.HUMAN)]
    assert [(mark.start_us, mark.end_us, mark.label) for mark in tier.marks] == expected
    assert tier.marks[0].note == NASTY_NOTE


def test_a_real_table_of_a_film(shared: Path) -> None:
    path = shared / "labels" / "studyforrest" / "emotions_av_1s_events.tsv"
    if not path.is_file():
        pytest.skip("the real table is not there")
    with pytest.raises(UsageError, match="which column is what"):
        read_labels(path, PLAIN, "csv")
    reading = read_labels(path, ImportOptions(columns={"label": "e_happiness"}), "csv")[1]
    forrest = next(tier for tier in reading.documents[0].tiers if tier.subject == "FORREST")
    assert forrest.marks[0] == Mark(192_000_000, 204_000_000, "0.222222222222")


def test_label_studio_counts_frames_from_one_with_both_ends() -> None:
    (file,) = BY_HAND["label-studio"]
    with pytest.raises(UsageError, match="--rate"):
        label_studio.read(file, PLAIN)
    reading = label_studio.read(file, ImportOptions(24.0))
    (document,) = reading.documents
    assert document.media == "talk.mp4"
    assert spans(document) == {
        "emotion:anna@example.org": [(0, 1, "joy")],
        "sound:anna@example.org": [(1.5, 2, "laugh")],
        "emotion:network:m1": [(1, 1.041667, "fear")],
    }
    assert document.tiers[2].marks[0].confidence == 0.5
    assert reading.changes == (Loss("answers that are not about a stretch of time", 1),)


def test_label_studio_is_not_written_at_a_guessed_rate(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--rate"):
        write_export(FORMATS["label-studio"], make_dataset(), tmp_path / "out", ExportOptions())
    assert not (tmp_path / "out").exists()
    with pytest.raises(UsageError, match="is no rate"):
        write_export(FORMATS["label-studio"], make_dataset(), tmp_path / "out", ExportOptions(rate_hz=-1))


def test_published_tsl300_files_are_labels_too(shared: Path) -> None:
    path = shared / "data" / "tsl300" / "gt.json"
    if not path.is_file():
        pytest.skip("the published TSL-300 annotation files are not there")
    format_, reading = read_labels(path, PLAIN)
    assert format_.id == "activitynet"
    assert len(reading.documents) == 99
    marks = [mark for one in reading.documents for tier in one.tiers for mark in tier.marks]
    assert len(marks) == 584
    assert {mark.label for mark in marks} == {"positive", "negative"}


def test_ground_truth_and_bare_numbers() -> None:
    (file,) = BY_HAND["activitynet"]
    (document,) = activitynet.read_labels(file, PLAIN).documents
    assert (document.media, spans(document)) == ("v", {"gt": [(1.5, 2, "positive")]})


@pytest.mark.parametrize(
    ("table", "us"),
    [
        ("onset,offset,label\n0.5,2,joy\n", (500_000, 2_000_000)),
        ("onset_ms,offset_ms,emotion\n500,2000,joy\n", (500_000, 2_000_000)),
        ("Start Time,End Time,Label\n00:00:00.5,0:02,joy\n", (500_000, 2_000_000)),
        ("Start (ms)\tEnd (ms)\tLabel\n500\t2000\tjoy\n", (500_000, 2_000_000)),
        ("start_sec;end_sec;label\n0,5;2,0;joy\n", (500_000, 2_000_000)),
        ("Begin Time - ss.msec\tEnd Time - ss.msec\tAnnotation\n0.5\t2.0\tjoy\n", (500_000, 2_000_000)),
        ("Begin Time - msec\tEnd Time - msec\tAnnotation\n500\t2000\tjoy\n", (500_000, 2_000_000)),
        ("Begin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tText\n00:00:00.500\t00:00:02.000\tjoy\n",
         (500_000, 2_000_000)),
        ("tmin\ttier\ttext\ttmax\n0.5\tx\tjoy\t2\n", (500_000, 2_000_000)),
        ("start,duration,offset,label\n0.5,1.5,9,joy\n", (500_000, 2_000_000)),
        ("time_s,start,end,label\n9,0.5,2,joy\n", (500_000, 2_000_000)),
    ],
)  # fmt: skip
def test_plain_tables_show_which_column_is_what(table: str, us: tuple[int, int]) -> None:
    reading = csv_labels.read(LoadedFile("plain.csv", table.encode()), PLAIN)
    ((mark,),) = (tier.marks for tier in reading.documents[0].tiers)
    assert (mark.start_us, mark.end_us, mark.label) == (*us, "joy")
