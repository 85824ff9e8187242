"""What the files of a format can hold, declared once for its writer and for whoever reads the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from vemo_desktop.exchange.texts import any_text


@dataclass(frozen=True, slots=True)
class Carries:
    """What the files of a format hold.

    Parameters
    ----------
    step_us : Fraction
        Times are whole multiples of it.
    last_us : int or None
        The latest time that can be written.
    text, name_text, language_text : callable
        What is left of a label or note; of the name of a tier, a person or a vocabulary; of a language.
    many_tiers : bool
        Whether one file holds several tiers; otherwise each becomes a file of its own.
    empty_tiers, authors, subjects, notes, confidence, traces, media, name, duration : bool
    points : bool
        Otherwise a point becomes the shortest segment.
    mixed : bool
        Whether points and segments share a tier.
    overlaps : bool
        Otherwise what overlaps moves to a further tier.
    empty_labels : bool
        Whether a segment may have no label.
    vocabularies, wordings, descriptions, colors : bool
        Vocabularies of tiers; further languages, descriptions and colours of their terms.
    closed : bool
        Whether a vocabulary is written with the tier that uses it and has every label of it.
    """

    step_us: Fraction = Fraction(1)
    last_us: int | None = None
    text: Callable[[str], str] = any_text
    name_text: Callable[[str], str] = any_text
    language_text: Callable[[str], str] = any_text
    many_tiers: bool = True
    empty_tiers: bool = True
    authors: bool = False
    subjects: bool = False
    notes: bool = False
    confidence: bool = False
    traces: bool = False
    media: bool = False
    name: bool = False
    duration: bool = False
    points: bool = False
    mixed: bool = True
    overlaps: bool = False
    empty_labels: bool = True
    vocabularies: bool = False
    wordings: bool = False
    descriptions: bool = False
    colors: bool = False
    closed: bool = False

    def sentences(self) -> tuple[str, ...]:
        """Say what is never kept, for the person who chooses a format."""
        said = [
            (self.authors, "who annotated"),
            (self.notes, "notes"),
            (self.confidence, "certainties and scores"),
            (self.traces, "curves"),
            (self.vocabularies, "the labels that were not used"),
            (self.colors, "colours of labels"),
            (self.step_us <= 1, f"times finer than {length_of_step(self.step_us)}"),
        ]
        return (*(what for kept, what in said if not kept), "states of proposals, runs and the history")


def length_of_step(step_us: Fraction) -> str:
    """Say how long a step is: ``40 ms``."""
    if step_us <= 1:
        return "1 µs"
    if step_us < 1000:
        return f"{float(step_us):g} µs"
    return f"{float(step_us) / 1000:.6g} ms"
