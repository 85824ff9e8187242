"""Adjudication: where people differ, proposals of gold, and settling it with who decided and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.adjudicating.settling import Wanted, settle
from vemo_desktop.domain.adjudicating.stretches import (
    SAYS_NOTHING,
    Answer,
    Answers,
    Competence,
    Method,
    Stretch,
    Stretches,
    by_competence,
    by_vote,
    labels_in,
    runs_of_labels,
    stretches,
)
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.values import Ints
from vemo_desktop.domain.decided import NO_MARKS, Decided
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.annotators import AnnotatorService
from vemo_desktop.services.history import HistoryService
from vemo_desktop.services.review import ReviewService
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """One stretch of a video: who says what, what is proposed, and what stands as gold.

    `gold` is None where nothing was settled; `SAYS_NOTHING` where it was settled that nothing is felt.
    """

    stretch: Stretch
    answer: Answer
    gold: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One video in one scheme, side by side; a `Line` is made when it is asked for.

    Parameters
    ----------
    media_id, scheme : str
    raters : tuple of str
        People who judged it, by name.
    stretches : Stretches
        In order of time, covering the whole video.
    answers : Answers
    gold : mapping of int to str
        What stands as gold, by the place of the stretch; without those of which nothing was settled.
    """

    media_id: str
    scheme: str
    raters: tuple[str, ...]
    stretches: Stretches
    answers: Answers
    gold: Mapping[int, str]

    def line(self, place: int) -> Line:
        """Return one stretch with what is proposed for it and what stands."""
        return Line(self.stretches[place], self.answers[place], self.gold.get(place))

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them."""
        return tuple(map(self.line, range(len(self.stretches))))

    @property
    def disputed(self) -> tuple[Line, ...]:
        """The stretches at which people differ."""
        return tuple(map(self.line, self.places(only_disputed=True).tolist()))

    @property
    def open(self) -> tuple[Line, ...]:
        """The disputed stretches of which nothing was settled yet."""
        return tuple(line for line in self.disputed if line.gold is None)

    def places(self, *, only_disputed: bool) -> Ints:
        """Return the stretches of which anybody says more than nothing, or those at which people differ."""
        if only_disputed:
            return np.flatnonzero(self.stretches.disputed)
        shown = self.stretches.labelled
        shown[[place for place, label in self.gold.items() if label]] = True
        return np.flatnonzero(shown)


@dataclass(frozen=True, slots=True)
class Docket:
    """All videos that at least two people judged in a scheme, with proposals by one method."""

    scheme: str
    method: Method
    cases: tuple[Case, ...]
    competences: tuple[Competence, ...]


class AdjudicationService:
    """Looks at what people said and settles gold. What people said is never touched."""

    def __init__(
        self,
        workspace: Workspace,
        schemes: SchemeService,
        annotators: AnnotatorService,
        history: HistoryService,
        review: ReviewService,
    ) -> None:
        self._workspace = workspace
        self._schemes = schemes
        self._annotators = annotators
        self._history = history
        self._review = review

    def docket(self, media_ids: Sequence[str], scheme: str, method: Method = Method.VOTE) -> Docket:
        """Return what people say of some videos in a scheme, side by side, with proposals of gold.

        Competence is estimated over all these videos together. Videos that fewer than two people judged, and
        those that the present person codes blind, are left out.

        Raises
        ------
        EditRefused
            If there is no such scheme.
        """
        order = self._schemes.get(scheme).keys
        looked = [one for one in media_ids if not self._annotators.hides(one)]
        decided = dict(self._review.decided(looked, scheme))
        rejected = [id_ for one in decided.values() for id_, _ in one.rejected]
        rejecters = self._history.rejecters_of(rejected)
        said = {media_id: _said(one, rejecters) for media_id, one in decided.items()}
        said = {media_id: by_rater for media_id, by_rater in said.items() if len(by_rater) > 1}
        people = sorted({name for by_rater in said.values() for name in by_rater}, key=by_name)
        marks = {media_id: [by_rater.get(name) for name in people] for media_id, by_rater in said.items()}
        labels = labels_in([row for rows in marks.values() for row in rows], order)
        with self._workspace.store.reading() as session:
            lengths = {one.id: one.duration_us for one in self._workspace.media.all(session)}
        cut = {
            media_id: stretches(_span(lengths.get(media_id, 0), decided[media_id]), rows, labels)
            for media_id, rows in marks.items()
        }
        competences: tuple[Competence, ...] = ()
        if method is Method.COMPETENCE:
            found, competences = by_competence(list(cut.values()), people, labels)
            answers = dict(zip(cut, found, strict=True))
        else:
            answers = {media_id: by_vote(video) for media_id, video in cut.items()}
        cases = tuple(
            _case(media_id, scheme, people, video, answers[media_id], decided[media_id].gold.get(scheme, ()))
            for media_id, video in cut.items()
        )
        return Docket(scheme, method, cases, competences)

    def settle(
        self, media_id: str, interval: Interval, scheme: str, label: str | None, why: str = ""
    ) -> Change:
        """Decide one stretch; None says that nothing is felt there, which is kept as gold without a label.

        Raises
        ------
        EditRefused
            If the label is none of the scheme, or the stretch reaches out of the video.
        """
        end_us = self._workspace.videos.duration_us(media_id)
        if interval.start_us < 0 or 0 < end_us < interval.end_us:
            raise EditRefused(
                f"The video lasts until {format_time(end_us)}, so that stretch is not in it."
                " Nothing was settled."
            )
        if label and label not in self._schemes.get(scheme).keys:
            raise EditRefused(f'The scheme "{scheme}" has no label "{label}".')
        wanted: list[Wanted] = [(interval, label or SAYS_NOTHING, None)]
        return self._commit(media_id, scheme, [interval], wanted, why, "Settle stretch")

    def accept(self, case: Case, method: Method, at_least: float = 0.0) -> Change:
        """Make gold of everything proposed in a video that is certain enough and not settled yet; one undo.

        Where nothing can be told, and where gold stands already, all stays as it is. That nothing is felt is
        put down only where people differ; where all are silent, nothing needs to be settled.
        """
        fresh = [
            line
            for line in case.lines
            if line.gold is None and (line.answer.label or line.stretch.is_disputed)
        ]
        settled = [
            one
            for one in _gold(self._workspace.segments(case.media_id).values())
            if one.scheme == case.scheme
        ]
        parts = [
            (line.stretch.interval, line.answer)
            for line in fresh
            if not any(one.interval.overlaps(line.stretch.interval) for one in settled)
        ]
        runs = runs_of_labels(parts, lambda answer: answer.confidence >= at_least)
        names = ", ".join(case.raters)
        why = f"by vote of {names}" if method is Method.VOTE else f"most likely by competence of {names}"
        return self._commit(case.media_id, case.scheme, [], list(runs), why, "Accept proposed gold")

    def _commit(
        self,
        media_id: str,
        scheme: str,
        over: Sequence[Interval],
        wanted: Sequence[Wanted],
        why: str,
        gesture: str,
    ) -> Change:
        workspace = self._workspace
        with workspace.store.lock:
            now = workspace.segments(media_id)
            change = settle(now, media_id, scheme, over, wanted, workspace.author, why, gesture)
            within = self._schemes.keeper(scheme)
            workspace.commit(change, within=within)
        if within is not None:
            self._schemes.refresh()
        if not change.is_empty:
            workspace.announce(change)
        return change


def _case(
    media_id: str,
    scheme: str,
    people: Sequence[str],
    video: Stretches,
    answers: Answers,
    gold: Sequence[Mark],
) -> Case:
    judges = video.judges
    settled = {
        place: label
        for place, one in (enumerate(video) if gold else ())
        if (label := _gold_at(gold, one.interval)) is not None
    }
    raters = tuple(people[row] for row in judges)
    return Case(media_id, scheme, raters, video.of(judges), answers, settled)


def _said(decided: Decided, rejecters: Mapping[str, str]) -> dict[str, Sequence[Mark]]:
    """Return the marks of everybody who judged a video, also of those who only rejected."""
    said: dict[str, Sequence[Mark]] = {author: marks for (author, _), marks in decided.human.items()}
    for id_, _ in decided.rejected:
        if id_ in rejecters:
            said.setdefault(rejecters[id_], NO_MARKS)
    return said


def _span(length_us: int, decided: Decided) -> Interval:
    """Return the whole video; where its length is unknown, up to the last mark."""
    return Interval(0, length_us or decided.end_us)


def _gold(segments: Iterable[Segment]) -> list[Segment]:
    return [one for one in segments if one.layer is Layer.GOLD]


def _gold_at(gold: Sequence[Mark], stretch: Interval) -> str | None:
    """Return what gold says of a stretch: what covers most of it; None where there is none."""
    shares = [
        (shared.duration_us, one.label)
        for one in gold
        if (shared := one.interval.intersection(stretch)) is not None
    ]
    return max(shares)[1] if shares else None
