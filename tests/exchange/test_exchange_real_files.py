"""Every real file there is: labels come of it, or one sentence that says why not; never anything else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.exchange_documents import IMPORT
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.formats import Reading
from vemo_desktop.exchange.reading import read_labels

_FOLDERS = ("labels", "media/subtitles", "data/tsl300", "data/wecl")
_NOT_LABELS = (".opus", ".wav")
_READ = {
    ".boris": {"boris"},
    ".eaf": {"eaf"},
    ".zip": {"ceap"},
    ".srt": {"srt"},
    ".vtt": {"webvtt"},
}
"""What files of an ending are read as, if they are whole."""
_BROKEN = {
    "subrip_empty.srt",
    "webvtt_empty.vtt",
    "empty.vtt",
    "invalid.vtt",
    *(f"invalid_format{number}.srt" for number in range(1, 5)),
}
"""Files that were broken on purpose, by those who collected them."""
_MARKS = {
    "videosenti_gt.json": 1642,  # segments of TSL-300
    "gt.json": 584,
    "point_labels.csv": 1227,
    "dev_sent_emo.csv": 1109,  # utterances of MELD
    "test_sent_emo.csv": 2610,
    "train_sent_emo.csv": 9989,
    "sample_3.0.eaf": 8778,
    "known_emotion_segments.csv": 27,
}
"""How much is in some of them, counted line by line, or by json, csv and a search for the word."""


@pytest.fixture(scope="module")
def files() -> list[Path]:
    shared = Path(__file__).resolve().parents[3] / "shared"
    found = [
        path
        for folder in _FOLDERS
        for path in sorted((shared / folder).rglob("*"))
        if path.is_file() and path.suffix not in _NOT_LABELS
    ]
    if not found:
        pytest.skip("needs the folder of real media and labels beside the checkout")
    return found


def test_every_real_file_is_read_or_refused_in_a_sentence(files: list[Path]) -> None:
    formats: dict[str, set[str]] = {}
    refused: dict[str, str] = {}
    marks: Counter[str] = Counter()
    for path in files:
        try:
            format_, reading = read_labels(path, IMPORT)
        except (ImportRefused, UsageError) as error:
            refused[path.name] = error.message
            continue
        formats.setdefault(path.suffix, set()).add(format_.id)
        marks[path.name] += _count(reading)
        assert all(change.count > 0 for change in reading.changes)
    assert {ending: formats[ending] for ending in _READ if ending in formats} == {
        ending: ids for ending, ids in _READ.items() if ending in formats
    }
    for name, sentence in refused.items():
        assert name in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
    whole = {path.name for path in files if path.suffix in _READ} - _BROKEN
    assert whole & refused.keys() == set()
    assert {path.name for path in files} & _BROKEN <= refused.keys()
    assert {name: marks[name] for name in _MARKS if name in marks} == {
        name: count for name, count in _MARKS.items() if name in marks
    }


def _count(reading: Reading) -> int:
    return sum(len(tier.marks) for document in reading.documents for tier in document.tiers)
