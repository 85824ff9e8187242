"""What labels of another tool become in a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from tests.exchange_documents import documents, often
from vemo_desktop.domain.document import Document, Mark, Term, Tier, Trace, Vocabulary
from vemo_desktop.domain.foreign_schemes import MOST_LABELS, scheme_for
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, SENTIMENT, LabelScheme
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.taking_in import TakenIn, Target, answers_of_people, take_in
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError

S = 1_000_000
TARGET = Target("m", 100 * S, 40_000)


def tier(*labels: str, name: str = "t", **more: str) -> Tier:
    marks = tuple(Mark(place * S, (place + 1) * S, label) for place, label in enumerate(labels))
    return Tier(name, marks, **more)


def taken(*tiers: Tier, target: Target = TARGET, **more: object):
    return taken_of([Document(tiers, **more)], target)  # type: ignore[arg-type]


def taken_of(
    documents: list[Document], target: Target = TARGET, known: Mapping[str, LabelScheme] = BUILT_IN_SCHEMES
) -> TakenIn:
    """Take in the first of the documents of a file."""
    answers = answers_of_people(documents, known)
    return take_in(documents[:1], target, known, answers, "talk.eaf")


@pytest.mark.parametrize(
    ("labels", "scheme", "keys"),
    [
        (("Positive", "NEUTRAL"), "sentiment", ["positive", "neutral"]),
        (("joy", "fear"), "ekman-6", ["joy", "fear"]),
        (("joy", "trust"), "video-emotion-8", ["joy", "trust"]),
    ],
)
def test_known_labels_join_the_scheme_that_has_them(
    labels: tuple[str, ...], scheme: str, keys: list[str]
) -> None:
    found = taken(tier(*labels)).segments
    assert [one.label for one in found] == keys
    assert {one.scheme for one in found} == {scheme}
    assert {(one.layer, one.state) for one in found} == {(Layer.HUMAN, SegmentState.ACCEPTED)}


def test_the_scheme_that_a_tier_names_comes_first() -> None:
    (found,) = taken(tier("joy", name="video-emotion-8@human:anna")).segments
    assert found.scheme == "video-emotion-8"


def test_the_scheme_of_the_name_that_a_tier_gives_comes_first() -> None:
    mine = replace(SENTIMENT, id="gef-hle", name="Gefühle")
    documents = [Document((tier("Neutral", name="gefühle"),))]
    (found,) = taken_of(documents, known={**BUILT_IN_SCHEMES, mine.id: mine}).segments
    assert found.scheme == "gef-hle"


def test_all_videos_of_a_file_come_into_one_scheme() -> None:
    """One video shows only what sentiment knows too, and only one says what no scheme knows."""
    first, second = (Document((tier(label, name="coder"),)) for label in ("neutral", "bored"))
    assert {one.scheme for one in taken_of([first]).segments} == {"sentiment"}
    result = taken_of([first, second])
    assert {one.scheme for one in result.segments} == {"coder"}
    assert result.schemes["coder"].keys == ("neutral", "bored")


def test_texts_of_many_videos_are_no_labels_and_labels_that_come_again_are() -> None:
    half = MOST_LABELS // 2 + 1
    said = [Document((tier(*(f"{video}-{n}" for n in range(half))),)) for video in range(2)]
    assert {one.label for one in taken_of(said).segments} == {"text"}
    assert taken_of(said[:1]).schemes["t"].keys == tuple(f"0-{n}" for n in range(half))
    assert len(taken_of(said * 2).schemes["t"].keys) == 2 * half


def test_a_scheme_that_is_named_is_taken_or_the_labels_it_lacks_are_told() -> None:
    wide = BUILT_IN_SCHEMES["video-emotion-8"]
    documents = [Document((tier("joy", "Fear"), tier("hold", name="gesture")))]
    answers = answers_of_people(documents, BUILT_IN_SCHEMES, wide)
    assert [one.scheme.id for one in answers.values()] == ["video-emotion-8", "gesture"]
    with pytest.raises(UsageError, match='"Sentiment" lacks labels that the file uses: "joy", "Fear"'):
        answers_of_people(documents, BUILT_IN_SCHEMES, SENTIMENT)
    assert answers_of_people([], BUILT_IN_SCHEMES, SENTIMENT) == {}


def test_other_labels_make_a_scheme_with_those_that_were_not_used() -> None:
    words = Vocabulary("Gesture", (Term("prep", color="#102030"), Term("hold"), Term("stroke")))
    result = taken(tier("hold", "", vocabulary="Gesture"), vocabularies=(words,))
    (scheme,) = result.schemes.values()
    assert (scheme.id, scheme.name) == ("gesture", "Gesture")
    assert scheme.keys == ("prep", "hold", "stroke", "unlabelled")
    assert scheme.label("prep").color == "#102030"
    assert [one.label for one in result.segments] == ["hold", "unlabelled"]


def test_what_somebody_said_is_a_note_and_no_label() -> None:
    result = taken(tier(*(f"word {n}" for n in range(MOST_LABELS + 1)), name="transcript"))
    assert {one.label for one in result.segments} == {"text"}
    assert result.segments[3].note == "word 3"
    assert result.counts["texts that are no labels, kept as notes"] == MOST_LABELS + 1
    assert scheme_for(tier("a"), None, BUILT_IN_SCHEMES).is_text is False


def test_texts_of_one_tier_share_a_scheme_when_they_come_again() -> None:
    spoken = tier(*(f"word {n}" for n in range(MOST_LABELS + 1)), name="transcript")
    first = taken(spoken).schemes
    again = scheme_for(spoken, None, {**BUILT_IN_SCHEMES, **first})
    assert (list(first), again.scheme.id, again.is_text) == (["transcript"], "transcript", True)


def test_authors_never_mix_with_those_who_are_there() -> None:
    target = Target("m", 100 * S, 40_000, frozenset({"anna", "talk.eaf"}))
    result = taken(
        tier("joy", author="anna"), tier("fear", name="u", author="ben"), tier("joy", name="v"), target=target
    )
    assert [one.author for one in result.segments] == ["anna (talk.eaf)", "ben", "talk.eaf (2)"]


def test_tiers_that_we_wrote_tell_their_author() -> None:
    result = taken(tier("joy", name="x@human:ann"), tier("joy", name="talk.x@gold-ann"))
    assert [one.author for one in result.segments] == ["ann", "ann (gold)"]


def test_what_a_network_proposed_never_becomes_a_decision_of_a_person() -> None:
    result = taken(
        tier("joy", author="network:x"),
        tier("joy", name="sentiment@proposal:x"),
        tier("joy", name="talk.sentiment@proposal-x"),
    )
    assert result.segments == []
    assert result.counts == {"segments that a network proposed; analyse the video to have them": 3}


def test_marks_are_fitted_into_the_video() -> None:
    marks = (Mark(0, 0, "joy"), Mark(99 * S, 200 * S, "joy"), Mark(100 * S, 101 * S, "joy"))
    result = taken(Tier("t", marks, subject="baby"), traces=(Trace("v", (0,), (1.0,), 5),))
    assert [one.interval for one in result.segments] == [Interval(0, 40_000), Interval(99 * S, 100 * S)]
    assert result.segments[0].note == "Subject: baby"
    assert result.counts == {
        "points in time that became one frame long": 1,
        "segments cut off at the end of the video": 1,
        "segments left out because they lie after the end of the video": 1,
        "subjects, kept as notes": 2,
    }


@often
@given(documents())
def test_whatever_comes_becomes_segments_with_labels_of_their_schemes(document: Document) -> None:
    result = taken_of([document], Target("m", 0, 40_000))
    schemes = {**BUILT_IN_SCHEMES, **result.schemes}
    for one in result.segments:
        assert one.label in schemes[one.scheme].keys
    assert len(result.segments) == sum(len(one.marks) for one in document.tiers)
