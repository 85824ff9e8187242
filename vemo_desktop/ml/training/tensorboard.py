"""The course of a training as events that TensorBoard shows; loads it only when asked for."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.ml.training.history import History

if TYPE_CHECKING:
    from torch.utils.tensorboard import SummaryWriter

PACKAGE = "tensorboard"


class Log(Protocol):
    """Is told how a training goes, after each update and each judgement."""

    def note(self, history: History, rates: Mapping[str, float]) -> None:
        """Note what is new in a history; `rates` are the step sizes now."""
        ...


def require_tensorboard() -> None:
    """Say in time what is missing.

    Raises
    ------
    UsageError
        If TensorBoard is not installed.
    """
    if importlib.util.find_spec(PACKAGE) is None:
        raise UsageError(
            'TensorBoard is not installed. Install it with pip install "vemo-desktop[tensorboard]", or train '
            "without it: the course of every training is also in its report."
        )


class NoLog:
    """Notes nothing."""

    def note(self, history: History, rates: Mapping[str, float]) -> None:
        """Pass over everything."""


class TensorboardLog:
    """Writes losses, step sizes and judgements by update.

    A training that goes on tells its whole history again and takes what an earlier stretch wrote out of
    sight: updates that are done again because a kill took them back never stand there twice.

    Parameters
    ----------
    writer : SummaryWriter
        Opened to show nothing from before.
    folder : Path
        Named where it cannot be written.
    """

    def __init__(self, writer: SummaryWriter, folder: Path) -> None:
        self._writer, self._folder = writer, folder
        self._rows = self._judgements = 0

    def describe(self, settings: Mapping[str, object]) -> None:
        """Write by which settings is trained.

        Raises
        ------
        TrainingError
            If the folder cannot be written.
        """
        with _written_to(self._folder):
            self._writer.add_text("settings", f"```\n{json.dumps(dict(settings), indent=1)}\n```")

    def note(self, history: History, rates: Mapping[str, float]) -> None:
        """Write what is new.

        Raises
        ------
        TrainingError
            If the folder cannot be written.
        """
        with _written_to(self._folder):
            self._add(history, rates)

    def close(self) -> None:
        """Write what is still held back.

        Raises
        ------
        TrainingError
            If the folder cannot be written.
        """
        with _written_to(self._folder):
            self._writer.close()

    def _add(self, history: History, rates: Mapping[str, float]) -> None:
        for number in range(self._rows, len(history.rows)):
            values = dict(zip(history.columns, history.rows[number], strict=True))
            for name, value in values.items():
                self._writer.add_scalar(f"loss/{name}", value, number + 1)
            for name, value in rates.items():
                self._writer.add_scalar(f"learning_rate/{name}", value, number + 1)
        for judgement in history.judgements[self._judgements :]:
            for name, value in judgement.values.items():
                self._writer.add_scalar(f"judged/{name}", value, judgement.step)
        self._rows, self._judgements = len(history.rows), len(history.judgements)


@contextmanager
def tensorboard_log(folder: Path | None, run: str, settings: Mapping[str, object]) -> Iterator[Log]:
    """Keep a log while something trains; one that notes nothing if no folder is given.

    Parameters
    ----------
    folder : Path or None
        Folder of all runs, as it is given to TensorBoard.
    run : str
        Folder of this run below it: the same for a training that goes on.
    settings : mapping
        Written beside the curves.

    Raises
    ------
    UsageError
        If TensorBoard is not installed.
    TrainingError
        If the folder cannot be written; the state of the training is that of its last checkpoint.
    """
    if folder is None:
        yield NoLog()
        return
    require_tensorboard()
    from torch.utils.tensorboard import SummaryWriter

    with _written_to(folder):
        writer = SummaryWriter(str(folder / run), purge_step=0)
    with closing(TensorboardLog(writer, folder)) as log:
        log.describe(settings)
        yield log


@contextmanager
def _written_to(folder: Path) -> Iterator[None]:
    """Say which folder cannot be written; around nothing but writing, for training has errors of its own."""
    try:
        yield
    except OSError as error:
        raise TrainingError(
            f"What TensorBoard shows cannot be written to {folder}. The training goes on from its last saved "
            "state once there is room, or without TensorBoard.",
            details=str(error),
        ) from error
