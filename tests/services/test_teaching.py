"""From corrections to a network that speaks, and back: with real sounds, features and a real queue."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.lessons import SOUNDS, STRETCHES, add_sounds, correct, make_sound
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import pair_segments, segment_f1
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.proposing import propose
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.splits import SplitBy, Together
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectReadOnly, TrainingError, UsageError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobFailed, JobProgress, LearningCurve, Taught
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.ml.cards import BUILT_IN, card, taught_dir
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.pipeline.lesson_report import COMPARING
from vemo_desktop.pipeline.steps import STEPS
from vemo_desktop.pipeline.teach import LEARNING, STATES, teach_head
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.sides import OTHERS_JUDGE
from vemo_desktop.services.teaching import TeachingService
from vemo_desktop.services.training import decided_videos
from vemo_desktop.storage.check import check

S = 1_000_000
_RECIPE = HeadRecipe(steps=80, evaluate_every=20, checkpoint_every=5)


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def queue() -> Iterator[JobQueue]:
    queue = JobQueue(InlineRunner(STEPS))
    yield queue
    queue.close()


@pytest.fixture
def sounds(session: ProjectSession, tmp_path: Path) -> list[str]:
    """Return five sounds; all but the last are corrected."""
    found = add_sounds(session, tmp_path / "sounds", 5)
    for media_id in found[:-1]:
        correct(session, media_id)
    return found


@pytest.fixture
def teaching(session: ProjectSession, queue: JobQueue, tmp_path: Path) -> Iterator[TeachingService]:
    service = TeachingService(session, queue, tmp_path / "cache")
    yield service
    service.close()


def _taught(teaching: TeachingService) -> list[Event]:
    heard: list[Event] = []
    stop = teaching.subscribe(heard.append)
    teaching.teach(SOUNDS.id, _RECIPE)
    assert teaching.wait(120)
    stop()
    failed = [one for one in heard if isinstance(one, JobFailed)]
    assert not failed, failed
    return heard


def _f1(session: ProjectSession, media_id: str, run_id: str | None = None) -> float:
    curves = session.runs.curves(media_id, run_id)[SOUNDS.id]
    said = [Mark(one.interval, one.label) for one in propose(curves)]
    true = [Mark(Interval(start * S, end * S), label) for start, end, label in STRETCHES]
    return segment_f1(pair_segments(true, said, (0.5,)), 0.5).value


def test_corrections_make_a_network_that_speaks_and_can_be_taken_back(
    session: ProjectSession, sounds: list[str], teaching: TeachingService, queue: JobQueue, tmp_path: Path
) -> None:
    heard = _taught(teaching)
    (training,) = session.taught.trainings()
    assert any(isinstance(one, LearningCurve) for one in heard)
    assert isinstance(heard[-1], Taught)
    assert (training.videos(Side.TRAIN), training.videos(Side.HELD_OUT)) == (3, 1)
    assert training.settings == {**_RECIPE.to_json(), "split": "video"}
    assert training.versions["torch"] == torch.__version__
    assert len(training.losses) == training.steps
    assert training.judgements[0]["step"] == 0
    f1 = next(one for one in training.comparison["figures"] if one["key"] == "f1")
    assert f1["new"]["value"] > f1["present"]["value"]
    assert training.comparison["verdict"] == "not shown", "one video proves nothing"

    analysis = AnalysisService(session, queue, tmp_path / "cache")
    analysis.analyse([sounds[-1]])
    assert analysis.wait(120)
    before = session.runs.runs(sounds[-1])[-1]
    curves_before = session.runs.prediction(sounds[-1], before.id)
    assert session.taught.networks_in_place([BUILT_IN, "signals"]) == (BUILT_IN, "signals")
    assert session.taught.network_of(SOUNDS.id) == BUILT_IN
    session.taught.adopt(training.network)
    in_place = session.taught.networks_in_place([BUILT_IN, "signals"])
    assert in_place == (BUILT_IN, training.network, "signals")
    assert [item.id for item in session.learning.to_look_at(SOUNDS.id)] == sounds
    events: list[Event] = []
    analysis.subscribe(lambda _, event: events.append(event))
    analysis.analyse([sounds[-1]], (training.network,))
    assert analysis.wait(120)
    analysis.close()
    assert events[-1].from_cache, "nothing may be decoded again"
    run = session.runs.runs(sounds[-1])[-1]
    assert (run.network, run.main_scheme) == (training.network, SOUNDS.id)
    assert run.card_digest == card(training.network).digest
    assert _f1(session, sounds[-1]) > 0.6
    settings = session.settings.proposals(training.network)
    assert settings.shortest_s == pytest.approx(0.75 * 2), "the shortest that was drawn lasts two seconds"
    assert run.proposal_settings == settings.to_json()
    proposals = [one for one in session.review.segments(sounds[-1]) if one.scheme == SOUNDS.id]
    assert proposals
    assert all(one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN for one in proposals)
    again = session.runs.prediction(sounds[-1], before.id)
    assert np.array_equal(
        again.curves["sentiment"].values, curves_before.curves["sentiment"].values, equal_nan=True
    )

    with pytest.raises(UsageError, match="speaks in this scheme already"):
        session.taught.adopt(training.network)
    assert session.taught.roll_back(SOUNDS.id) == BUILT_IN
    assert session.taught.networks_in_place([BUILT_IN]) == (BUILT_IN,)
    with pytest.raises(UsageError, match="nothing to go back to"):
        session.taught.roll_back(SOUNDS.id)
    assert [one.training for one in session.taught.adoptions()] == [training.id, None]
    assert check(session.path).ok


def test_the_project_brings_its_network_along(
    session: ProjectSession, sounds: list[str], teaching: TeachingService
) -> None:
    _taught(teaching)
    network = session.taught.adopt(session.taught.trainings()[-1].id[:8]).network
    session.close()
    for path in (taught_dir() / network).iterdir():
        path.unlink()
    with open_project(session.path, author="bob") as opened:
        assert opened.taught.network_of(SOUNDS.id) == network
        assert (taught_dir() / network / "card.json").exists()


def test_taught_twice_from_the_same_is_the_same(
    session: ProjectSession, sounds: list[str], teaching: TeachingService
) -> None:
    for _ in range(2):
        _taught(teaching)
    first, second = session.taught.trainings()
    assert first.network == second.network
    assert first.comparison == second.comparison
    assert first.losses == second.losses


def _stopped_at(request: TeachHead, share: float) -> None:
    """Have a lesson stopped once so much of the learning is done."""
    told: list[JobProgress] = []

    def emit(event: Event) -> None:
        if isinstance(event, JobProgress) and event.step == LEARNING:
            told.append(event)

    ctx = JobContext(1, emit, lambda: len(told) > share * _RECIPE.steps, clock=itertools.count().__next__)
    with pytest.raises(Cancelled):
        teach_head(request, ctx)


def test_a_stopped_lesson_goes_on_to_the_same_network(
    session: ProjectSession, sounds: list[str], tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    request = session.learning.lesson(SOUNDS.id, _RECIPE, cache)
    ctx = JobContext(1, lambda event: None, lambda: False)
    whole = teach_head(request, ctx)
    assert not list((cache / STATES).iterdir())
    _stopped_at(request, 0.4)
    (state,) = (cache / STATES).iterdir()
    told: list[LearningCurve] = []
    resumed = teach_head(
        request,
        JobContext(1, lambda e: told.append(e) if isinstance(e, LearningCurve) else None, lambda: False),
    )
    assert told[0].step > 0.2 * _RECIPE.steps, "it went on, and did not begin again"
    assert (resumed.weights, resumed.card) == (whole.weights, whole.card)
    assert resumed.report["comparison"] == whole.report["comparison"]
    assert not state.exists()


def test_what_was_learnt_outlives_a_kill_while_it_is_compared(
    session: ProjectSession, sounds: list[str], tmp_path: Path
) -> None:
    """A kill lets nobody tidy up; here whoever is told of the comparison never returns."""
    cache = tmp_path / "cache"
    request = session.learning.lesson(SOUNDS.id, _RECIPE, cache)
    whole = teach_head(request, JobContext(1, lambda event: None, lambda: False))

    class _KilledError(BaseException):
        pass

    def killed(event: Event) -> None:
        if isinstance(event, JobProgress) and event.step == COMPARING:
            raise _KilledError

    with pytest.raises(_KilledError):
        teach_head(request, JobContext(1, killed, lambda: False, clock=itertools.count().__next__))
    (state,) = (cache / STATES).iterdir()
    told: list[Event] = []
    resumed = teach_head(request, JobContext(1, told.append, lambda: False, clock=itertools.count().__next__))
    assert not [one for one in told if isinstance(one, JobProgress) and one.step == LEARNING]
    assert (resumed.weights, resumed.card) == (whole.weights, whole.card)
    assert resumed.report["comparison"] == whole.report["comparison"]
    assert not state.exists()


def test_where_it_was_computed_is_kept_and_a_device_that_is_not_there_is_refused(
    session: ProjectSession, sounds: list[str], teaching: TeachingService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code is the same on a graphics card; that none is here is told before anything is computed."""
    short = HeadRecipe(steps=2, evaluate_every=1)
    heard: list[Event] = []
    teaching.subscribe(heard.append)
    teaching.teach(SOUNDS.id, short, device="auto")
    assert teaching.wait(120)
    wanted = "cuda:0" if torch.cuda.is_available() else "cpu"
    assert session.taught.trainings()[-1].device == wanted
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    teaching.teach(SOUNDS.id, short, device="cuda")
    assert teaching.wait(120)
    assert isinstance(heard[-1], JobFailed)
    assert "CUDA graphics card, but none was found" in heard[-1].message
    assert not [one for one in heard if isinstance(one, JobProgress) and one.job_id == heard[-1].job_id]


