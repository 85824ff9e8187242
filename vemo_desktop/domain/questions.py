"""The label scheme that answers each question of a file, over all its videos.

A video shows few of the labels that people or a network chose from: were each asked alone, two videos of one
file would come into two schemes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from vemo_desktop.domain.document import Document, Term, Tier, Vocabulary
from vemo_desktop.domain.foreign_schemes import MOST_LABELS, Answer, answer_in, lacking, scheme_for
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.errors import UsageError

_MOST_NAMED = 10


def question(tier: Tier) -> str:
    """Return what tells tiers apart that choose from different labels."""
    return tier.vocabulary or tier.name.partition("@")[0]


def answers_for(
    documents: Iterable[Document],
    known: Mapping[str, LabelScheme],
    *,
    asks: Callable[[Tier], bool],
    may_be_texts: bool,
    wanted: LabelScheme | None = None,
) -> dict[str, Answer]:
    """Return the scheme for each question that a file answers.

    Parameters
    ----------
    documents : iterable of Document
        All of the file.
    known : mapping of str to LabelScheme
        The schemes of the project.
    asks : callable
        Tells which tiers count.
    may_be_texts : bool
        Whether what is hardly ever said twice may be what somebody said; a network says labels.
    wanted : LabelScheme, optional
        The one to take wherever it has all labels.

    Returns
    -------
    dict of str to Answer
        By `question`.

    Raises
    ------
    UsageError
        If a scheme is wanted that answers no question of the file.
    """
    tiers, vocabularies = _asked(documents, asks)
    answers: dict[str, Answer] = {}
    for asked, those in tiers.items():
        whole = replace(those[0], marks=tuple(mark for tier in those for mark in tier.marks))
        if wanted is not None and not lacking(wanted, whole):
            answers[asked] = answer_in(wanted)
            continue
        vocabulary = vocabularies.get(asked) or _used(asked, those, may_be_texts)
        made = {answer.scheme.id: answer.scheme for answer in answers.values()}
        answers[asked] = scheme_for(whole, vocabulary, {**known, **made})
    if wanted is not None and answers and all(one.scheme is not wanted for one in answers.values()):
        raise UsageError(_lacking(wanted, next(iter(tiers.values()))))
    return answers


def _asked(
    documents: Iterable[Document], asks: Callable[[Tier], bool]
) -> tuple[dict[str, list[Tier]], dict[str, Vocabulary]]:
    """Return the tiers of each question, and the vocabulary that the file states for it."""
    tiers: dict[str, list[Tier]] = {}
    vocabularies: dict[str, Vocabulary] = {}
    for document in documents:
        for tier in document.tiers:
            if not (tier.marks and asks(tier)):
                continue
            tiers.setdefault(question(tier), []).append(tier)
            vocabulary = document.vocabulary(tier.vocabulary)
            if vocabulary is not None and vocabulary.terms:
                vocabularies.setdefault(question(tier), vocabulary)
    return tiers, vocabularies


def _used(asked: str, tiers: Sequence[Tier], may_be_texts: bool) -> Vocabulary | None:
    """Return the labels that tiers use as their vocabulary; None where they are no labels.

    Many labels of many videos are labels still; many on one tier are what somebody said.
    """
    labels = [dict.fromkeys(mark.label for mark in tier.marks) for tier in tiers]
    every = dict.fromkeys(label for some in labels for label in some)
    is_rarely_twice = len(every) > MOST_LABELS and 2 * len(every) > sum(len(tier.marks) for tier in tiers)
    if max(map(len, labels)) > MOST_LABELS or (may_be_texts and is_rarely_twice):
        return None
    return Vocabulary(asked, tuple(map(Term, every)))


def _lacking(scheme: LabelScheme, tiers: Sequence[Tier]) -> str:
    labels = dict.fromkeys(label for tier in tiers for label in lacking(scheme, tier))
    named = ", ".join(f'"{label}"' for label in list(labels)[:_MOST_NAMED])
    return (
        f'The label scheme "{scheme.name}" lacks labels that the file uses: {named}. Nothing was taken. Add'
        " them to the scheme, or do not name one."
    )
