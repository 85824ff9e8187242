"""Reading the collections of labelled text that the text stage learns from and is judged on."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.builtin.text_net import CLASSES
from vemo_desktop.ml.recipes.material import Need

GO_EMOTIONS = Need("labels/goemotions_ekman", "the comments of GoEmotions, mapped to Ekman's emotions")
"""Demszky and others, ACL 2020; Apache-2.0. Columns: text, numbers of labels, identifier."""
MELD = Need("labels/meld", "the dialogues of MELD")
"""Poria and others, ACL 2019: lines of a television series. The repository is under the GPL-3.0."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Lines with the labels people gave them.

    Parameters
    ----------
    lines : tuple of str
    marks : ndarray of bool, shape (N, 7)
        Columns as `CLASSES`; several may be set in one row, at least one is.
    """

    lines: tuple[str, ...]
    marks: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def targets(self) -> npt.NDArray[np.float32]:
        """Each label's share, shape (N, 7): labels of a line count the same."""
        marks = self.marks.astype(np.float32)
        shares: npt.NDArray[np.float32] = marks / marks.sum(axis=1, keepdims=True)
        return shares

    def at(self, places: npt.NDArray[np.integer]) -> Texts:
        """Return some of the lines."""
        return Texts(tuple(self.lines[place] for place in places), self.marks[places])


def read_go_emotions(folder: Path, part: str) -> Texts:
    """Read ``train``, ``dev`` or ``test`` of GoEmotions.

    Raises
    ------
    TrainingError
        If the files are not there or are written otherwise.
    """
    try:
        names = (folder / "labels.txt").read_text(encoding="utf-8").split()
        columns = np.array([CLASSES.index(name) for name in names])
        rows = [
            line.split("\t")
            for line in (folder / f"{part}.tsv").read_text(encoding="utf-8").split("\n")
            if line
        ]
        return _texts([row[0] for row in rows], [columns[list(map(int, row[1].split(",")))] for row in rows])
    except (OSError, ValueError, IndexError) as error:
        raise _unreadable(folder, error) from error


def read_meld(folder: Path, part: str) -> Texts:
    """Read ``train``, ``dev`` or ``test`` of MELD.

    Raises
    ------
    TrainingError
        If the files are not there or are written otherwise.
    """
    try:
        with (folder / f"{part}_sent_emo.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        marks = [np.array([CLASSES.index(row["Emotion"])]) for row in rows]
        return _texts([row["Utterance"] for row in rows], marks)
    except (OSError, ValueError, KeyError) as error:
        raise _unreadable(folder, error) from error


def _texts(lines: list[str], marks: Sequence[npt.NDArray[np.integer]]) -> Texts:
    table = np.zeros((len(lines), len(CLASSES)), dtype=np.bool_)
    for row, columns in zip(table, marks, strict=True):
        row[columns] = True
    return Texts(tuple(lines), table)


def _unreadable(folder: Path, error: Exception) -> TrainingError:
    return TrainingError(
        f"The labelled texts in {folder} are not laid out as the recipe expects. Fetch them again.",
        details=f"{type(error).__name__}: {error}",
    )
