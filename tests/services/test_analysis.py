"""The analysis service over a real project: results are stored before they are told, failures are noted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.jobs.jobs_kit import Heard
from tests.networks_kit import pretend
from tests.projects import make_prediction
from vemo_desktop.domain.library import MediaState, RunStored
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectError, ProjectReadOnly
from vemo_desktop.jobs.events import (
    Analysed,
    Event,
    JobCancelled,
    JobFailed,
    JobProgress,
    PartialCurves,
    PartReady,
    PreparedMedia,
)
from vemo_desktop.jobs.queue import JobQueue, JobState
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.ml.cards import BUILT_IN, all_cards
from vemo_desktop.pipeline import glimpses
from vemo_desktop.pipeline.steps import STEPS
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.project_settings import PROPOSAL_SETTINGS, proposal_key


@pytest.fixture
def queue() -> Iterator[JobQueue]:
    queue = JobQueue(InlineRunner(STEPS))
    yield queue
    queue.close()


@pytest.fixture
def analysis(session: ProjectSession, queue: JobQueue, tmp_path: Path) -> Iterator[AnalysisService]:
    service = AnalysisService(session, queue, tmp_path / "cache")
    yield service
    service.close()


@pytest.fixture
def film(session: ProjectSession, tmp_path: Path) -> str:
    """Return a short film that was added and nothing more."""
    path = tmp_path / "film.mp4"
    make_clip(path, seconds=5)
    (item,) = session.library.add([path]).added
    return item.id


def test_an_analysis_is_in_the_project_before_anybody_hears_of_it(
    session: ProjectSession, analysis: AnalysisService, film: str
) -> None:
    found: list[tuple[MediaState, int]] = []

    def observe(media_id: str, event: Event) -> None:
        if isinstance(event, Analysed):
            found.append((session.library.media_item(media_id).state, len(session.runs.runs(media_id))))

    analysis.subscribe(observe)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert found == [(MediaState.ANALYSED, 1)]
    run = session.runs.runs(film)[0]
    assert run.started_at <= run.ended_at
    assert run.fingerprint == session.library.media_item(film).fingerprint
    curves = session.runs.curves(film)[run.main_scheme]
    assert curves.edges_us[-1] == session.library.media_item(film).duration_us


def test_proposals_are_made_as_the_project_says(
    session: ProjectSession, analysis: AnalysisService, film: str
) -> None:
    wanted = ProposalSettings(enter=0.0, leave=0.0, shortest_s=0.0, lowest_score=0.0)
    session.settings.set(PROPOSAL_SETTINGS, wanted.to_json())
    session.settings.set(proposal_key("other"), ProposalSettings(enter=0.9, leave=0.9).to_json())
    analysis.analyse([film])
    assert analysis.wait(60)
    assert session.settings.proposals(BUILT_IN) == wanted
    segments = session.review.segments(film)
    assert segments
    assert {segment.layer for segment in segments} == {Layer.PROPOSAL}
    assert {segment.author for segment in segments} == {f"network:{BUILT_IN}"}


def test_several_networks_are_stored_as_runs_of_their_own(
    session: ProjectSession, analysis: AnalysisService, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch)
    analysis.analyse([film], ("signals", "pretend"))
    assert analysis.wait(60)
    assert [run.network for run in session.runs.runs(film)] == ["signals", "pretend"]
    latest = session.runs.prediction(film)
    assert latest.network == "pretend"
    assert list(latest.extras) == ["attention"]
    assert list(latest.curves) == ["sentiment"], "extras are no labels that a person could give"
    assert [one.score for one in latest.segments] == [0.75]
    proposed = [one for one in session.review.segments(film) if one.author == "network:pretend"]
    assert [(one.interval, one.label) for one in proposed] == [(Interval(0, 1_000_000), "positive")]


def test_what_a_person_has_gone_through_is_reopened_only_where_that_is_wanted(
    session: ProjectSession, analysis: AnalysisService, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waiting(network: str, *, reopens: bool) -> list[str]:
        analysis.analyse([film], (network,), reopens=reopens)
        assert analysis.wait(60)
        assert session.runs.runs(film)[-1].network == network
        return [one.id for one in session.review.segments(film) if one.state is SegmentState.OPEN]

    pretend(monkeypatch)
    wanted = ProposalSettings(enter=0.0, leave=0.0, shortest_s=0.0, lowest_score=0.0)
    session.settings.set(PROPOSAL_SETTINGS, wanted.to_json())
    first = waiting("signals", reopens=False)
    assert first, "nobody has gone through it yet"
    for one in first:
        session.review.reject(one)
    assert waiting("pretend", reopens=False) == []
    (again,) = waiting("pretend", reopens=True)
    assert waiting("pretend", reopens=False) == [again], "what waits goes on waiting"


def test_who_asks_for_an_analysis_that_runs_already_gets_what_it_proposes(
    session: ProjectSession, analysis: AnalysisService, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch)
    wanted = ProposalSettings(enter=0.0, leave=0.0, shortest_s=0.0, lowest_score=0.0)
    session.settings.set(PROPOSAL_SETTINGS, wanted.to_json())
    (own,) = session.review.create(film, Interval(3_000_000, 4_000_000), "sentiment", "positive").after
    assert session.history.looked_through() == {film}
    asked: list[int] = []

    def observe(media_id: str, event: Event) -> None:
        if isinstance(event, JobProgress) and not asked:
            asked.extend(analysis.analyse([film], ("pretend",)))

    analysis.subscribe(observe)
    jobs = analysis.analyse([film], ("pretend",), reopens=False)
    assert analysis.wait(60)
    assert jobs == asked
    assert [one.id for one in session.review.segments(film) if one.id != own.id]


def test_partial_answers_are_kept_apart_by_network(
    analysis: AnalysisService, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch)
    monkeypatch.setattr(glimpses, "_EVERY_S", 0.01)
    seen: list[tuple[str, str | None]] = []

    def observe(media_id: str, event: Event) -> None:
        if isinstance(event, PartialCurves):
            shown = analysis.partial(media_id)
            seen.append((event.prediction.network, shown and shown.network))

    analysis.subscribe(observe)
    analysis.analyse([film], ("signals", "pretend-slow"))
    assert analysis.wait(60)
    assert {network for network, _ in seen} == {"signals", "pretend-slow"}
    assert seen[-1][1] == "pretend-slow", "the one whose run will be the latest"


def test_unusable_proposal_settings_are_not_fatal(session: ProjectSession) -> None:
    session.settings.set(PROPOSAL_SETTINGS, {"enter": 0.1, "leave": 0.9})
    assert session.settings.proposals(BUILT_IN) == ProposalSettings()


def test_a_threshold_belongs_to_one_network(session: ProjectSession, film: str) -> None:
    chosen = ProposalSettings(enter=0.2, leave=0.1)
    run_id = session.runs.store_prediction(
        film, make_prediction(network="one"), fingerprint="print", proposal_settings=ProposalSettings()
    )
    session.runs.replace_proposals(film, run_id, chosen)
    assert session.settings.proposals("one") == chosen
    assert session.settings.proposals("two") == ProposalSettings()


def test_a_card_may_name_its_own_threshold(session: ProjectSession, monkeypatch: pytest.MonkeyPatch) -> None:
    own = [one.model_copy(update={"threshold": 0.25}) for one in all_cards()]
    monkeypatch.setattr("vemo_desktop.services.project_settings.all_cards", lambda: own)
    found = session.settings.proposals("signals")
    assert (found.enter, found.leave) == (0.25, pytest.approx(0.2))
    assert session.settings.proposals("signals", by_own_rule=True) == found


def test_all_segments_of_its_own_rule_are_proposed_unless_somebody_says_otherwise(
    session: ProjectSession,
) -> None:
    of_all = ProposalSettings(enter=0.6, leave=0.5)
    session.settings.set(PROPOSAL_SETTINGS, of_all.to_json())
    assert session.settings.proposals("tsl-net").enter == 0.6
    assert session.settings.proposals("tsl-net", by_own_rule=True).enter == 0.0
    session.settings.set(proposal_key("tsl-net"), ProposalSettings(enter=0.3, leave=0.2).to_json())
    assert session.settings.proposals("tsl-net", by_own_rule=True).enter == 0.3


def test_preparing_makes_a_film_playable_and_tells_each_part(analysis: AnalysisService, film: str) -> None:
    assert analysis.index(film) is None
    events: list[Event] = []
    analysis.subscribe(lambda media_id, event: events.append(event))
    analysis.prepare([film])
    assert analysis.wait(60)
    assert len(analysis.index(film).frames) == 125
    assert analysis.waveform(film) is not None
    assert len(analysis.thumbnails(film)) > 0
    assert len([event for event in events if isinstance(event, PartReady)]) == 3
    assert isinstance(events[-1], PreparedMedia)


def test_asking_twice_is_one_job(analysis: AnalysisService, film: str) -> None:
    assert analysis.analyse([film]) == analysis.analyse([film])
    assert analysis.prepare([film]) == analysis.prepare([film])
    assert len(analysis.jobs(film)) <= 2
    assert analysis.wait(60)
    assert analysis.jobs() == []


def test_a_stopped_analysis_stores_nothing(
    session: ProjectSession, analysis: AnalysisService, queue: JobQueue, film: str
) -> None:
    has_begun = threading.Event()
    endings: list[Event] = []

    def observe(media_id: str, event: Event) -> None:
        if isinstance(event, JobProgress):
            has_begun.set()
            analysis.cancel(media_id)
        elif isinstance(event, Analysed | JobCancelled):
            endings.append(event)

    analysis.subscribe(observe)
    (job_id,) = analysis.analyse([film])
    assert has_begun.wait(30)
    assert analysis.wait(60)
    assert [type(event) for event in endings] == [JobCancelled]
    assert queue.job(job_id).state is JobState.CANCELLED
    assert session.runs.runs(film) == []
    assert session.library.media_item(film).state is MediaState.NEW


def test_a_failure_is_noted_with_its_sentence_and_success_clears_it(
    session: ProjectSession, analysis: AnalysisService, film: str
) -> None:
    path = session.library.media_item(film).path
    away = path.rename(path.with_name("away.mp4"))
    failures: list[JobFailed] = []
    analysis.subscribe(lambda _, event: failures.append(event) if isinstance(event, JobFailed) else None)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert session.library.media_item(film).problem == failures[0].message
    away.rename(path)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert session.library.media_item(film).problem == ""
    assert session.library.media_item(film).state is MediaState.ANALYSED


def test_a_network_that_refuses_leaves_an_analysed_video_analysed(
    session: ProjectSession, analysis: AnalysisService, film: str
) -> None:
    refusals: list[JobFailed] = []
    analysis.subscribe(lambda _, event: refusals.append(event) if isinstance(event, JobFailed) else None)
    analysis.analyse([film], ["no-such-network"])
    assert analysis.wait(60)
    assert session.library.media_item(film).state is MediaState.FAILED, "nothing is known of it yet"
    analysis.analyse([film])
    analysis.analyse([film], ["no-such-network"])
    assert analysis.wait(60)
    assert [event.is_refusal for event in refusals] == [True, True]
    assert session.library.media_item(film).state is MediaState.ANALYSED


def test_results_that_cannot_be_stored_are_a_failure(
    session: ProjectSession,
    analysis: AnalysisService,
    queue: JobQueue,
    film: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise ProjectError("The disk is full.")

    monkeypatch.setattr(session.runs, "store_prediction", full)
    heard = Heard(queue)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert [event.message for event in heard.of(JobFailed)] == ["The disk is full."]
    assert not heard.of(Analysed)


def test_a_partial_answer_is_there_only_while_the_analysis_runs(
    analysis: AnalysisService, film: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glimpses, "_EVERY_S", 0.01)
    seen: list[bool] = []

    def observe(media_id: str, event: Event) -> None:
        if isinstance(event, PartialCurves):
            seen.append(analysis.partial(media_id) is event.prediction)

    analysis.subscribe(observe)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert seen
    assert all(seen)
    assert analysis.partial(film) is None


def test_a_project_open_for_reading_is_prepared_but_not_analysed(
    session: ProjectSession, project: Path, queue: JobQueue, tmp_path: Path, film: str
) -> None:
    with open_project(project, author="ben") as second:
        analysis = AnalysisService(second, queue, tmp_path / "cache")
        with pytest.raises(ProjectReadOnly):
            analysis.analyse([film])
        analysis.prepare([film])
        assert analysis.wait(60)
        assert analysis.index(film) is not None
        analysis.close()


def test_news_of_a_stored_run_reaches_the_observers_of_the_project(
    session: ProjectSession, analysis: AnalysisService, film: str
) -> None:
    news: list[object] = []
    session.on_change(news.append)
    analysis.analyse([film])
    assert analysis.wait(60)
    assert [item.media_id for item in news if isinstance(item, RunStored)] == [film]
