"""From traces of people to a network that speaks, with real sounds, features and a real queue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.lessons import SECONDS, STRETCHES, add_sounds
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Device
from vemo_desktop.errors import UsageError
from vemo_desktop.jobs.events import Event, Taught
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.pipeline.steps import STEPS
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.judging import evaluate
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.teaching import TeachingService
from vemo_desktop.services.trace_judging import judged_traces

S = 1_000_000
_LATE_US = 1 * S
_FELT = {"tone": (0.6, -0.5), "noise": (-0.6, 0.6), "": (0.0, 0.0)}


def _feel(session: ProjectSession, media_id: str, author: str) -> None:
    """Trace what is heard a second late: tones are calm and pleasant, noise is neither."""
    recording = session.traces.start(media_id, PAD_DIMENSIONS, author=author)
    for time_us in range(0, SECONDS * S, 100_000):
        heard = next((label for a, b, label in STRETCHES if a * S <= time_us - _LATE_US < b * S), "")
        recording.add(time_us, _FELT[heard], Device.MOUSE)
    recording.end(SECONDS * S)
    recording.wait()


@pytest.fixture
def queue() -> Iterator[JobQueue]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    queue = JobQueue(InlineRunner(STEPS))
    yield queue
    queue.close()
    torch.set_num_threads(before)


def test_traces_make_a_network_that_speaks(session: ProjectSession, queue: JobQueue, tmp_path: Path) -> None:
    *traced, rest = add_sounds(session, tmp_path / "sounds", 5)
    for media_id in traced:
        _feel(session, media_id, "ann")
    session.traces.set_lag([one for media_id in traced for one in session.traces.traces(media_id)], _LATE_US)
    standing = session.learning.standing()
    assert standing.scheme is not None
    assert (standing.scheme.id, standing.corrected) == (VALENCE_AROUSAL.id, 4)
    lesson = session.learning.lesson(None, HeadRecipe(), tmp_path)
    heard = dict(lesson.videos[0].traces)["valence"]
    assert heard.at(int(2.5 * S)) == pytest.approx(0.6), "the second of her lag is taken off"

    teaching = TeachingService(session, queue, tmp_path / "cache")
    with pytest.raises(UsageError, match="no course to show"):
        teaching.teach(VALENCE_AROUSAL.id, tensorboard=tmp_path)
    events: list[Event] = []
    teaching.subscribe(events.append)
    teaching.teach(VALENCE_AROUSAL.id)
    assert teaching.wait(120)
    teaching.close()
    assert isinstance(events[-1], Taught), events[-1]
    (training,) = session.taught.trainings()
    assert (training.videos(Side.TRAIN), training.videos(Side.HELD_OUT)) == (3, 1)
    assert {one["traced_s"] for one in training.examples} == {SECONDS - 1.0}, "less the second of her lag"
    assert training.settings == {"seed": 1, "folds": 3, "validation_share": 0.25, "split": "video"}
    figures = {one["key"]: one for one in training.comparison["figures"]}
    assert figures["ccc"]["new"]["value"] > figures["ccc"]["present"]["value"] + 0.3
    assert figures["rmse_valence"]["new"]["value"] < figures["rmse_valence"]["present"]["value"]
    assert training.comparison["verdict"] == "not shown", "one video proves nothing"

    session.taught.adopt(training.network)
    assert session.taught.networks_in_place([BUILT_IN]) == (BUILT_IN, training.network)
    to_look_at = session.learning.to_look_at(VALENCE_AROUSAL.id)
    assert [item.id for item in to_look_at] == traced, "nobody analysed the last one yet"
    analysis = AnalysisService(session, queue, tmp_path / "cache")
    analysis.analyse([rest], (BUILT_IN, training.network))
    assert analysis.wait(120)
    analysis.close()
    run = session.runs.runs(rest)[-1]
    assert (run.network, run.main_scheme) == (training.network, VALENCE_AROUSAL.id)
    said = session.runs.curves(rest, run.id)[VALENCE_AROUSAL.id]
    middles = (said.edges_us[:-1] + said.edges_us[1:]) / 2 / S
    tone, noise = (np.logical_and(middles > a, middles < b) for a, b in ((2.5, 4.5), (7.5, 9.5)))
    assert said.column("valence")[tone].mean() > said.column("valence")[noise].mean() + 0.5
    assert not [one for one in session.review.segments(rest) if one.scheme == VALENCE_AROUSAL.id]

    _feel(session, rest, "ann")
    session.traces.set_lag(session.traces.traces(rest), _LATE_US)
    judged = judged_traces(session, [BUILT_IN, training.network], None, DrawSettings(100))
    builtin, taught = (one.ccc.value for one in judged if one.dimension == "valence")
    assert taught > builtin + 0.3
    found = evaluate([session], every_video=True, settings=DrawSettings(100))
    names = {one.name for one in found.traces if not one.is_person}
    assert {f"network:{BUILT_IN}", f"network:{training.network}"} <= names
    assert found.nothing == "", "traces alone are something to judge by"


def test_settings_that_decide_nothing_of_traces_are_refused(session: ProjectSession, tmp_path: Path) -> None:
    traced = add_sounds(session, tmp_path / "sounds", 4)
    for media_id in traced:
        _feel(session, media_id, "ann")
    for recipe, named in (
        (HeadRecipe(steps=5), "change nothing: steps"),
        (HeadRecipe(width=4, seed=3, border_s=1.0), "change nothing: width, border_s"),
    ):
        with pytest.raises(UsageError, match=named):
            session.learning.lesson(VALENCE_AROUSAL.id, recipe, tmp_path)
    told = session.learning.lesson(VALENCE_AROUSAL.id, HeadRecipe(seed=3, folds=2), tmp_path)
    assert (told.recipe.seed, told.recipe.folds) == (3, 2)
