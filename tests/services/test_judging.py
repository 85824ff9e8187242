"""Judging the networks of a project by what people decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from tests.projects import S, add_video_to, analyse, make_prediction, of_layer, proposed
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.judging.comparing import Verdict
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.judging.mistakes import MistakeKind
from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.errors import UsageError
from vemo_desktop.services.judging import Evaluation, RaterJudged, evaluate
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.raters import RaterKind
from vemo_desktop.storage.repositories.learning import add_sides

QUICK = DrawSettings(200)


def run(
    session: ProjectSession, media_id: str, segments: Iterable[Proposed], network: str = "signals"
) -> None:
    """Store a run of a network that makes segments by its own rule."""
    session.runs.store_prediction(
        media_id,
        replace(make_prediction(network=network), segments=tuple(segments)),
        fingerprint="print",
        proposal_settings=ProposalSettings(enter=0.0, leave=0.0),
    )


def draw(
    session: ProjectSession, media_id: str, start_s: float, end_s: float, label: str = "positive"
) -> None:
    session.review.create(media_id, Interval(int(start_s * S), int(end_s * S)), "sentiment", label)


def hold_out(session: ProjectSession, fingerprint: str) -> None:
    """Set a video aside as the first lesson does."""
    with session.library._workspace.store.writing() as rows:
        add_sides(rows, {fingerprint: Side.HELD_OUT}, datetime.now(UTC))


def judged(session: ProjectSession, **options: object) -> Evaluation:
    return evaluate([session], settings=QUICK, **options)  # type: ignore[arg-type]


def value(one: RaterJudged, key: str) -> float:
    return next(figure.value.value for figure in one.figures if figure.kind.key == key)


def decide(session: ProjectSession, media_id: str, *, accept: Iterable[int]) -> None:
    """Go through the proposals of a video: accept those of some numbers, reject the others."""
    for number, one in enumerate(of_layer(session, media_id, Layer.PROPOSAL)):
        (session.review.accept if number in set(accept) else session.review.reject)(one.id)


def test_figures_and_mistakes_of_a_network(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(0, 10), proposed(20, 30), proposed(40, 50)])
    decide(session, media_id, accept=[0])
    draw(session, media_id, 20, 30, "negative")
    draw(session, media_id, 70, 80)
    found = judged(session)
    (one,) = found.networks
    assert one.rater.name == "network:signals"
    assert value(one, "f1") == pytest.approx(2 / 6)
    assert value(one, "moments") == pytest.approx((2 * 10 / (20 + 30)) / 2)
    assert [mistake.kind for mistake in one.mistakes] == [
        MistakeKind.LABEL,
        MistakeKind.INVENTED,
        MistakeKind.MISSED,
    ]
    assert one.mistakes[2].interval == Interval(70 * S, 80 * S)
    assert found.videos[0].by.name == "ann"
    assert any("1 of 3 true segments began as proposals" in note for note in found.notes)
    assert any("judged by what it has seen" in note for note in found.notes)


def test_videos_with_open_proposals_do_not_count(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(0, 10), proposed(20, 30)])
    session.review.accept(of_layer(session, media_id, Layer.PROPOSAL)[0].id)
    found = judged(session)
    assert found.networks == ()
    assert "nothing to judge by" in found.nothing
    assert "1 video proposals still wait" in found.nothing


def test_a_video_counts_that_somebody_says_they_are_done_with(session: ProjectSession, project: Path) -> None:
    """As with labels that come from another tool into a project that networks proposed in before."""
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(0, 10), proposed(20, 30)])
    draw(session, media_id, 0, 10)
    assert judged(session).networks == ()
    session.annotators.set_state([media_id], CodingState.DONE)
    (one,) = judged(session).networks
    assert value(one, "f1") == pytest.approx(2 / 3), "what still waits is silence of that person"
    session.annotators.set_state([media_id], CodingState.OPEN)
    assert judged(session).networks == ()


def test_a_new_network_is_judged_where_its_proposals_still_wait(
    session: ProjectSession, project: Path
) -> None:
    """Otherwise just those videos would not count in which it proposes something wrong."""
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(0, 10)])
    decide(session, media_id, accept=[0])
    run(session, media_id, [proposed(0, 10), proposed(60, 70)], "other")
    found = judged(session, network="other")
    (one,) = found.networks
    assert value(one, "f1") == pytest.approx(2 / 3)


def test_only_held_out_videos_count_where_some_are(session: ProjectSession, project: Path) -> None:
    for title in ("one", "two"):
        media_id = add_video_to(session, project.parent, title)
        run(session, media_id, [proposed(0, 10)])
        decide(session, media_id, accept=[0])
    hold_out(session, "print-two")
    found = judged(session)
    assert [one.video.title for one in found.videos] == ["two"]
    assert not any("what it has seen" in note for note in found.notes)
    every = judged(session, every_video=True)
    assert [one.video.title for one in every.videos] == ["one", "two"]
    assert any("what it has seen" in note for note in every.notes)


def test_held_out_videos_that_nobody_went_through_judge_nothing(
    session: ProjectSession, project: Path
) -> None:
    media_id = add_video_to(session, project.parent, "one")
    run(session, media_id, [proposed(0, 10)])
    decide(session, media_id, accept=[0])
    hold_out(session, "print-three")
    found = judged(session)
    assert found.networks == ()
    assert "held-out video" in found.nothing
    assert "Held out: 1 video." in found.nothing


def test_a_network_is_judged_in_another_scheme_of_which_it_has_curves(
    session: ProjectSession, project: Path
) -> None:
    """As the built-in network is, which proposes sentiment, beside one that was taught emotions."""
    said = make_prediction()
    values = np.zeros((400, len(EKMAN_6.keys)), np.float32)
    values[40:80, EKMAN_6.keys.index("joy")] = 0.9
    edges = said.curves["sentiment"].edges_us
    emotions = Curves(EKMAN_6.id, EKMAN_6.keys, edges, values, CurveKind.TRAINED)
    media_id = add_video_to(session, project.parent)
    session.runs.store_prediction(
        media_id,
        replace(said, curves={**said.curves, EKMAN_6.id: emotions}),
        fingerprint="print",
        proposal_settings=ProposalSettings(),
        proposals=[],
    )
    session.review.create(media_id, Interval(10 * S, 20 * S), EKMAN_6.id, "joy")
    (one,) = judged(session, scheme=EKMAN_6.id).networks
    assert value(one, "f1") == 1.0
    # It is also the one that people used, so it need not be named.
    assert judged(session).scheme == EKMAN_6


def test_neutral_is_time_without_a_segment(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    analyse(session, media_id, [])
    draw(session, media_id, 20, 30, "neutral")
    draw(session, media_id, 0, 10)
    found = judged(session)
    assert [mark.label for mark in found.videos[0].video.truth] == ["positive"]


def _library(session: ProjectSession, folder: Path, count: int) -> list[str]:
    """Videos that ann labelled by hand; network `poor` gets half of the labels wrong, `good` few."""
    chance = np.random.default_rng(0)
    found = []
    for number in range(count):
        media_id = add_video_to(session, folder, f"v{number}")
        found.append(media_id)
        labels = [str(chance.choice(["negative", "positive"])) for _ in range(8)]
        for at, label in enumerate(labels):
            draw(session, media_id, 12 * at, 12 * at + 8, label)
        for network, right in (("poor", 0.5), ("good", 0.95)):
            said = [
                proposed(
                    12 * at,
                    12 * at + 8,
                    label if chance.random() < right else ("positive" if label == "negative" else "negative"),
                )
                for at, label in enumerate(labels)
            ]
            run(session, media_id, said, network)
    return found


def test_a_better_network_is_called_better(session: ProjectSession, project: Path) -> None:
    _library(session, project.parent, 8)
    found = judged(session, network="good", against="poor")
    assert found.compared is not None
    assert found.compared.new.name == "network:good"
    assert found.compared.found.videos == 8
    assert found.compared.found.verdict is Verdict.BETTER
    back = judged(session, network="poor", against="good")
    assert back.compared is not None
    assert back.compared.found.verdict is Verdict.WORSE


def test_with_the_labels_shuffled_nothing_is_called_better(session: ProjectSession, project: Path) -> None:
    """The judge cannot be fooled: what agrees with the true labels gains nothing by shuffled ones."""
    media = _library(session, project.parent, 8)
    own = [one for media_id in media for one in of_layer(session, media_id, Layer.HUMAN)]
    dealt = np.random.default_rng(1).permutation([one.label for one in own]).tolist()
    for segment, label in zip(own, dealt, strict=True):
        if segment.label != label:
            session.review.relabel(segment.id, label)
    found = judged(session, network="good", against="poor")
    assert found.compared is not None
    assert found.compared.found.verdict is not Verdict.BETTER


def test_gold_flatters_a_network_only_where_it_follows_what_began_as_its_proposals(
    session: ProjectSession, project: Path
) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(0, 10), proposed(40, 50, "neutral")])
    decide(session, media_id, accept=[0, 1])
    draw(session, media_id, 20, 30)
    for start_s, label in ((0, "positive"), (20, "positive"), (40, "neutral")):
        stretch = Interval(start_s * S, (start_s + 10) * S)
        session.adjudication.settle(media_id, stretch, "sentiment", label)
    found = judged(session)
    assert found.videos[0].by.kind is RaterKind.GOLD
    assert any("2 of 3 true segments began as proposals" in note for note in found.notes)


def test_another_person_is_the_ceiling(project: Path, tmp_path: Path) -> None:
    """Ben labels the same video in a project of his own, a little later than ann each time."""
    with open_project(project, create=True, author="ann") as session:
        media_id = add_video_to(session, project.parent)
        run(session, media_id, [proposed(0, 10)])
        decide(session, media_id, accept=[0])
        draw(session, media_id, 50, 60)
    other = tmp_path / "other"
    other.mkdir()
    with open_project(other / "b.vemo", create=True, author="ben") as session:
        media_id = add_video_to(session, other)
        draw(session, media_id, 1, 11)
        draw(session, media_id, 51, 61)
        draw(session, media_id, 80, 90)
    with (
        open_project(project, author="", read_only=True) as first,
        open_project(other / "b.vemo", author="", read_only=True) as second,
    ):
        found = evaluate([first, second], settings=QUICK)
    (ben,) = found.people
    assert ben.rater.name == "ben"
    # The one who judged most videos is believed; with one each, the first by name.
    assert found.videos[0].by.name == "ann"
    assert value(ben, "f1") == pytest.approx(4 / 5)
    assert "map_low" not in {figure.kind.key for figure in ben.figures}


def test_a_network_that_nobody_ran_is_refused(session: ProjectSession, project: Path) -> None:
    run(session, add_video_to(session, project.parent), [proposed(0, 10)])
    with pytest.raises(UsageError, match="Those that have: signals"):
        judged(session, network="oracle")
    with pytest.raises(UsageError, match="--network A --against B"):
        judged(session, against="signals")
    with pytest.raises(UsageError, match="with itself"):
        judged(session, network="signals", against="signals")
    with pytest.raises(UsageError, match="no label scheme"):
        judged(session, scheme="odd")


def test_a_project_without_runs_has_nothing_to_judge(session: ProjectSession, project: Path) -> None:
    add_video_to(session, project.parent)
    assert "No network has run" in judged(session).nothing
