"""Label schemes as JSON values: in the project, in its history, and in files that travel between projects."""

from __future__ import annotations

from typing import Any

from vemo_desktop.domain.labels import Label, LabelScheme, Pattern

FORMAT = "vemo-label-scheme"
FORMAT_VERSION = 1


def label_to_json(label: Label) -> dict[str, Any]:
    """Return a label as a JSON value."""
    return {
        "key": label.key,
        "name": label.name,
        "color": label.color,
        "pattern": label.pattern.value,
        "letter": label.letter,
        "polarity": label.polarity,
        "digit": label.digit,
        "description": label.description,
    }


def label_from_json(value: dict[str, Any]) -> Label:
    """Return the label that `label_to_json` wrote, now or before labels had digits and descriptions.

    Raises
    ------
    KeyError, TypeError, ValueError
        If the value is no label.
    """
    polarity, digit = value["polarity"], value.get("digit")
    return Label(
        _text(value["key"]),
        _text(value["name"]),
        _text(value["color"]),
        Pattern(value["pattern"]),
        _text(value["letter"]),
        None if polarity is None else _number(polarity),
        None if digit is None else _number(digit),
        _text(value.get("description", "")),
    )


def scheme_to_json(scheme: LabelScheme) -> dict[str, Any]:
    """Return a scheme as a JSON value, as files hold it."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "id": scheme.id,
        "name": scheme.name,
        "version": scheme.version,
        "description": scheme.description,
        "labels": [label_to_json(label) for label in scheme.labels],
    }


def scheme_from_json(value: Any) -> LabelScheme:
    """Return the scheme that `scheme_to_json` wrote.

    Raises
    ------
    ValueError
        If the value is none, or of a later format; the text says why.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ValueError("it is no label scheme of VEMO")
    if value.get("format_version") != FORMAT_VERSION:
        raise ValueError("it was written by a later version of VEMO")
    try:
        return LabelScheme(
            _text(value["id"]),
            _text(value["name"]),
            tuple(label_from_json(label) for label in value["labels"]),
            _number(value["version"]),
            _text(value["description"]),
        )
    except KeyError as error:
        raise ValueError(f"it lacks {error}") from error
    except TypeError as error:
        raise ValueError("a value is of the wrong kind") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"no whole number: {value!r}")
    return value