def test_held_out_videos_stay_out_for_ever(
    session: ProjectSession, sounds: list[str], tmp_path: Path
) -> None:
    sides = session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path).videos
    held_out = {one.fingerprint for one in sides if one.side is Side.HELD_OUT}
    assert held_out == session.sides.held_out()
    correct(session, sounds[-1])
    other = HeadRecipe(seed=7, validation_share=0.0)
    again = session.learning.lesson(SOUNDS.id, other, tmp_path).videos
    assert {one.fingerprint for one in again if one.side is Side.HELD_OUT} == held_out
    assert len(again) == 5


def _subjects(session: ProjectSession, folder: Path, *names: str) -> None:
    """Add corrected sounds called so."""
    for number, name in enumerate(names, start=10 + len(session.library.media())):
        make_sound(folder / f"{name}.wav", number)
    for item in session.library.add([folder / f"{name}.wav" for name in names]).added:
        correct(session, item.id)


def test_a_subject_is_never_on_both_sides_and_the_project_remembers_who_belongs_together(
    session: ProjectSession, tmp_path: Path
) -> None:
    add_sounds(session, tmp_path / "sounds", 1)
    _subjects(session, tmp_path, "S1_a", "S1_b", "S2_a", "S2_b")
    by_subject = Together(SplitBy.SUBJECT)
    with pytest.raises(TrainingError, match=r"videos of 3 subjects are needed.*There are 2: S1, S2"):
        session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path, by_subject)
    assert not session.sides.all()
    assert session.sides.together == Together(), "what was refused is not remembered"
    _subjects(session, tmp_path, "S3_a")
    first = session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path, by_subject)
    sides = {
        one.group: {other.side for other in first.videos if other.group == one.group} for one in first.videos
    }
    assert sorted(sides) == ["subject:S1", "subject:S2", "subject:S3"]
    assert all(len(one) == 1 for one in sides.values())
    judges = next(group for group, own in sides.items() if own == {Side.HELD_OUT})
    _subjects(session, tmp_path, f"{judges.partition(':')[2]}_z", "S4_a")
    later = session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path)
    assert later.together == by_subject
    assert {one.side for one in later.videos if one.group == judges} == {Side.HELD_OUT}
    assert decided_videos(session, share=0.25).rule.startswith("All videos of a subject")


