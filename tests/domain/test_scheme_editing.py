"""What may become of a label scheme, and that files and history keep it whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, EKMAN_6, SENTIMENT, VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.scheme_editing import (
    checked,
    edited,
    merged,
    new_scheme,
    with_changed,
    with_label,
    with_moved,
    without_label,
)
from vemo_desktop.domain.scheme_json import label_from_json, label_to_json, scheme_from_json, scheme_to_json
from vemo_desktop.errors import EditRefused


def moods() -> LabelScheme:
    return new_scheme("My moods", ["Calm", "Tense", "Very tense"], {"my-moods"})


def test_a_new_scheme_has_free_identifiers_and_labels_that_stay_apart() -> None:
    scheme = moods()
    assert scheme.id == "my-moods-2"
    assert scheme.keys == ("calm", "tense", "very-tense")
    assert len({(label.color, label.pattern) for label in scheme.labels}) == 3
    assert [label.letter for label in scheme.labels] == ["C", "T", "V"]


def test_signs_of_new_labels_stay_apart_where_their_names_allow_it() -> None:
    names = ["tense", "tired", "Te", "et", "te!", "t", "3 × T"]
    scheme = new_scheme("Moods", names, ())
    assert [label.letter for label in scheme.labels] == ["T", "I", "E", "ET", "TE", "T", "3"]
    assert new_scheme("Signs", ["…", "!"], ()).labels[1].letter == "?"


@pytest.mark.parametrize("scheme", [*BUILT_IN_SCHEMES.values(), moods()], ids=lambda one: one.id)
def test_a_scheme_survives_its_json(scheme: LabelScheme) -> None:
    assert scheme_from_json(json.loads(json.dumps(scheme_to_json(scheme)))) == scheme


def test_labels_of_before_are_read() -> None:
    old = {
        key: value
        for key, value in label_to_json(SENTIMENT.labels[0]).items()
        if key not in ("digit", "description")
    }
    assert label_from_json(old) == SENTIMENT.labels[0]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda value: [], "no label scheme"),
        (lambda value: value | {"format": "other"}, "no label scheme"),
        (lambda value: value | {"format_version": 2}, "later version"),
        (lambda value: {key: one for key, one in value.items() if key != "labels"}, "lacks"),
        (lambda value: value | {"labels": [{"key": "a"}]}, "lacks"),
        (lambda value: value | {"labels": 3}, "wrong kind"),
        (lambda value: value | {"name": 3}, "wrong kind"),
        (lambda value: value | {"version": True}, "wrong kind"),
    ],
)
def test_nonsense_is_no_scheme(spoil, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        scheme_from_json(spoil(scheme_to_json(moods())))


def test_digits_of_their_own_come_before_places() -> None:
    scheme = with_changed(moods(), replace(moods().label("very-tense"), digit=1))
    assert {digit: label.key for digit, label in scheme.by_digit.items()} == {1: "very-tense", 2: "tense"}
    again = with_changed(scheme, replace(scheme.label("calm"), digit=1))
    assert again.label("very-tense").digit is None
    assert {digit: label.key for digit, label in again.by_digit.items()} == {
        1: "calm",
        2: "tense",
        3: "very-tense",
    }


def test_labels_move_and_keep_their_keys() -> None:
    scheme = with_moved(moods(), "tense", -1)
    assert scheme.keys == ("tense", "calm", "very-tense")
    assert with_moved(scheme, "tense", -1).keys == scheme.keys
    renamed = with_changed(scheme, replace(scheme.label("tense"), name="Under strain"))
    assert renamed.label("tense").name == "Under strain"
    assert with_label(renamed, "Tense").keys[-1] == "tense-2"


def test_each_edit_is_the_next_version() -> None:
    after = edited(moods(), with_label(moods(), "Bored"), ())
    assert (after.version, after.keys[-1]) == (2, "bored")
    assert edited(after, without_label(after, "calm"), ("tense",)).version == 3


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda one: replace(one, name=" "), "needs a name"),
        (lambda one: replace(one, labels=()), "1 to 60"),
        (lambda one: with_label(one, "calm"), "same name"),
        (lambda one: replace(one, labels=(*one.labels, one.labels[0])), "same key"),
        (lambda one: with_changed(one, replace(one.label("calm"), color="red")), "no colour"),
        (lambda one: with_changed(one, replace(one.label("calm"), letter="")), "one or two"),
        (lambda one: with_changed(one, replace(one.label("calm"), digit=0)), "1 to 9"),
        (lambda one: with_changed(one, replace(one.label("calm"), polarity=5)), "-1, 0, 1"),
        (lambda one: with_changed(one, replace(one.label("calm"), name="x\ny")), "one line"),
    ],
)
def test_unsound_schemes_are_refused(spoil, why: str) -> None:
    with pytest.raises(EditRefused, match=why):
        checked(spoil(moods()))


def test_labels_that_are_needed_stay() -> None:
    with pytest.raises(EditRefused, match="Relabel them first"):
        edited(moods(), without_label(moods(), "calm"), {"calm": 3})
    with pytest.raises(EditRefused, match="Networks speak"):
        edited(EKMAN_6, without_label(EKMAN_6, "fear"), ())
    with pytest.raises(EditRefused, match="are curves"):
        edited(VALENCE_AROUSAL, with_label(VALENCE_AROUSAL, "x"), ())


def test_a_file_brings_its_labels_and_loses_none() -> None:
    present = with_label(moods(), "Bored")
    read = replace(with_moved(moods(), "tense", -1), name="Moods again", description="Why")
    both = merged(present, read)
    assert both.keys == ("tense", "calm", "very-tense", "bored")
    assert (both.name, both.description, both.id) == ("Moods again", "Why", present.id)
