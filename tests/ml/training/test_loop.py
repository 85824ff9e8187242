"""Stopping, resuming, repeating and giving up, on a network of four numbers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn
from torch.optim import Adam

from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.training import loop
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.loop import Loop, LoopSettings, Outcome

SETTINGS = LoopSettings(steps=12, seed=3, evaluate_every=4, checkpoint_every=5)


class _Stopped(Exception):
    pass


class Tiny:
    """Learns a sum from noise; has running statistics and dropout, the two things that are easy to lose."""

    judged_by = "closeness"

    def __init__(self, learning_rate: float = 0.05, *, with_judge: bool = True) -> None:
        with torch.random.fork_rng():
            torch.manual_seed(5)
            self.module = nn.Sequential(nn.BatchNorm1d(3), nn.Dropout(0.3), nn.Linear(3, 1))
        self.optimizer = Adam(self.module.parameters(), lr=learning_rate)
        self._with_judge = with_judge

    def parts(self, step: int) -> list[Tensor]:
        generator = torch.Generator().manual_seed(step)
        return list(torch.randn(3, 8, 3, generator=generator) + step)

    def losses(self, part: Tensor) -> dict[str, Tensor]:
        return {"loss": ((self.module(part).squeeze(1) - part.sum(dim=1)) ** 2).mean()}

    def judge(self, on_share: Callable[[float], None]) -> dict[str, float]:
        if not self._with_judge:
            return {}
        on_share(0.0)
        x = torch.randn(64, 3, generator=torch.Generator().manual_seed(77)) + 5
        error = ((self.module(x).squeeze(1) - x.sum(dim=1)) ** 2).mean()
        return {"closeness": -float(error)}


def _nobody(done: float, wanted: int, history: History) -> None:
    """Watch without stopping."""


def _run(
    folder: Path, task: Tiny | None = None, watch: loop.Watch = _nobody, settings: LoopSettings = SETTINGS
) -> Outcome:
    return Loop(task or Tiny(), settings, folder / "state.safetensors", "tiny", watch).run()


def _assert_same(one: Outcome, other: Outcome) -> None:
    assert one.weights.keys() == other.weights.keys()
    assert all(torch.equal(value, other.weights[name]) for name, value in one.weights.items())
    assert one.history == other.history
    assert (one.step, one.steps) == (other.step, other.steps)


def test_the_same_seed_gives_the_same_network(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    first = _run(tmp_path / "a")
    torch.manual_seed(123)  # what others drew must not matter
    torch.rand(5)
    (tmp_path / "b").mkdir()
    _assert_same(first, _run(tmp_path / "b"))
    (tmp_path / "c").mkdir()
    other = _run(tmp_path / "c", settings=dataclasses.replace(SETTINGS, seed=4))
    assert other.history.rows != first.history.rows


def test_the_generator_of_others_is_left_alone(tmp_path: Path) -> None:
    torch.manual_seed(9)
    want = torch.rand(3)
    torch.manual_seed(9)
    _run(tmp_path)
    assert torch.equal(torch.rand(3), want)


@pytest.mark.parametrize("stop_at", range(1, 42, 3))
def test_stopped_anywhere_and_resumed_is_as_if_never_stopped(tmp_path: Path, stop_at: int) -> None:
    (tmp_path / "whole").mkdir()
    whole = _run(tmp_path / "whole")
    calls = 0

    def watch(done: float, wanted: int, history: History) -> None:
        nonlocal calls
        calls += 1
        if calls == stop_at:
            raise _Stopped

    (tmp_path / "cut").mkdir()
    with pytest.raises(_Stopped):
        _run(tmp_path / "cut", watch=watch)
    _assert_same(whole, _run(tmp_path / "cut", watch=watch))


def test_killed_and_resumed_goes_on_from_the_last_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unlike a stop, a kill saves nothing; what the disk holds then is the state after update 10."""
    (tmp_path / "whole").mkdir()
    whole = _run(tmp_path / "whole")
    (tmp_path / "cut").mkdir()
    seen: list[float] = []

    class _Killed(BaseException):
        pass

    def watch(done: float, wanted: int, history: History) -> None:
        if done > 11.3:
            monkeypatch.setattr(loop.checkpoints, "save", lambda *_: None)
            raise _Killed

    with pytest.raises(_Killed):
        _run(tmp_path / "cut", watch=watch)
    monkeypatch.undo()
    resumed = _run(tmp_path / "cut", watch=lambda done, *_: seen.append(done))
    assert seen[0] == 10.0
    _assert_same(whole, resumed)


def test_a_state_of_another_training_is_refused(tmp_path: Path) -> None:
    _run(tmp_path)
    with pytest.raises(TrainingError, match="other videos, decisions or settings"):
        Loop(Tiny(), SETTINGS, tmp_path / "state.safetensors", "another", _nobody).run()


def test_a_damaged_state_is_named(tmp_path: Path) -> None:
    (tmp_path / "state.safetensors").write_bytes(b"not a state")
    with pytest.raises(TrainingError, match="cannot be read"):
        _run(tmp_path)


def test_a_loss_that_is_no_number_ends_the_training(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"update \d+: its loss is no longer a number"):
        _run(tmp_path, Tiny(learning_rate=1e30))


def test_patience_ends_a_training_that_gets_no_better(tmp_path: Path) -> None:
    settings = LoopSettings(steps=400, seed=3, evaluate_every=4, checkpoint_every=50, patience=8)
    outcome = _run(tmp_path, Tiny(learning_rate=1e-9), settings=settings)
    assert outcome.ended_by == "patience"
    assert outcome.steps < 400
    best = max(one.values["closeness"] for one in outcome.history.judgements if one.step)
    assert {one.step: one.values["closeness"] for one in outcome.history.judgements}[outcome.step] == best


def test_best_or_last_weights_are_kept_as_asked(tmp_path: Path) -> None:
    (tmp_path / "best").mkdir()
    best = _run(tmp_path / "best", Tiny(learning_rate=0.9))
    values = {one.step: one.values["closeness"] for one in best.history.judgements if one.step}
    assert best.step == max(values, key=lambda step: values[step])
    assert best.step < 12
    last_only = dataclasses.replace(SETTINGS, keep_best=False)
    (tmp_path / "last").mkdir()
    last = _run(tmp_path / "last", Tiny(learning_rate=0.9), settings=last_only)
    assert last.step == 12
    assert any(not torch.equal(value, best.weights[name]) for name, value in last.weights.items())


def test_without_held_out_videos_the_last_weights_are_kept(tmp_path: Path) -> None:
    outcome = _run(tmp_path, Tiny(with_judge=False))
    assert outcome.step == outcome.steps == 12
    assert outcome.history.judgements == []


def test_long_histories_are_thinned_for_the_report() -> None:
    history = History()
    for number in range(2500):
        history.add({"loss": float(number)})
    thinned = history.thinned()
    assert len(thinned) == 834
    assert thinned[0] == {"step": 3, "loss": 1.0}
    assert thinned[-1] == {"step": 2500, "loss": 2499.0}
