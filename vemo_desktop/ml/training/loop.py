"""The loop that trains every network: seeded, stoppable at any instant, resumable to the same result."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.training import checkpoints
from vemo_desktop.ml.training.chance import seed_of
from vemo_desktop.ml.training.checkpoints import Best, TrainingState
from vemo_desktop.ml.training.history import History, Judgement
from vemo_desktop.ml.training.recipes import Recipe
from vemo_desktop.ml.training.task import TOTAL, OnShare, Part, Task
from vemo_desktop.ml.training.tensorboard import Log, NoLog

Watch = Callable[[float, int, History], None]
"""Told updates done (fractions within one), updates wanted, and all rows so far; may raise to stop."""

_JUDGING = 1e-3
"""What judging counts for in updates: next to nothing, but enough to be seen to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopSettings:
    """The part of a recipe that the loop itself follows; see `recipes.Recipe`."""

    steps: int
    seed: int
    evaluate_every: int
    checkpoint_every: int
    patience: int = 0
    clip_norm: float = 0.0
    keep_best: bool = True

    @classmethod
    def of(cls, recipe: Recipe, videos: int) -> LoopSettings:
        """Return what a recipe says for a number of videos to learn from."""
        return cls(
            steps=recipe.updates(videos),
            seed=recipe.seed,
            evaluate_every=recipe.evaluate_every,
            checkpoint_every=recipe.checkpoint_every,
            patience=recipe.patience,
            clip_norm=recipe.clip_norm,
            keep_best=recipe.keep_best,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A finished training.

    Parameters
    ----------
    weights : dict of str to Tensor
        On the processor, under the network's own names.
    step : int
        After how many updates they stood so.
    steps : int
        Updates done in all.
    ended_by : str
        ``steps`` or ``patience``.
    history : History
    seconds : float
        Computed, over all stretches.
    """

    weights: dict[str, Tensor]
    step: int
    steps: int
    ended_by: str
    history: History
    seconds: float


class Loop:
    """One training.

    Parameters
    ----------
    task : Task
    settings : LoopSettings
    state_file : Path
        Where the state is kept while the training is not finished.
    identity : str
        Names examples and settings; a saved state of another training is refused.
    watch : callable
        Called before every part of every update. What it raises stops the training, which is then saved as
        it was before the update that was under way.
    log : Log, optional
        Told of every update and judgement.
    """

    def __init__(
        self,
        task: Task[Part],
        settings: LoopSettings,
        state_file: Path,
        identity: str,
        watch: Watch,
        log: Log | None = None,
    ) -> None:
        self._task = task
        self._settings = settings
        self._file = state_file
        self._identity = identity
        self._watch = watch
        self._log = log or NoLog()
        self._state = TrainingState()
        self._since = 0.0

    def run(self) -> Outcome:
        """Train to the end, from where a saved state stands.

        Raises
        ------
        TrainingError
            If the loss stops being a number, or the state cannot be kept or read.
        Exception
            Whatever `watch` raises.
        """
        self._since = time.monotonic()
        with reproducible(next(self._task.module.parameters()).device):
            found = checkpoints.load(self._file, self._task.module, self._task.optimizer, self._identity)
            self._state = found or TrainingState()
            while True:
                if self._is_judgement_due():
                    self._judge()
                self._log.note(self._state.history, self._rates())
                if self._state.step >= self._settings.steps or self._is_stuck():
                    return self._outcome()
                self._update()
                if self._state.step % self._settings.checkpoint_every == 0:
                    self._save()

    def keep(self) -> None:
        """Save the state as it stands, also at the end: the same training then ends at once.

        Raises
        ------
        TrainingError
            If the state cannot be kept.
        """
        self._save()

    def _is_judgement_due(self) -> bool:
        """Before the first update, so that the report can tell what was gained, then regularly, and last."""
        step, made = self._state.step, self._state.history.judgements
        is_due = step % self._settings.evaluate_every == 0 or step >= self._settings.steps
        return is_due and not (made and made[-1].step == step)

    def _update(self) -> None:
        """Take one step, or none at all: what is stopped inside leaves the network as it was before."""
        task, step = self._task, self._state.step
        before = {name: value.clone() for name, value in task.module.named_buffers()}
        task.module.train()

        def on_share(share: float) -> None:
            try:
                self._watch(step + share, self._settings.steps, self._state.history)
            except BaseException:
                # Running statistics have moved on already; weights have not.
                for name, value in task.module.named_buffers():
                    value.copy_(before[name])
                self._save()
                raise

        losses = accumulate(task, task.parts(step), self._settings.seed, step, on_share)
        if self._settings.clip_norm > 0:
            torch.nn.utils.clip_grad_norm_(task.module.parameters(), self._settings.clip_norm)
        task.optimizer.step()
        self._state.history.add(losses)
        self._state.step += 1

    def _judge(self) -> None:
        self._task.module.eval()
        step, history = self._state.step, self._state.history

        def on_share(share: float) -> None:
            try:
                self._watch(step + _JUDGING * share, self._settings.steps, history)
            except BaseException:
                self._save()
                raise

        with torch.inference_mode():
            values = self._task.judge(on_share)
        if not values:
            return
        history.judgements.append(Judgement(step, values))
        value, best = values[self._task.judged_by], self._state.best
        if step > 0 and (best is None or value > best.value):
            self._state.best = Best(step, value, self._weights())

    def _is_stuck(self) -> bool:
        best, patience = self._state.best, self._settings.patience
        return best is not None and patience > 0 and self._state.step - best.step >= patience

    def _rates(self) -> dict[str, float]:
        """Return the step size of each group of weights by its number."""
        return {str(number): float(one["lr"]) for number, one in enumerate(self._task.optimizer.param_groups)}

    def _save(self) -> None:
        now = time.monotonic()
        self._state.seconds += now - self._since
        self._since = now
        checkpoints.save(self._file, self._task.module, self._task.optimizer, self._state, self._identity)

    def _weights(self) -> dict[str, Tensor]:
        return {name: value.detach().cpu().clone() for name, value in self._task.module.state_dict().items()}

    def _outcome(self) -> Outcome:
        state, best = self._state, self._state.best
        is_best = best is not None and self._settings.keep_best
        return Outcome(
            weights=best.weights if best is not None and is_best else self._weights(),
            step=best.step if best is not None and is_best else state.step,
            steps=state.step,
            ended_by="steps" if state.step == self._settings.steps else "patience",
            history=state.history,
            seconds=state.seconds + time.monotonic() - self._since,
        )


def accumulate(
    task: Task[Part], parts: Sequence[Part], seed: int, step: int, on_share: OnShare
) -> dict[str, float]:
    """Leave the mean gradient over all parts in the network and return the mean of every term.

    Raises
    ------
    TrainingError
        If a loss is not a finite number; the weights are still those of the update before.
    """
    task.optimizer.zero_grad(set_to_none=True)
    sums: dict[str, float] = {}
    for number, part in enumerate(parts):
        on_share(number / len(parts))
        torch.manual_seed(seed_of(seed, "part", step, number))
        terms = task.losses(part)
        for name, value in terms.items():
            sums[name] = sums.get(name, 0.0) + float(value.detach()) / len(parts)
        if not math.isfinite(sums[TOTAL]):
            raise TrainingError(
                f"The training stopped at update {step + 1}: its loss is no longer a number. No network was "
                "written, and earlier ones are as they were. Train into another folder with a smaller "
                "learning rate.",
                details=f"terms {sums}",
            )
        (terms[TOTAL] / len(parts)).backward()
    return sums


@contextmanager
def reproducible(device: torch.device) -> Iterator[None]:
    """Make torch compute the same bits each time, and give its generator back as it was.

    On graphics cards a few operations have no such variant; torch then warns and goes on.
    """
    was_on = torch.are_deterministic_algorithms_enabled()
    only_warned = torch.is_deterministic_algorithms_warn_only_enabled()
    cards = [device] if device.type == "cuda" else []
    torch.use_deterministic_algorithms(True, warn_only=device.type != "cpu")
    try:
        with torch.random.fork_rng(cards):
            yield
    finally:
        torch.use_deterministic_algorithms(was_on, warn_only=only_warned)
