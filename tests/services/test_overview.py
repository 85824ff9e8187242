"""A project in numbers, and the sections made of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects import S, add_video_to, of_layer
from tests.services.test_traces import rate
from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.overview import covered_us, judgement, overview
from vemo_desktop.services.overview_sections import facts, hours_text, sections
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import ProjectVoices, RaterKind
from vemo_desktop.services.sections import Section
from vemo_desktop.services.trace_agreement import trace_raters


def draw(
    session: ProjectSession, media_id: str, start_s: float, end_s: float, label: str = "positive"
) -> None:
    session.review.create(media_id, Interval(int(start_s * S), int(end_s * S)), "sentiment", label)


def as_person(session: ProjectSession, name: str) -> None:
    session.library._workspace.author = name


@pytest.fixture
def coded(session: ProjectSession, project: Path, video: str) -> tuple[str, str]:
    """Return two videos: ann decided on the first, ben labelled both and is done with one."""
    second = add_video_to(session, project.parent, "second", seconds=50)
    session.annotators.add("ann")
    session.annotators.share_out([video, second], ["ann"])
    for proposal in of_layer(session, video, Layer.PROPOSAL):
        session.review.accept(proposal.id)
    as_person(session, "ben")
    draw(session, video, 10, 20)
    draw(session, video, 15, 30, "negative")
    draw(session, second, 0, 5)
    session.annotators.set_state([second], CodingState.DONE)
    rate(session, second, [0.1] * 250)
    as_person(session, "ann")
    return video, second


def by_key(session: ProjectSession) -> dict[str, Section]:
    return {one.key: one for one in sections(overview(session), judgement(session))}


def test_people_and_videos_are_counted(session: ProjectSession, coded: tuple[str, str]) -> None:
    found = overview(session)
    ann, ben = found.people
    assert (ann.name, ann.given, ann.open, ann.done, ann.videos, ann.segments) == ("ann", 2, 2, 0, 1, 3)
    assert (ann.labelled_us, ann.rated_us) == (30 * S, 0)
    assert (ben.name, ben.given, ben.done, ben.videos, ben.segments) == ("ben", 1, 1, 2, 3)
    assert ben.labelled_us == 25 * S, "what overlaps counts once"
    assert (ben.video_us, ben.rated_us) == (150 * S, 10 * S)
    assert (found.waiting, found.proposals, found.duration_us) == (0, 3, 150 * S)
    assert [(one.title, one.people) for one in found.videos] == [
        ("talk", ("ann", "ben")),
        ("second", ("ben",)),
    ]
    assert sum(sum(one.gestures.values()) for one in found.periods) == ann.gestures + ben.gestures == 7
    assert found.as_of is not None


def test_people_are_listed_as_one_counts(session: ProjectSession, video: str) -> None:
    for number, name in enumerate(("P10", "P2", "P1"), start=1):
        as_person(session, name)
        draw(session, video, number, number + 1)
        rate(session, video, [0.1] * 20)
    wanted = ("P1", "P2", "P10")
    found = overview(session)
    assert tuple(one.name for one in found.people) == wanted
    assert found.videos[0].people == wanted
    assert (
        tuple(one.name for one in ProjectVoices(session).raters() if one.kind is RaterKind.PERSON) == wanted
    )
    assert tuple(dict.fromkeys(one.author for one in session.traces.traces(video))) == wanted
    assert tuple(trace_raters([session])) == wanted


def test_labels_are_counted_with_their_places(session: ProjectSession, coded: tuple[str, str]) -> None:
    [use] = overview(session).schemes
    assert (use.scheme.id, use.people, use.videos) == ("sentiment", 2, 2)
    assert [(one.key, one.segments) for one in use.uses] == [("negative", 2), ("neutral", 0), ("positive", 4)]
    positive = use.places[2]
    # 10 to 20 s of 100 s is the third and fourth of 20 parts, said by two of three; 0 to 5 s of 50 s by one.
    assert positive[:4] == pytest.approx([1 / 3, 1 / 3, 2 / 3, 2 / 3])


def test_what_is_coded_blind_is_left_out(session: ProjectSession, coded: tuple[str, str]) -> None:
    session.annotators.set_blind(True)
    session.annotators.set_state([coded[1]], CodingState.DONE, "ann")
    found = overview(session, as_seen=True)
    assert (found.hidden, [one.title for one in found.videos]) == (1, ["second"])
    assert [(one.name, one.segments) for one in found.people] == [("ann", 0), ("ben", 1)]
    assert judgement(session, as_seen=True).compared.labels.comparisons == ()
    assert overview(session).hidden == 0
    assert judgement(session).compared.labels.comparisons != ()
    assert "left out" in sections(found)[0].sentences[1]


def test_sections_hold_charts_and_tables(session: ProjectSession, coded: tuple[str, str]) -> None:
    found = by_key(session)
    assert list(found) == ["coverage", "labels-sentiment", "progress", "agreement", "traces", "networks"]
    assert found["coverage"].sentences == ("1 of 2 videos reviewed to the end; no proposal waits.",)
    assert found["coverage"].charts[1].names == ("ann", "ben")
    people, videos = found["coverage"].tables
    assert people.rows[1][:5] == ("ben", "1", "0", "1", "0")
    assert videos.rows[0] == ("talk", "1.7 min", "Reviewed", "0", "5", "ann, ben")
    [labels] = found["labels-sentiment"].tables
    assert labels.rows[1] == ("Neutral", "0", "0.0%", "0 s", "–", "–"), "of what is not there, no length"
    assert [one.title for one in found["agreement"].charts] == ["Sentiment: ann and ben"]
    assert found["traces"].is_empty
    assert "No two people rated" in found["traces"].sentences[0]
    network, person = found["networks"].charts[0].rows
    assert (network.name, person.name) == (name_of("signals"), "ann"), "true is what ben says, who did most"
    assert all(
        len(row) == len(table.heads) for one in found.values() for table in one.tables for row in table.rows
    )
    keys = [chart.key for one in found.values() for chart in one.charts]
    assert len(set(keys)) == len(keys), "each chart can be saved under its own name"


def test_traces_are_compared_and_differences_listed(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    for author, sign in (("ann", 1), ("ben", -1)):
        rate(session, media_id, [0.01 * (at % 90) * sign for at in range(500)], author=author)
    found = by_key(session)["traces"]
    assert [one.title for one in found.charts] == ["Arousal", "Valence"]
    assert found.tables[-1].title == "Where they differ most"
    assert found.tables[-1].rows


def test_of_many_people_each_pair_has_a_line(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    for name, start in (("ann", 0), ("ben", 0), ("cleo", 50)):
        as_person(session, name)
        draw(session, media_id, start, start + 40)
        rate(session, media_id, [0.01 * (at % 90) for at in range(500)], author=name)
    found = by_key(session)
    together, pairs = found["agreement"].tables
    assert together.title == "Sentiment: ann and ben and cleo: 1 video"
    assert [row[:3] for row in pairs.rows] == [
        ("ann and ben", "1", "1.000"),
        ("ann and cleo", "1", "0.200"),
        ("ben and cleo", "1", "0.200"),
    ]
    assert [chart.key for chart in found["agreement"].charts] == [
        "agreement-sentiment",
        "agreement-sentiment-pairs",
    ]
    traces = found["traces"].tables
    assert [one.title for one in traces] == [
        *("Arousal: ann, ben, cleo", "Arousal: each pair", "Valence: ann, ben, cleo", "Valence: each pair"),
    ]
    assert traces[1].rows[0][:3] == ("ann and ben", "1", "1.000")
    assert traces[1].rows[0][-1] == "neither is later (correlation 1.00)"


def test_an_empty_project_says_what_to_do(session: ProjectSession) -> None:
    found = by_key(session)
    assert all(one.is_empty and one.sentences for one in found.values())
    assert "Add some" in found["coverage"].sentences[0]
    assert [one.number for one in facts(overview(session))][:2] == ["0", "0 s"]
    assert overview(session).as_of is None


def test_the_head_counts_one_as_one(session: ProjectSession, project: Path) -> None:
    draw(session, add_video_to(session, project.parent), 0, 10)
    said = [f"{one.number} {one.what}" for one in facts(overview(session))]
    assert (said[0], *said[-2:]) == ("1 video", "1 decided segment", "1 person at work")


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=12))
def test_time_that_is_covered_counts_once(spans: list[tuple[int, int]]) -> None:
    intervals = [Interval(start, start + length) for start, length in spans]
    marks = Marks.of([Mark(one, "a") for one in intervals])
    told = {at for one in intervals for at in range(one.start_us, one.end_us)}
    assert covered_us([marks]) == covered_us([marks[:1], marks[1:]]) == len(told)


def test_lengths_are_written_as_people_say_them() -> None:
    assert [hours_text(seconds * S) for seconds in (0, 31.4, 720, 15_000)] == [
        "0 s",
        "31 s",
        "12.0 min",
        "4.2 h",
    ]