def test_videos_whose_subject_judges_teach_no_more(session: ProjectSession, tmp_path: Path) -> None:
    """Sides were given one by one first, and only then it was said who belongs together."""
    add_sounds(session, tmp_path / "sounds", 1)
    _subjects(session, tmp_path, *(f"S{number % 4}_{number}" for number in range(8)))
    one_by_one = session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path)
    held_out = {one.fingerprint for one in one_by_one.videos if one.side is Side.HELD_OUT}
    together = session.learning.lesson(SOUNDS.id, _RECIPE, tmp_path, Together(SplitBy.SUBJECT))
    taught = {one.group for one in together.videos if one.side is Side.TRAIN}
    judged = {one.group for one in together.videos if one.side is Side.HELD_OUT}
    assert taught
    assert not taught & judged
    assert {one.fingerprint for one in together.videos if one.side is Side.HELD_OUT} == held_out
    assert len(together.videos) + len(together.left_out) == 8
    assert set(together.left_out.values()) == {OTHERS_JUDGE}
    data = decided_videos(session, share=0.25)
    assert {one.fingerprint for one in data.videos} == {one.fingerprint for one in together.videos}
    assert all(one.side is together.videos[number].side for number, one in enumerate(data.videos))


def test_too_few_corrections_are_refused_in_a_sentence(session: ProjectSession, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="Nobody has labelled anything"):
        session.learning.lesson(None, _RECIPE, tmp_path)
    for media_id in add_sounds(session, tmp_path / "sounds", 2):
        correct(session, media_id)
    with pytest.raises(TrainingError, match="2 of them are there"):
        session.learning.lesson(None, _RECIPE, tmp_path)
    assert not session.sides.all(), "a refused lesson gives no sides"
    with (
        open_project(session.path, author="bob") as other,
        pytest.raises(ProjectReadOnly, match="for reading only"),
    ):
        other.learning.lesson(SOUNDS.id, _RECIPE, tmp_path)
