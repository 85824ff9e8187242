"""What may become of a label scheme, as pure functions. Keys of labels never change: segments name them."""

from __future__ import annotations

import re
from collections.abc import Collection, Container
from dataclasses import replace

from vemo_desktop.domain.labels import (
    BUILT_IN_SCHEMES,
    VALENCE_AROUSAL,
    VIDEO_EMOTION_8,
    Label,
    LabelScheme,
    Pattern,
)
from vemo_desktop.errors import EditRefused

MOST_LABELS = 60
_LONGEST = 60
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def new_scheme(name: str, labels: Collection[str], taken: Container[str]) -> LabelScheme:
    """Return a scheme of labels with these names, in colours and patterns that stay apart.

    Raises
    ------
    EditRefused
        If a name is missing, too long or there twice.
    """
    scheme = LabelScheme(free_id(name, taken), name.strip(), ())
    for label in labels:
        scheme = with_label(scheme, label)
    return checked(scheme)


def with_label(scheme: LabelScheme, name: str) -> LabelScheme:
    """Return the scheme with one more label at its end."""
    place = len(scheme.labels)
    like = VIDEO_EMOTION_8.labels[place % len(VIDEO_EMOTION_8.labels)]
    pattern = list(Pattern)[place % len(Pattern)]
    name = name.strip()
    sign = _free_sign(name, {one.letter for one in scheme.labels})
    label = Label(free_id(name, scheme.keys), name, like.color, pattern, sign)
    return replace(scheme, labels=(*scheme.labels, label))


def _free_sign(name: str, taken: Container[str]) -> str:
    """Return the first letter of a name that no other label has for its sign, else two, else the first.

    The sign is what tells labels apart for who cannot by colour, so “tense” and “tired” must not both be T.
    """
    letters = [sign for sign in name.upper() if sign.isalnum() and len(sign) == 1] or ["?"]
    pairs = [letters[0] + other for other in letters[1:]]
    return next((sign for sign in (*letters, *pairs) if sign not in taken), letters[0])


def without_label(scheme: LabelScheme, key: str) -> LabelScheme:
    """Return the scheme without a label."""
    return replace(scheme, labels=tuple(label for label in scheme.labels if label.key != key))


def with_changed(scheme: LabelScheme, label: Label) -> LabelScheme:
    """Return the scheme with another version of one of its labels; a digit it takes is free elsewhere."""
    labels = []
    for one in scheme.labels:
        if one.key == label.key:
            labels.append(label)
        elif label.digit is not None and one.digit == label.digit:
            labels.append(replace(one, digit=None))
        else:
            labels.append(one)
    return replace(scheme, labels=tuple(labels))


def with_moved(scheme: LabelScheme, key: str, step: int) -> LabelScheme:
    """Return the scheme with a label one place further up (-1) or down (1)."""
    labels = list(scheme.labels)
    place = scheme.keys.index(key)
    label = labels.pop(place)
    labels.insert(min(max(place + step, 0), len(labels)), label)
    return replace(scheme, labels=tuple(labels))


def merged(present: LabelScheme, read: LabelScheme) -> LabelScheme:
    """Return a scheme as a file has it, followed by the labels that the file does not know."""
    rest = [label for label in present.labels if label.key not in read.keys]
    taken = {label.digit for label in read.labels}
    freed = [replace(label, digit=None) if label.digit in taken else label for label in rest]
    return replace(present, name=read.name, description=read.description, labels=(*read.labels, *freed))


def edited(before: LabelScheme, after: LabelScheme, used: Container[str]) -> LabelScheme:
    """Return the next version of a scheme.

    Parameters
    ----------
    before, after : LabelScheme
    used : container of str
        Keys of labels that segments have.

    Raises
    ------
    EditRefused
        If it is not sound, or a label is gone that segments or networks need.
    """
    if before.id == VALENCE_AROUSAL.id:
        raise EditRefused("Valence and arousal are curves; their scheme cannot be edited.")
    built_in = BUILT_IN_SCHEMES.get(before.id)
    for label in before.labels:
        if label.key in after.keys:
            continue
        if label.key in used:
            raise EditRefused(f'Segments are labelled "{label.name}". Relabel them first, then remove it.')
        if built_in is not None and label.key in built_in.keys:
            raise EditRefused(
                f'Networks speak of "{label.name}", so it stays. Make a scheme of your own instead.'
            )
    return replace(checked(after), version=before.version + 1)


def checked(scheme: LabelScheme) -> LabelScheme:
    """Return a scheme if it is sound.

    Raises
    ------
    EditRefused
        With a sentence that says what is wrong.
    """
    _require_name(scheme.name, "A label scheme")
    if not 1 <= len(scheme.labels) <= MOST_LABELS:
        raise EditRefused(f"A label scheme has 1 to {MOST_LABELS} labels.")
    for label in scheme.labels:
        _require_name(label.name, "A label")
        _require_name(label.key, "The key of a label")
        if not _COLOR.fullmatch(label.color):
            raise EditRefused(f'"{label.color}" is no colour. Write it as #RRGGBB.')
        if not 1 <= len(label.letter.strip()) <= 2:
            raise EditRefused(f'The sign of "{label.name}" is one or two letters.')
        if label.digit is not None and not 1 <= label.digit <= 9:
            raise EditRefused("The key of a label is a digit from 1 to 9.")
        if label.polarity not in (None, -1, 0, 1):
            raise EditRefused("The side of a label is -1, 0, 1 or none.")
    _require_different([label.key for label in scheme.labels], "keys")
    _require_different([label.name.casefold() for label in scheme.labels], "names")
    _require_different([label.digit for label in scheme.labels if label.digit is not None], "digits")
    return scheme


def free_id(name: str, taken: Container[str]) -> str:
    """Return an identifier made of a name that is not taken."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:_LONGEST] or "label"
    id_, number = stem, 2
    while id_ in taken:
        id_, number = f"{stem}-{number}", number + 1
    return id_


def _require_name(name: str, what: str) -> None:
    if not name.strip() or len(name) > _LONGEST or _CONTROLS.search(name):
        raise EditRefused(f"{what} needs a name of one line, at most {_LONGEST} characters.")


def _require_different(values: Collection[object], what: str) -> None:
    if len(set(values)) < len(values):
        raise EditRefused(f"Two labels have the same {what[:-1]}. Nothing was changed.")
