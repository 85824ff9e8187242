"""Teaching a head: from videos with decisions to a head that is ready to be judged and adopted."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.decisions import Decisions
from vemo_desktop.ml.heads.folds import folds_of, groups_of
from vemo_desktop.ml.heads.head import Head
from vemo_desktop.ml.heads.inputs import HeadInputs
from vemo_desktop.ml.heads.judging import LeftOut
from vemo_desktop.ml.heads.network import Heads
from vemo_desktop.ml.heads.targets import Targets, targets_of
from vemo_desktop.ml.heads.task import Example, HeadTask
from vemo_desktop.ml.one_thread import one_thread
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.loop import Loop, LoopSettings, Outcome, Watch
from vemo_desktop.ml.training.material import identity_of
from vemo_desktop.ml.training.recipes import HEAD, HeadRecipe
from vemo_desktop.ml.training.tensorboard import Log

LEAST_VIDEOS = 2
"""To learn from: one is left out in turn to tell when to stop."""


@dataclass(frozen=True, slots=True, eq=False)
class TaughtVideo:
    """One video to learn from: what people decided, what the head reads, and what it is left out with."""

    decisions: Decisions
    inputs: HeadInputs
    group: str = ""

    @property
    def together(self) -> str:
        """What it is left out with; itself where it stands for itself."""
        return self.group or self.decisions.fingerprint


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A finished training.

    Parameters
    ----------
    head : Head
    step, steps : int
        After how many updates its weights stood so, and how many were made.
    ended_by : str
        ``steps`` or ``patience``.
    history : History
        Losses of each update, and figures on left-out videos.
    seconds : float
    left_out : dict of str to float
        Figures on the videos that folds left out: ``before`` and ``after`` in front of each name.
    """

    head: Head
    step: int
    steps: int
    ended_by: str
    history: History
    seconds: float
    left_out: dict[str, float] = field(default_factory=dict)


def _nobody(done: float, wanted: int, history: History) -> None:
    """Watch nothing."""


def teach(
    videos: Sequence[TaughtVideo],
    scheme: LabelScheme,
    recipe: HeadRecipe,
    *,
    state_file: Path,
    watch: Watch = _nobody,
    log: Log | None = None,
    device: str = "cpu",
    keeps_state: bool = False,
) -> Lesson:
    """Teach a head from videos that people decided about.

    Every head begins from what the built-in network says, never from an earlier head: that one has learnt
    from the videos that folds leave out here, so it could not be told when to stop. The same videos,
    decisions and recipe give the same head; a training that was stopped goes on from its state file.

    Parameters
    ----------
    videos : sequence of TaughtVideo
        Their order does not matter. Those without decisions teach nothing.
    scheme : LabelScheme
    recipe : HeadRecipe
    state_file : Path
        Where the state is kept while the training is not finished.
    keeps_state : bool
        Leave it there at the end as well: whatever follows may be stopped or killed, and the same call then
        only reads it. Whoever is done with all removes it.
    watch : callable
        See `training.loop.Loop`; what it raises stops the training.
    log : Log, optional
        Told of every update and judgement.

    Raises
    ------
    TrainingError
        If there are too few videos, or the training cannot go on.
    """
    chosen = sorted(
        (one for one in videos if not one.decisions.is_empty), key=lambda one: one.decisions.fingerprint
    )
    if len(chosen) < LEAST_VIDEOS:
        raise TrainingError(
            f'To learn from corrections in "{scheme.name}", {LEAST_VIDEOS} corrected videos are needed '
            f"beside those held out to judge; there are {len(chosen)}. Review one more and try again."
        )
    classes = HeadClasses.of(scheme)
    prints = [one.decisions.fingerprint for one in chosen]
    together = groups_of(prints, [one.together for one in chosen])
    examples = [_example(one, group, classes, recipe) for one, group in zip(chosen, together, strict=True)]
    folds = folds_of(prints, recipe.folds, recipe.seed, together)
    kept_out = [number for number, fold in enumerate(folds) if fold >= 0]
    left_out = LeftOut(
        scheme, [examples[one] for one in kept_out], [chosen[one].decisions for one in kept_out]
    )
    task = HeadTask(recipe, classes, examples, folds, left_out.figures, device)
    settings = LoopSettings.of(recipe, len(chosen))
    identity = lesson_identity(chosen, scheme, recipe, device)
    # Layers this small gain nothing from a second thread, and lose much by waiting for it.
    with one_thread():
        loop = Loop(task, settings, state_file, identity, watch, log)
        outcome = loop.run()
        if keeps_state:
            loop.keep()
        lesson = _finished(task, outcome, scheme, recipe, left_out)
    if not keeps_state:
        state_file.unlink(missing_ok=True)
    return lesson


def lesson_identity(
    videos: Sequence[TaughtVideo], scheme: LabelScheme, recipe: HeadRecipe, device: str
) -> str:
    """Return a digest of everything that decides what a head becomes."""
    facts = [
        [
            one.decisions.fingerprint,
            one.together,
            [[s.interval.start_us, s.interval.end_us, s.label] for s in one.decisions.stretches],
            [[s.interval.start_us, s.interval.end_us, s.label] for s in one.decisions.refused],
            [[s.start_us, s.end_us] for s in one.decisions.looked_at],
            hashlib.sha256(one.inputs.features.tobytes() + one.inputs.descriptions.tobytes()).hexdigest(),
        ]
        for one in sorted(videos, key=lambda one: one.decisions.fingerprint)
    ]
    labels = [[label.key, label.polarity] for label in scheme.labels]
    return identity_of(HEAD, recipe.to_json(), device, [scheme.id, labels, facts])


def _example(video: TaughtVideo, together: str, classes: HeadClasses, recipe: HeadRecipe) -> Example:
    inputs = video.inputs
    targets: Targets = targets_of(video.decisions, classes, inputs.edges, recipe.border_s)
    return Example(together, inputs, classes.first_logits(inputs.emotions), targets)


def _finished(
    task: HeadTask, outcome: Outcome, scheme: LabelScheme, recipe: HeadRecipe, left_out: LeftOut
) -> Lesson:
    """Calibrate the head on what folds left out, keep what proved right there, and find how to cut."""
    task.module.load_state_dict(outcome.weights)
    task.module.eval()
    heads = task.module.steady
    share, temperature, calibrated = left_out.calibrated(
        list(task.opened()), list(task.left_out(lambda share: None))
    )
    proposals = left_out.proposals(calibrated)
    module = Heads(len(heads), task.shape, 0.0)
    module.load_state_dict({name: value.detach().cpu() for name, value in heads.state_dict().items()})
    for number in range(len(module)):
        module[number].keep_of_correction(share)
        module[number].temperature.copy_(torch.tensor(temperature))
    figures = {f"before {name}": value for name, value in outcome.history.judgements[0].values.items()}
    after = left_out.figures(calibrated) | {"segment_f1": left_out.f1(calibrated, proposals)}
    figures |= {f"after {name}": value for name, value in after.items()}
    head = Head(scheme, module.eval(), recipe.width, proposals)
    return Lesson(
        head, outcome.step, outcome.steps, outcome.ended_by, outcome.history, outcome.seconds, figures
    )
