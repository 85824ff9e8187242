"""The label scheme that labels of another tool belong to: one that is known, or a new one made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vemo_desktop.domain.document import Term, Tier, Vocabulary
from vemo_desktop.domain.labels import (
    BUILT_IN_SCHEMES,
    VALENCE_AROUSAL,
    VIDEO_EMOTION_8,
    Label,
    LabelScheme,
    Pattern,
)

MOST_LABELS = 24
"""Different texts on a tier without a vocabulary; more are no labels but what somebody said."""
UNLABELLED = "unlabelled"
_TEXT = "text"
_LONGEST = 60
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """A scheme, and which of its labels stands for which text; `is_text` where texts go into notes."""

    scheme: LabelScheme
    keys: Mapping[str, str]
    is_text: bool = False

    def label_of(self, text: str) -> tuple[str, str]:
        """Return the label that stands for a text, and what of the text is not in it."""
        if self.is_text:
            return _TEXT, text
        return self.keys[_folded(text)], ""


def scheme_for(tier: Tier, vocabulary: Vocabulary | None, known: Mapping[str, LabelScheme]) -> Answer:
    """Return the scheme for the labels of a tier.

    Parameters
    ----------
    tier : Tier
    vocabulary : Vocabulary or None
        Of the tier.
    known : mapping of str to LabelScheme
        Schemes of the project. One is taken if it knows every label by key or name, the one that the tier or
        its vocabulary names, by identifier or name, first.
    """
    used = list(dict.fromkeys(_plain(mark.label) for mark in tier.marks))
    for scheme in _candidates(tier, known):
        if used and not lacking(scheme, tier):
            return answer_in(scheme)
    base = tier.vocabulary or tier.name.partition("@")[0]
    terms = () if vocabulary is None else vocabulary.terms
    if not terms and len(used) > MOST_LABELS:
        there = known.get(_identifier(base))
        scheme = there if there and there.keys == (_TEXT,) else _new_scheme(base, [Term(_TEXT)], known)
        return Answer(scheme, _keys(scheme), is_text=True)
    scheme = _new_scheme(base, [*terms, *map(Term, used)], known)
    return Answer(scheme, _keys(scheme))


def answer_in(scheme: LabelScheme) -> Answer:
    """Return a scheme as the answer, with the texts that stand for its labels."""
    return Answer(scheme, _keys(scheme))


def lacking(scheme: LabelScheme, tier: Tier) -> list[str]:
    """Return which labels of a tier a scheme has neither by key nor by name, each once."""
    keys = _keys(scheme)
    return list(dict.fromkeys(mark.label for mark in tier.marks if _folded(mark.label) not in keys))


def _candidates(tier: Tier, known: Mapping[str, LabelScheme]) -> Iterator[LabelScheme]:
    named = {_folded(scheme.name): id_ for id_, scheme in known.items()}
    said = (tier.vocabulary, tier.name.partition("@")[0])
    hints = (*said, *(named.get(_folded(name), "") for name in said))
    for id_ in dict.fromkeys((*hints, *BUILT_IN_SCHEMES, *known)):
        # Valence and arousal are the names of curves, never of segments.
        if id_ in known and id_ != VALENCE_AROUSAL.id:
            yield known[id_]


def _keys(scheme: LabelScheme) -> dict[str, str]:
    names = {_folded(label.name): label.key for label in scheme.labels}
    return {**names, **{_folded(label.key): label.key for label in scheme.labels}}


def _new_scheme(base: str, terms: Iterable[Term], known: Mapping[str, LabelScheme]) -> LabelScheme:
    """Make a scheme of texts; colours and patterns are those of the largest built-in one, in turn."""
    labels: dict[str, Label] = {}
    for term in terms:
        key = _plain(term.text)
        if _folded(key) in labels:
            continue
        like = VIDEO_EMOTION_8.labels[len(labels) % len(VIDEO_EMOTION_8.labels)]
        pattern = list(Pattern)[len(labels) % len(Pattern)]
        letter = next((sign for sign in key.upper() if sign.isalnum()), "?")
        labels[_folded(key)] = Label(key, key, term.color or like.color, pattern, letter)
    name = _plain(base) if base.strip() else "labels"
    stem = _identifier(base)
    id_, number = stem, 2
    while id_ in known:
        id_, number = f"{stem}-{number}", number + 1
    return LabelScheme(id_, name, tuple(labels.values()))


def _identifier(base: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", base.lower()).strip("-")[:_LONGEST] or "labels"


def _plain(text: str) -> str:
    """Return a text as a label: one line, not too long, never empty."""
    return _CONTROLS.sub(" ", text).strip()[:_LONGEST].strip() or UNLABELLED


def _folded(text: str) -> str:
    return _plain(text).casefold()
