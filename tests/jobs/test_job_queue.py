"""The queue with steps run inline: order, urgency, cancelling, observers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from tests.jobs.fake_worker import FAKE_STEPS
from tests.jobs.jobs_kit import Heard, analyse, prepare
from vemo_desktop.errors import ProjectError
from vemo_desktop.jobs.events import (
    ENDINGS,
    Analysed,
    Event,
    JobCancelled,
    JobFailed,
    JobPaused,
    JobProgress,
    JobQueued,
    JobStarted,
    PreparedMedia,
)
from vemo_desktop.jobs.queue import JobQueue, JobState
from vemo_desktop.jobs.requests import Request
from vemo_desktop.jobs.runners import InlineRunner


@pytest.fixture
def heard() -> Iterator[Heard]:
    queue = JobQueue(InlineRunner(FAKE_STEPS))
    yield Heard(queue)
    queue.close()


def test_a_job_tells_its_whole_story_in_order(heard: Heard) -> None:
    job_id = heard.queue.submit(analyse(to=20))
    assert heard.queue.wait([job_id], 10)
    kinds = [type(event) for event in heard.events]
    assert kinds[:2] == [JobQueued, JobStarted]
    assert kinds[-1] is Analysed
    assert set(kinds[2:-1]) == {JobProgress}
    fractions = [event.fraction for event in heard.of(JobProgress)]
    assert fractions == sorted(fractions)
    assert heard.queue.job(job_id).state is JobState.DONE


def test_jobs_of_one_urgency_run_in_the_order_they_came(heard: Heard) -> None:
    ids = [heard.queue.submit(analyse(f"{n}.mp4")) for n in range(4)]
    assert heard.queue.wait(timeout_s=10)
    assert [event.job_id for event in heard.of(ENDINGS)] == ids


def test_an_urgent_job_interrupts_and_the_other_goes_on_afterwards(heard: Heard) -> None:
    slow = heard.queue.submit(analyse(to=60))
    heard.wait_for(JobProgress, slow)
    urgent = heard.queue.submit(prepare())
    assert heard.queue.wait(timeout_s=10)
    endings = heard.of(ENDINGS)
    assert [(type(e), e.job_id) for e in endings] == [(PreparedMedia, urgent), (Analysed, slow)]
    assert len(heard.of(JobPaused, slow)) == 1
    assert len(heard.of(JobStarted, slow)) == 2


def test_a_waiting_job_is_cancelled_at_once_and_never_starts(heard: Heard) -> None:
    running = heard.queue.submit(analyse(to=100))
    waiting = heard.queue.submit(analyse("b.mp4"))
    heard.wait_for(JobStarted, running)
    assert heard.queue.cancel(waiting)
    heard.wait_for(JobCancelled, waiting, timeout_s=0.5)
    assert heard.queue.wait(timeout_s=10)
    assert not heard.of(JobStarted, waiting)
    assert heard.queue.job(running).state is JobState.DONE


def test_cancelling_what_has_ended_says_so(heard: Heard) -> None:
    job_id = heard.queue.submit(analyse())
    heard.queue.wait(timeout_s=10)
    assert not heard.queue.cancel(job_id)
    assert not heard.queue.cancel(999)
    assert heard.queue.job(job_id).state is JobState.DONE


def test_a_sentence_for_the_user_comes_through_as_it_stands(heard: Heard) -> None:
    failed = heard.queue.submit(analyse(act="fail"))
    after = heard.queue.submit(analyse("b.mp4"))
    assert heard.queue.wait(timeout_s=10)
    (event,) = heard.of(JobFailed)
    assert (event.job_id, event.message, event.details) == (failed, "“a.mp4” is not a video.", "no moov atom")
    assert heard.queue.job(failed).message == event.message
    assert heard.queue.job(after).state is JobState.DONE


def test_a_defect_is_told_plainly_with_the_technical_text_aside(heard: Heard) -> None:
    heard.queue.submit(analyse(act="defect"))
    assert heard.queue.wait(timeout_s=10)
    (event,) = heard.of(JobFailed)
    assert "defect" in event.message
    assert "IndexError" not in event.message
    assert "IndexError" in event.details


def test_late_answers_of_a_finished_job_are_dropped() -> None:
    answers: list[Callable[[Event], None]] = []

    class Talkative:
        def run(self, request: Request, emit: Callable[[Event], None], cut: Callable[[], bool]) -> None:
            for earlier in answers:
                earlier(JobProgress(1, "late", 0.5))
            answers.append(emit)
            emit(PreparedMedia(request.job_id, request.media_id, ()))
            emit(JobFailed(request.job_id, "too late"))

        def close(self) -> None:
            pass

    queue = JobQueue(Talkative())
    heard = Heard(queue)
    queue.submit(prepare())
    queue.submit(prepare("b.mp4"))
    assert queue.wait(timeout_s=10)
    queue.close()
    assert not heard.of((JobFailed, JobProgress))
    assert [job.state for job in queue.jobs()] == [JobState.DONE, JobState.DONE]


def test_one_broken_subscriber_costs_nobody_else_anything(heard: Heard) -> None:
    def broken(event: Event) -> None:
        raise RuntimeError("a view's defect")

    heard.queue.subscribe(broken)
    job_id = heard.queue.submit(analyse())
    assert heard.queue.wait(timeout_s=10)
    assert heard.of(Analysed, job_id)


def test_unsubscribing_ends_the_news(heard: Heard) -> None:
    later: list[Event] = []
    heard.queue.subscribe(later.append)()
    heard.queue.submit(analyse())
    assert heard.queue.wait(timeout_s=10)
    assert not later


def test_waiting_covers_what_subscribers_do_with_the_ending(heard: Heard) -> None:
    stored = threading.Event()

    def store(event: Event) -> None:
        if isinstance(event, Analysed):
            threading.Event().wait(0.2)
            stored.set()

    heard.queue.subscribe(store)
    job_id = heard.queue.submit(analyse())
    assert heard.queue.wait([job_id], 10)
    assert stored.is_set()


def test_closing_cancels_everything_and_leaves_no_thread() -> None:
    queue = JobQueue(InlineRunner(FAKE_STEPS))
    heard = Heard(queue)
    ids = [queue.submit(analyse(f"{n}.mp4", to=500)) for n in range(3)]
    heard.wait_for(JobProgress, ids[0])
    queue.close()
    assert {job.state for job in queue.jobs()} == {JobState.CANCELLED}
    assert "vemo-jobs" not in [thread.name for thread in threading.enumerate()]
    with pytest.raises(RuntimeError):
        queue.submit(analyse())


def test_an_ending_is_stored_before_anybody_hears_of_it(heard: Heard) -> None:
    stored: list[Event] = []
    seen: list[int] = []
    heard.queue.subscribe(lambda event: seen.append(len(stored)) if isinstance(event, Analysed) else None)
    heard.queue.submit(analyse(), stored.append)
    assert heard.queue.wait(timeout_s=10)
    assert [type(event) for event in stored] == [Analysed]
    assert seen == [1]


@pytest.mark.parametrize("error", [ProjectError("The disk is full."), ZeroDivisionError("defect")])
def test_a_result_that_cannot_be_stored_is_a_failed_job(heard: Heard, error: Exception) -> None:
    def keep(event: Event) -> None:
        raise error

    job_id = heard.queue.submit(analyse(), keep)
    assert heard.queue.wait(timeout_s=10)
    assert not heard.of(Analysed)
    (event,) = heard.of(JobFailed)
    assert ("disk is full" in event.message) == isinstance(error, ProjectError)
    assert heard.queue.job(job_id).state is JobState.FAILED


def test_making_way_is_no_ending_to_be_stored(heard: Heard) -> None:
    stored: list[Event] = []
    slow = heard.queue.submit(analyse(to=60), stored.append)
    heard.wait_for(JobProgress, slow)
    heard.queue.submit(prepare())
    assert heard.queue.wait(timeout_s=10)
    assert [type(event) for event in stored] == [Analysed]
