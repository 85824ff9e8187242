"""Cutting a document down to what a format can hold, with a count of everything that changes.

Writers get only what they can write: `fit` comes first, so that reading a written file gives the fitted
document back exactly, and the report of an export is made in one place for all formats.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from vemo_desktop.domain.document import (
    Document,
    Mark,
    Term,
    Tier,
    Vocabulary,
    Wording,
    free_name,
    in_order,
)
from vemo_desktop.exchange.carrying import Carries, length_of_step


def fit(document: Document, carries: Carries) -> tuple[Document, Counter[str]]:
    """Return what a format can hold of a document, and how often what was changed or lost.

    The count is empty exactly when nothing changed, and fitting twice changes nothing more.
    """
    fitting = _Fitting(carries)
    fitted = fitting.document(document)
    return fitted, +fitting.lost


def parts(document: Document, carries: Carries) -> tuple[Document, ...]:
    """Return the documents that a fitted one is written as: itself, or one per tier."""
    if carries.many_tiers:
        return (document,)
    return tuple(
        replace(
            document,
            tiers=(tier,),
            vocabularies=tuple(one for one in document.vocabularies if one.name == tier.vocabulary),
        )
        for tier in document.tiers
    )


class _Fitting:
    def __init__(self, carries: Carries) -> None:
        self._carries = carries
        self.lost: Counter[str] = Counter()

    def document(self, document: Document) -> Document:
        can = self._carries
        names: dict[str, str] = {}
        taken: set[str] = set()
        vocabularies = tuple(self._vocabulary(one, names, taken) for one in document.vocabularies)
        used = {tier.vocabulary for tier in document.tiers} - {""}
        if not can.vocabularies:
            self.lost["lists of labels"] += len(used | {one.name for one in vocabularies})
            vocabularies, names = (), {}
        elif missing := used - {one.name for one in document.vocabularies}:
            self.lost["links to lists of labels that are not there"] += len(missing)
        if can.closed:
            vocabularies = self._closed(vocabularies, document.tiers, names)
        tiers: list[Tier] = []
        taken = set()
        for tier in document.tiers:
            linked = replace(tier, vocabulary=names.get(tier.vocabulary, ""))
            tiers += self._tiers(linked, taken)
        fitted = Document(
            tuple(tiers),
            document.traces if can.traces else (),
            vocabularies,
            self._kept("names of the recording's file", self._name(document.media), can.media),
            self._kept("names of the set of labels", self._name(document.name), can.name),
        )
        if not can.traces:
            self.lost["curves"] += len(document.traces)
        return replace(fitted, duration_us=self._duration(document.duration_us, fitted.last_us))

    # Parts of a document

    def _vocabulary(self, one: Vocabulary, names: dict[str, str], taken: set[str]) -> Vocabulary:
        can = self._carries
        if not can.vocabularies:
            return one
        names[one.name] = free_name(self._name(one.name) or "labels", taken)
        if names[one.name] != one.name:
            self.lost["names changed"] += 1
        language = self._language(one.language)
        terms = tuple(self._term(term, language) for term in one.terms)
        description = self._text(one.description) if can.descriptions else ""
        self.lost["descriptions of labels"] += bool(one.description) and not can.descriptions
        return Vocabulary(names[one.name], terms, description, language)

    def _closed(
        self, vocabularies: tuple[Vocabulary, ...], tiers: tuple[Tier, ...], names: dict[str, str]
    ) -> tuple[Vocabulary, ...]:
        """Return the vocabularies that tiers use, in their order, with all labels that they use."""
        users: dict[str, list[Tier]] = {}
        for tier in tiers:
            if tier.vocabulary in names:
                users.setdefault(names[tier.vocabulary], []).append(tier)
        self.lost["lists of labels that no tier uses"] += len(vocabularies) - len(users)
        by_name = {one.name: one for one in vocabularies}
        closed = []
        for name, those in users.items():
            listed = {term.text for term in by_name[name].terms}
            used = dict.fromkeys(self._carries.text(mark.label) for tier in those for mark in tier.marks)
            missing = [Term(text) for text in used if text not in listed]
            self.lost["labels added to their list because they were used"] += len(missing)
            closed.append(replace(by_name[name], terms=(*by_name[name].terms, *missing)))
        self.lost["lists of labels put in another order"] += [*users] != [n for n in by_name if n in users]
        return tuple(closed)

    def _term(self, term: Term, language: str) -> Term:
        can = self._carries
        self.lost["descriptions of labels"] += bool(term.description) and not can.descriptions
        self.lost["colours of labels"] += bool(term.color) and not can.colors
        others = {language: Wording(language, "")}
        for other in term.others if can.wordings else ():
            clean = Wording(
                self._language(other.language), self._text(other.text), self._text(other.description)
            )
            others.setdefault(clean.language, clean)
        del others[language]
        self.lost["labels in further languages"] += len(term.others) - len(others)
        return Term(
            self._text(term.text),
            self._text(term.description) if can.descriptions else "",
            term.color if can.colors else "",
            tuple(others.values()),
        )

    def _language(self, language: str) -> str:
        if not self._carries.wordings:
            self.lost["languages of labels"] += bool(language)
            return ""
        return self._changed(language, self._carries.language_text(language))

    def _tiers(self, tier: Tier, taken: set[str]) -> list[Tier]:
        """Return the tiers that one becomes."""
        can = self._carries
        marks = in_order([found for mark in tier.marks if (found := self._mark(mark)) is not None])
        if not marks and not can.empty_tiers:
            self.lost["tiers without any mark"] += 1
            return []
        lanes: list[tuple[str, tuple[Mark, ...]]] = []
        for suffix, group in self._kinds(marks):
            for number, lane in enumerate(self._lanes(group)):
                lanes.append((suffix if number == 0 else f"{suffix} overlap {number}", lane))
        base = replace(
            tier,
            author=self._kept("authors of tiers", self._name(tier.author), can.authors),
            subject=self._kept("subjects of tiers", self._name(tier.subject), can.subjects),
        )
        return [replace(base, name=self._tier_name(tier.name, suffix, taken), marks=m) for suffix, m in lanes]

    def _tier_name(self, name: str, suffix: str, taken: set[str]) -> str:
        clean = self._carries.name_text(name) or "tier"
        given = free_name(f"{clean}{suffix}", taken)
        if not suffix and given != name:
            self.lost["names changed"] += 1
        return given

    def _kinds(self, marks: tuple[Mark, ...]) -> list[tuple[str, tuple[Mark, ...]]]:
        points = tuple(mark for mark in marks if mark.is_point)
        if self._carries.mixed or not points or len(points) == len(marks):
            return [("", marks)]
        self.lost["points moved to a tier of their own"] += len(points)
        return [("", tuple(mark for mark in marks if not mark.is_point)), (" points", points)]

    def _lanes(self, marks: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
        """Deal marks out so that none overlaps another in its lane."""
        if self._carries.overlaps or not marks:
            return [marks]
        lanes: list[list[Mark]] = []
        for mark in marks:
            lane = next((lane for lane in lanes if _follows(mark, lane[-1])), None)
            if lane is None:
                lanes.append([mark])
            else:
                lane.append(mark)
        self.lost["segments moved to a further tier because they overlap others"] += sum(map(len, lanes[1:]))
        return [tuple(lane) for lane in lanes]

    def _mark(self, mark: Mark) -> Mark | None:
        can = self._carries
        start_us, end_us = self._snap(mark.start_us), self._snap(mark.end_us)
        if (start_us, end_us) != (mark.start_us, mark.end_us):
            self.lost[f"marks whose times were rounded to {length_of_step(can.step_us)}"] += 1
        if mark.is_point and not can.points:
            self.lost["points that became the shortest possible segment"] += 1
        elif end_us == start_us and not mark.is_point:
            self.lost["segments that became the shortest possible one"] += 1
        if end_us == start_us and not (mark.is_point and can.points):
            start_us, end_us = self._shortest(start_us)
        label = self._text(mark.label)
        if not label and not can.empty_labels and start_us < end_us:
            self.lost["segments without a label"] += 1
            return None
        self.lost["notes"] += bool(mark.note) and not can.notes
        self.lost["certainties and scores"] += mark.confidence is not None and not can.confidence
        note = self._text(mark.note) if can.notes else ""
        return Mark(start_us, end_us, label, note, mark.confidence if can.confidence else None)

    def _duration(self, duration_us: int, last_us: int) -> int:
        if not self._carries.duration:
            self.lost["lengths of the recording"] += duration_us > 0
            return 0
        # A file that states its length must hold its marks, and never be empty.
        wanted = max(self._snap(duration_us), last_us) or self._shortest(0)[1]
        self.lost["lengths of the recording that were set to hold all marks"] += wanted != duration_us
        return wanted

    # Times and texts

    def _snap(self, time_us: int) -> int:
        step, last = self._carries.step_us, self._carries.last_us
        if last is not None and time_us > last:
            time_us = last
        return time_us if step == 1 else round(round(time_us / step) * step)

    def _shortest(self, start_us: int) -> tuple[int, int]:
        step, last = self._carries.step_us, self._carries.last_us
        number = round(start_us / step)
        if last is not None and round((number + 1) * step) > last:
            number -= 1
        return round(number * step), round((number + 1) * step)

    def _text(self, text: str) -> str:
        return self._changed(text, self._carries.text(text))

    def _name(self, text: str) -> str:
        return self._changed(text, self._carries.name_text(text))

    def _changed(self, before: str, after: str) -> str:
        self.lost["texts with signs that had to be replaced"] += before != after
        return after

    def _kept(self, what: str, text: str, can: bool) -> str:
        self.lost[what] += bool(text) and not can
        return text if can else ""


def _follows(mark: Mark, last: Mark) -> bool:
    """Tell whether a mark can stand after another in one tier; two points of one instant cannot."""
    return last.end_us <= mark.start_us and not (
        last.is_point and (mark.start_us, mark.end_us) == (last.start_us, last.end_us)
    )
