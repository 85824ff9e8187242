"""The published annotation files of TSL-300, for training TSL-Net as its authors did.

::

    folder/gt.json                              segments; in the published file of test videos only
    folder/split_train.txt, split_test.txt      names of videos
    folder/fps_dict.json, len_duration_dict.json
    folder/point_gaussian/point_labels.csv      one draw of three annotators' single-frame labels
    folder/point_gaussian/train/point_anno_*.txt    those of each annotator

Source: Zhang and Yang, "Temporal Sentiment Localization", ACM MM 2022; read as the released program does.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.errors import UsageError
from vemo_desktop.exchange import activitynet
from vemo_desktop.exchange.activitynet import ReadSegment

_SHIPPED_DRAW = "point_gaussian/point_labels.csv"
_BY_ANNOTATOR = "point_gaussian/train/point_anno_*.txt"


@dataclass(frozen=True, slots=True)
class Tsl300Point:
    """One labelled frame, at the native rate; class 0 is negative, 1 positive."""

    frame: int
    label: int


@dataclass(frozen=True, slots=True)
class Tsl300Video:
    """One video of the data set.

    Parameters
    ----------
    name : str
    subset : str
        ``train`` or ``test``.
    rate_hz, duration_s : float
    points : tuple of Tsl300Point
        In the order of the file: of several in one step the last counts.
    segments : tuple of ReadSegment
    """

    name: str
    subset: str
    rate_hz: float
    duration_s: float
    points: tuple[Tsl300Point, ...]
    segments: tuple[ReadSegment, ...]


def read(folder: Path, *, draw_seed: int | None = None) -> tuple[Tsl300Video, ...]:
    """Read videos with their labels, training videos first, in the order of the lists.

    Parameters
    ----------
    folder : Path
    draw_seed : int, optional
        Draw one annotator per video, as the released program does at every start, instead of taking the
        draw that was published.

    Raises
    ------
    UsageError
        If a file is missing or is not what it should be.
    """
    try:
        rates = json.loads(_text(folder / "fps_dict.json"))
        durations = json.loads(_text(folder / "len_duration_dict.json"))
        points = _shipped(folder) if draw_seed is None else _drawn(folder, draw_seed)
        names = {subset: _text(folder / f"split_{subset}.txt").split() for subset in ("train", "test")}
        segments = activitynet.read(_existing(folder / "gt.json"))
        return tuple(
            Tsl300Video(
                name,
                subset,
                float(rates[name]),
                float(durations[name]),
                tuple(points.get(name, ())),
                tuple(one for one in segments if one.video == name),
            )
            for subset, those in names.items()
            for name in those
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"The files in {folder} do not fit together as those of TSL-300 do. Nothing was changed.",
            details=repr(error),
        ) from error


def _shipped(folder: Path) -> dict[str, list[Tsl300Point]]:
    return _by_video(_text(folder / _SHIPPED_DRAW).splitlines())


def _drawn(folder: Path, seed: int) -> dict[str, list[Tsl300Point]]:
    """Take each video's points from one annotator, all equally likely."""
    files = sorted(folder.glob(_BY_ANNOTATOR))
    if not files:
        raise UsageError(f"{folder / _BY_ANNOTATOR} is missing; it belongs to the files of TSL-300.")
    annotators = [_by_video(_text(file).splitlines()) for file in files]
    videos = sorted({video for points in annotators for video in points})
    drawn = {video: random.Random(f"{seed}/{video}").choice(annotators) for video in videos}
    return {video: points.get(video, []) for video, points in drawn.items()}


def _by_video(lines: Iterable[str]) -> dict[str, list[Tsl300Point]]:
    found: dict[str, list[Tsl300Point]] = {}
    for row in csv.DictReader(lines):
        point = Tsl300Point(int(row["point"]), int(row["class_index"]))
        found.setdefault(row["video_id"], []).append(point)
    return found


def _text(path: Path) -> str:
    return _existing(path).read_text(encoding="utf-8")


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise UsageError(f"{path} is missing; it belongs to the files of TSL-300.")
    return path
