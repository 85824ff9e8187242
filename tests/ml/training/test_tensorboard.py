"""Event files are read back by TensorBoard itself and hold what the training told, once."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.ml.training.test_loop import SETTINGS, Tiny
from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.loop import Loop, Outcome
from vemo_desktop.ml.training.tensorboard import PACKAGE, NoLog, require_tensorboard, tensorboard_log

Curves = dict[str, list[tuple[int, float]]]


class _Stopped(Exception):
    pass


def _train(folder: Path, stop_at: float = 1e9) -> Outcome:
    def watch(done: float, wanted: int, history: History) -> None:
        if done >= stop_at:
            raise _Stopped

    with tensorboard_log(folder / "board", "tiny", {"steps": SETTINGS.steps}) as log:
        return Loop(Tiny(), SETTINGS, folder / "state.safetensors", "tiny", watch, log).run()


def _read(folder: Path) -> Curves:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(folder / "board" / "tiny"), size_guidance={"scalars": 0})
    events.Reload()
    assert "settings/text_summary" in events.Tags()["tensors"]
    return {tag: [(one.step, one.value) for one in events.Scalars(tag)] for tag in events.Tags()["scalars"]}


def _expected(outcome: Outcome) -> Curves:
    losses = [(number + 1, row[0]) for number, row in enumerate(outcome.history.rows)]
    judged = [(one.step, one.values["closeness"]) for one in outcome.history.judgements]
    rates = [(step, 0.05) for step, _ in losses]
    return {"loss/loss": losses, "learning_rate/0": rates, "judged/closeness": judged}


def _assert_same(curves: Curves, expected: Curves) -> None:
    assert curves.keys() == expected.keys()
    for tag, points in expected.items():
        assert [step for step, _ in curves[tag]] == [step for step, _ in points]
        assert [value for _, value in curves[tag]] == pytest.approx([value for _, value in points], rel=1e-6)


def test_losses_step_sizes_and_judgements_are_read_back(tmp_path: Path) -> None:
    outcome = _train(tmp_path)
    _assert_same(_read(tmp_path), _expected(outcome))


def test_a_training_that_goes_on_stands_there_once(tmp_path: Path) -> None:
    with pytest.raises(_Stopped):
        _train(tmp_path, stop_at=7.3)
    assert [step for step, _ in _read(tmp_path)["loss/loss"]] == [1, 2, 3, 4, 5, 6, 7]
    outcome = _train(tmp_path)
    _assert_same(_read(tmp_path), _expected(outcome))


def test_without_the_package_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == PACKAGE else object())
    with pytest.raises(UsageError, match=r'pip install "vemo-desktop\[tensorboard\]"'):
        require_tensorboard()
    with pytest.raises(UsageError, match="not installed"):
        _train(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with tensorboard_log(None, "tiny", {}) as log:
        assert isinstance(log, NoLog), "nothing is needed where nothing is asked for"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "board").write_text("a file is in the way")
    with pytest.raises(TrainingError, match="cannot be written to"):
        _train(tmp_path)


def test_what_the_training_itself_runs_into_is_not_blamed_on_the_folder(tmp_path: Path) -> None:
    def watch(done: float, wanted: int, history: History) -> None:
        raise BrokenPipeError("nobody listens any more")

    with (
        pytest.raises(BrokenPipeError, match="nobody listens"),
        tensorboard_log(tmp_path / "board", "tiny", {}) as log,
    ):
        Loop(Tiny(), SETTINGS, tmp_path / "state.safetensors", "tiny", watch, log).run()
