"""Label schemes: names, colours, patterns and keys, declared once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    """Second cue beside colour, so that labels stay apart for colour-blind eyes."""

    SOLID = "solid"
    DIAGONAL = "diagonal"
    BACK_DIAGONAL = "back-diagonal"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    CROSS = "cross"
    DOTS = "dots"
    DENSE = "dense"


@dataclass(frozen=True, slots=True)
class Label:
    """One value a segment or a curve can have.

    `color` is ``#RRGGBB``; `polarity` is -1, 0, 1, or None where the label has no clear side. `digit` is the
    key from 1 to 9 that means it; None for the one that its place suggests.
    """

    key: str
    name: str
    color: str
    pattern: Pattern
    letter: str
    polarity: int | None = None
    digit: int | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """An ordered set of labels; `version` counts how often people have edited it, from 1."""

    id: str
    name: str
    labels: tuple[Label, ...]
    version: int = 1
    description: str = ""

    @property
    def by_digit(self) -> dict[int, Label]:
        """What each digit on the keyboard means: labels with one of their own, then label n for digit n."""
        found = {label.digit: label for label in self.labels if label.digit is not None}
        for place, label in enumerate(self.labels[:9], start=1):
            if label.digit is None:
                found.setdefault(place, label)
        return dict(sorted(found.items()))

    @property
    def keys(self) -> tuple[str, ...]:
        """Label keys in order."""
        return tuple(label.key for label in self.labels)

    def label(self, key: str) -> Label:
        """Return the label with a key.

        Raises
        ------
        KeyError
            If the scheme has no such label.
        """
        for label in self.labels:
            if label.key == key:
                return label
        raise KeyError(key)


# Colours: found by search within a hue range per emotion for the largest smallest CIELAB distance between
# any two labels, in normal vision and in protanopia, deuteranopia and tritanopia as simulated by Machado,
# Oliveira and Fernandes (2009). tests/domain/test_labels.py holds the distances that were reached.
SENTIMENT = LabelScheme(
    "sentiment",
    "Sentiment",
    (
        Label("negative", "Negative", "#CC3311", Pattern.DIAGONAL, "N", -1),
        Label("neutral", "Neutral", "#8C8C8C", Pattern.HORIZONTAL, "0", 0),
        Label("positive", "Positive", "#3A8FD6", Pattern.BACK_DIAGONAL, "P", 1),
    ),
)

EKMAN_6 = LabelScheme(
    "ekman-6",
    "Ekman's six emotions",
    (
        Label("anger", "Anger", "#DF1B0D", Pattern.DIAGONAL, "A", -1),
        Label("disgust", "Disgust", "#14855C", Pattern.CROSS, "D", -1),
        Label("fear", "Fear", "#BE6FDA", Pattern.DOTS, "F", -1),
        Label("joy", "Joy", "#F4AD07", Pattern.BACK_DIAGONAL, "J", 1),
        Label("sadness", "Sadness", "#2647F8", Pattern.HORIZONTAL, "S", -1),
        Label("surprise", "Surprise", "#1ACCC3", Pattern.VERTICAL, "U", None),
    ),
)

VIDEO_EMOTION_8 = LabelScheme(
    "video-emotion-8",
    "VideoEmotion-8",
    (
        Label("anger", "Anger", "#DF1B0D", Pattern.DIAGONAL, "A", -1),
        Label("anticipation", "Anticipation", "#E9874B", Pattern.DENSE, "N", 1),
        Label("disgust", "Disgust", "#14855C", Pattern.CROSS, "D", -1),
        Label("fear", "Fear", "#BE6FDA", Pattern.DOTS, "F", -1),
        Label("joy", "Joy", "#F4AD07", Pattern.BACK_DIAGONAL, "J", 1),
        Label("sadness", "Sadness", "#2647F8", Pattern.HORIZONTAL, "S", -1),
        Label("surprise", "Surprise", "#1ACCC3", Pattern.VERTICAL, "U", 1),
        Label("trust", "Trust", "#C45891", Pattern.SOLID, "T", 1),
    ),
)

VALENCE_AROUSAL = LabelScheme(
    "valence-arousal",
    "Valence and arousal",
    (
        Label("valence", "Valence", "#3A8FD6", Pattern.SOLID, "V"),
        Label("arousal", "Arousal", "#DD7733", Pattern.DENSE, "A"),
    ),
)

BUILT_IN_SCHEMES: dict[str, LabelScheme] = {
    scheme.id: scheme for scheme in (SENTIMENT, EKMAN_6, VIDEO_EMOTION_8, VALENCE_AROUSAL)
}


def scheme_named(schemes: Mapping[str, LabelScheme], name: str) -> LabelScheme | None:
    """Return the scheme with an identifier, else the only one of that name, whatever its case; else None.

    Identifiers have plain letters only, so that a scheme called “Gefühle” has one that nobody would guess.
    """
    called = [one for one in schemes.values() if one.name.casefold() == name.casefold()]
    return schemes.get(name) or (called[0] if len(called) == 1 else None)
