"""What networks said comes back bit for bit, and never touches what people decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

import vemo_desktop
from tests.projects import S, add_video_to, analyse, make_prediction, of_layer, proposed
from vemo_desktop.domain.library import MediaState
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.run_proposals import settings_in
from vemo_desktop.services.runs import completion_text

pytestmark = pytest.mark.parametrize("project", ["file", "server"], indirect=True)


def test_a_prediction_comes_back_bit_for_bit(session: ProjectSession, video: str):
    sent = make_prediction()
    values = sent.curves["sentiment"].values.copy()
    values[3:5] = np.nan
    sent = replace(sent, curves={"sentiment": replace(sent.curves["sentiment"], values=values)})
    started = datetime(2025, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)
    run_id = session.runs.store_prediction(
        video, sent, fingerprint="print", proposal_settings=ProposalSettings(), started_at=started
    )
    got = session.runs.prediction(video)
    assert got is not None
    assert got.contributions is not None
    assert sent.contributions is not None
    for mine, theirs in [
        (got.curves["sentiment"], sent.curves["sentiment"]),
        (got.contributions, sent.contributions),
    ]:
        assert mine.values.tobytes() == theirs.values.tobytes()
        assert mine.edges_us.tobytes() == theirs.edges_us.tobytes()
        assert (mine.names, mine.kind, mine.scheme) == (theirs.names, theirs.kind, theirs.scheme)
    assert (got.network, got.card_digest, got.settings, got.device, got.main_scheme) == (
        "signals", "0" * 64, {"rate": 4}, "cpu", "sentiment",
    )  # fmt: skip
    assert got.video_distribution == {"positive": 0.6}
    run = session.runs.run(run_id)
    assert run is not None
    assert (run.started_at, run.program_version) == (started, vemo_desktop.__version__)
    assert ProposalSettings.from_json(run.proposal_settings) == ProposalSettings()
    assert run.ended_at > started


def test_proposals_are_made_if_none_are_given(session: ProjectSession, video: str):
    run_id = analyse(session, video)
    expected = propose(make_prediction().curves["sentiment"], ProposalSettings())
    found = [one for one in of_layer(session, video, Layer.PROPOSAL) if one.run_id == run_id]
    assert {(one.interval, one.label) for one in found} == {(one.interval, one.label) for one in expected}
    assert {one.author for one in found} == {"network:signals"}


def test_the_latest_run_is_the_one_shown_and_the_old_one_stays(session: ProjectSession, video: str):
    first = session.runs.runs(video)[0].id
    second = session.runs.store_prediction(
        video, make_prediction(network="other"), fingerprint="p", proposal_settings=ProposalSettings()
    )
    assert [run.id for run in session.runs.runs(video)] == [first, second]
    latest, old = session.runs.prediction(video), session.runs.prediction(video, first)
    assert latest is not None
    assert old is not None
    assert (latest.network, old.network) == ("other", "signals")


def test_decisions_outlive_a_new_analysis(session: ProjectSession, video: str):
    first, second, third = of_layer(session, video, Layer.PROPOSAL)
    session.review.accept(first.id)
    session.review.reject(second.id)
    mine = of_layer(session, video, Layer.HUMAN)
    analyse(
        session, video, [proposed(10, 20), proposed(40, 50), proposed(60, 70, "negative"), proposed(80, 90)]
    )
    assert of_layer(session, video, Layer.HUMAN) == mine
    found = of_layer(session, video, Layer.PROPOSAL)
    assert [(one.interval.start_us // S, one.state) for one in found] == [
        (10, SegmentState.ACCEPTED),
        (40, SegmentState.REJECTED),
        (60, SegmentState.OPEN),
        (80, SegmentState.OPEN),
    ]
    assert third.id not in {one.id for one in found}


def test_proposing_again_notes_its_settings_and_refuses_a_run_of_another_video(
    session: ProjectSession, project: Path, video: str
):
    run_id = session.runs.runs(video)[-1].id
    settings = ProposalSettings(enter=0.6, leave=0.55)
    session.runs.replace_proposals(video, run_id, settings)
    run = session.runs.run(run_id)
    assert run is not None
    assert ProposalSettings.from_json(run.proposal_settings) == settings
    other = add_video_to(session, session.folder, "other")
    for wrong in (run_id, "unheard-of"):
        with pytest.raises(EditRefused, match="not of this video"):
            session.runs.replace_proposals(other, wrong, settings)


def test_what_a_network_says_beside_its_labels_comes_back(session: ProjectSession, video: str):
    edges = make_prediction().curves["sentiment"].edges_us
    values = np.linspace(0, 1, len(edges) - 1, dtype=np.float32)[:, None]
    attention = Curves("attention", ("attention",), edges, values, CurveKind.ATTENTION)
    sent = replace(make_prediction(), extras={"attention": attention}, segments=())
    session.runs.store_prediction(video, sent, fingerprint="print", proposal_settings=ProposalSettings())
    got = session.runs.prediction(video)
    assert list(got.curves) == ["sentiment"]
    assert list(got.extras) == ["attention"]
    assert got.extras["attention"].values.tobytes() == values.tobytes()
    assert got.extras["attention"].kind is CurveKind.ATTENTION
    assert got.segments == (), "that it found nothing is not the same as having no rule"


def test_segments_of_its_own_rule_are_proposed_and_filtered_by_score(session: ProjectSession, video: str):
    own = (proposed(3, 7, score=0.2), proposed(30, 44, "negative", 0.8), proposed(20, 23, score=0.5))
    run_id = session.runs.store_prediction(
        video,
        replace(make_prediction(network="other"), segments=own),
        fingerprint="print",
        proposal_settings=ProposalSettings(enter=0.0, leave=0.0),
    )

    def waiting() -> list[int]:
        return [
            one.interval.start_us // S
            for one in of_layer(session, video, Layer.PROPOSAL)
            if one.run_id == run_id
        ]

    assert waiting() == [3, 20, 30]
    session.runs.replace_proposals(video, run_id, ProposalSettings(enter=0.6, leave=0.5))
    assert waiting() == [30]
    session.runs.replace_proposals(video, run_id, ProposalSettings(enter=0.5, leave=0.4))
    assert waiting() == [20, 30], "what was filtered out is not lost"
    session.history.undo()
    assert waiting() == [30]
    assert session.runs.prediction(video).segments == own


def test_a_run_stored_with_other_rules_proposes_as_usual(session: ProjectSession, video: str):
    session.runs.store_prediction(
        video, make_prediction(), fingerprint="print", proposal_settings=ProposalSettings()
    )
    run = replace(session.runs.runs(video)[-1], proposal_settings={"enter": 0.1, "leave": 0.9})
    assert settings_in(run, run.main_scheme) == ProposalSettings()


def test_without_a_run_there_is_nothing(session: ProjectSession, project: Path):
    other = add_video_to(session, session.folder, "other")
    assert session.runs.curves(other) == {}
    assert session.runs.contributions(other) is None
    assert session.runs.prediction(other) is None
    assert session.runs.runs(other) == []


def test_states_follow_analysis_review_and_problems(session: ProjectSession, project: Path):
    media_id = add_video_to(session, session.folder, "film")

    def state() -> MediaState:
        return session.library.media_item(media_id).state

    assert state() is MediaState.NEW
    session.library.set_problem(media_id, "It broke.")
    assert (state(), session.library.media_item(media_id).problem) == (MediaState.FAILED, "It broke.")
    analyse(session, media_id, [proposed(1, 2)])
    assert state() is MediaState.ANALYSED
    session.review.accept_open(media_id)
    assert state() is MediaState.REVIEWED
    session.review.create(media_id, Interval(5 * S, 6 * S), "sentiment", "neutral")
    item = session.library.media_item(media_id)
    assert (item.proposals_open, item.proposals_total, item.segments_human) == (0, 1, 2)
    assert session.library.media()[0] == item


def test_the_rest_is_completed_as_the_labelled_part_suggests(session: ProjectSession, project: Path):
    film = add_video_to(session, session.folder, "film")
    # Positive from 0 to 10, 20 to 30 and so on, up to 0.7; a threshold of 0.75 finds nothing of it.
    strict = ProposalSettings(enter=0.75, leave=0.7)
    run_id = session.runs.store_prediction(
        film, make_prediction(), fingerprint="print", proposal_settings=strict
    )
    assert of_layer(session, film, Layer.PROPOSAL) == []
    for start in (1, 21):
        session.review.create(film, Interval(start * S, (start + 8) * S), "sentiment", "positive")
    with pytest.raises(EditRefused, match="at least 3 segments of this video; so far it is 2"):
        session.runs.complete_rest(film, run_id, session.author)
    session.review.create(film, Interval(41 * S, 49 * S), "sentiment", "positive")
    usual = session.settings.proposals("signals")
    change, found = session.runs.complete_rest(film, run_id, session.author)
    assert (found.f1_before, found.part.until_us) == (0.0, 49 * S)
    assert found.f1_after > 0.6
    waiting = of_layer(session, film, Layer.PROPOSAL)
    assert {one.id for one in change.after} == {one.id for one in waiting}
    assert {one.interval.start_us // (10 * S) for one in waiting if one.label == "positive"} == {6, 8}
    assert min(one.interval.start_us for one in waiting) >= 49 * S
    text = completion_text(change, found)
    assert "3 decisions before 00:00:49" in text
    assert f"{len(waiting)} proposals are new" in text
    assert session.settings.proposals("signals") == usual, "other videos are proposed as before"
    assert session.history.next_undo() == "Complete the rest"
    session.history.undo()
    assert of_layer(session, film, Layer.PROPOSAL) == []


def test_completing_leaves_the_labelled_part_alone(session: ProjectSession, video: str):
    first, second, third = of_layer(session, video, Layer.PROPOSAL)
    session.review.accept(first.id)
    session.review.reject(third.id)
    session.review.create(video, Interval(3 * S, 5 * S), "sentiment", "negative")
    run_id = session.runs.runs(video)[-1].id
    session.runs.complete_rest(video, run_id, session.author)
    found = {one.id: one.state for one in of_layer(session, video, Layer.PROPOSAL)}
    assert found[second.id] is SegmentState.OPEN, "it lies before the last decision"
    assert found[first.id] is SegmentState.ACCEPTED
    assert found[third.id] is SegmentState.REJECTED
