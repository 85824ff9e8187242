"""What a network that ran elsewhere says of a video, as proposals and curves."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.domain.foreign_schemes import MOST_LABELS
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, EKMAN_6, SENTIMENT, LabelScheme
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.taking_in import Target
from vemo_desktop.domain.taking_in_proposals import (
    TakenProposals,
    answers_of_network,
    certainty_curves,
    take_proposals,
)
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind

S = 1_000_000
TARGET = Target("m", 100 * S, 40_000)


def taken(*documents: Document, known: dict[str, LabelScheme] | None = None) -> TakenProposals:
    schemes = {**BUILT_IN_SCHEMES} if known is None else known
    return take_proposals(documents[:1], TARGET, schemes, answers_of_network(documents, schemes))


def document(*tiers: Tier, **more: str) -> Document:
    return Document(tiers, **more)  # type: ignore[arg-type]


def test_segments_keep_their_certainty_and_those_without_one_are_certain() -> None:
    found = taken(document(Tier("t", (Mark(0, S, "joy", "", 0.25), Mark(2 * S, 3 * S, "Fear")))))
    assert found.main_scheme == "ekman-6"
    assert found.segments == (
        Proposed(Interval(0, S), "joy", 0.25),
        Proposed(Interval(2 * S, 3 * S), "fear", 1.0),
    )
    assert found.counts == {"segments without a certainty, taken as certain": 1}


def test_the_scheme_of_most_proposes_and_the_others_are_told() -> None:
    marks = tuple(Mark(n * S, (n + 1) * S, "smile", "", 0.5) for n in range(3))
    found = taken(document(Tier("mood", (Mark(0, S, "joy", "", 0.5),)), Tier("face", marks)))
    assert found.main_scheme == "face"
    assert [one.label for one in found.segments] == ["smile"] * 3
    assert set(found.proposed) == {"face", "ekman-6"}
    assert set(found.schemes) == {"face"}
    assert found.counts == {"segments in other label schemes than most, kept as curves": 1}


def test_all_videos_of_a_file_come_into_one_scheme() -> None:
    """One video shows joy only, which six schemes know; the file says trust too, which one of them does."""
    first, second = (document(Tier("t", (Mark(0, S, label, "", 1),))) for label in ("joy", "trust"))
    assert taken(first).main_scheme != "video-emotion-8"
    assert taken(first, second).main_scheme == "video-emotion-8"


def test_many_labels_of_many_videos_are_labels_and_many_on_one_tier_are_texts() -> None:
    half = MOST_LABELS // 2 + 1
    videos = [
        document(Tier("t", tuple(Mark(n * S, (n + 1) * S, f"{v}-{n}", "", 1) for n in range(half))))
        for v in range(2)
    ]
    assert len(taken(*videos).schemes["t"].keys) == 2 * half
    spoken = tuple(Mark(n * S, (n + 1) * S, f"word {n}") for n in range(MOST_LABELS + 1))
    found = taken(document(Tier("t", spoken)))
    assert (found.main_scheme, found.segments) == ("", ())
    assert found.counts == {"texts that are no labels, left out": MOST_LABELS + 1}


def test_what_was_written_here_as_labels_of_people_stays_theirs() -> None:
    marks = (Mark(0, S, "joy", "why", 0.5),)
    names = ("ekman-6@human:ann", "ekman-6@gold:all", "ekman-6@proposal:cten", "mood")
    signed = ("", "", "", "ben")
    found = taken(document(*(Tier(name, marks, author) for name, author in zip(names, signed, strict=True))))
    assert len(found.segments) == 2
    assert found.counts == {
        "segments of people, left out because a network speaks": 2,
        "segments signed in the file, taken as the network's": 1,
        "subjects and notes, left out because proposals have none": 2,
    }


def test_points_and_the_end_of_the_video_are_treated_as_in_labels() -> None:
    marks = (Mark(S, S, "joy", "", 1), Mark(99 * S, 101 * S, "joy", "", 1), Mark(100 * S, 101 * S, "joy"))
    found = taken(document(Tier("t", marks)))
    assert [one.interval for one in found.segments] == [Interval(S, S + 40_000), Interval(99 * S, 100 * S)]
    assert found.counts == {
        "points in time that became one frame long": 1,
        "segments cut off at the end of the video": 1,
        "segments left out because they lie after the end of the video": 1,
    }


def test_curves_say_the_certainty_inside_segments_and_nothing_outside() -> None:
    said = [
        Proposed(Interval(10 * S, 30 * S), "joy", 0.5),
        Proposed(Interval(20 * S, 40 * S), "joy", 0.75),
        Proposed(Interval(20 * S, 25 * S), "fear", 0.25),
    ]
    curves = certainty_curves(EKMAN_6, said, 100 * S)
    assert curves.kind is CurveKind.SEGMENTS
    assert curves.edges_us.tolist() == [n * S for n in (0, 10, 20, 25, 30, 40, 100)]
    assert curves.column("joy").tolist() == [0, 0.5, 0.75, 0.75, 0.75, 0]
    assert curves.column("fear").tolist() == [0, 0, 0.25, 0, 0, 0]
    assert not curves.column("anger").any()
    assert certainty_curves(EKMAN_6, said, 0).edges_us[-1] == 40 * S, "of a video of unknown length"


@given(
    st.lists(
        st.builds(
            lambda start, length, label, score: Proposed(Interval(start, start + length), label, score),
            st.integers(0, 50),
            st.integers(1, 50),
            st.sampled_from(SENTIMENT.keys),
            st.floats(0, 1, width=32),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_curves_are_the_surest_segment_at_every_instant(said: list[Proposed]) -> None:
    curves = certainty_curves(SENTIMENT, said, 100)
    for time_us in range(100):
        for label, value in curves.values_at(time_us).items():
            covering = [one.score for one in said if one.label == label and one.interval.contains(time_us)]
            assert value == np.float32(max(covering, default=0.0))
