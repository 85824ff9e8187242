"""How far the raters of one project, or of several projects with the same videos, agree."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from vemo_desktop.domain.agreement.comparing import Comparison, ComparisonSettings, RatedVideo, compare
from vemo_desktop.domain.agreement.continuum import Marks
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.agreement_notes import Rows, notes_on, notes_on_all, why_nothing
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import Rater, Said, Voices


@dataclass(frozen=True, slots=True)
class RatersCompared:
    """Some raters compared in one scheme.

    Parameters
    ----------
    scheme : LabelScheme
    raters : tuple of Rater
        Two, or all that were chosen.
    found : Comparison
    notes : tuple of str
        Sentences to keep in mind with these numbers.
    """

    scheme: LabelScheme
    raters: tuple[Rater, ...]
    found: Comparison
    notes: tuple[str, ...] = ()

    def name_of(self, label: str | None) -> str:
        """Return how a label is called; a label that the scheme no longer has is called by its key."""
        if label is None:
            return "nothing"
        return self.scheme.label(label).name if label in self.scheme.keys else label


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """Everything that was compared.

    Parameters
    ----------
    raters : tuple of Rater
        Everybody who could be chosen.
    chosen : tuple of Rater
    comparisons : tuple of RatersCompared
        Scheme by scheme: all together where there are more than two, then every pair.
    nothing : str
        Sentence that says why nothing was compared; empty where something was.
    notes : tuple of str
        Sentences about all of it.
    settings : ComparisonSettings
    """

    raters: tuple[Rater, ...]
    chosen: tuple[Rater, ...]
    comparisons: tuple[RatersCompared, ...]
    nothing: str
    notes: tuple[str, ...]
    settings: ComparisonSettings


def compare_raters(
    sessions: Sequence[ProjectSession],
    *,
    between: Sequence[str] = (),
    scheme: str | None = None,
    networks: bool = False,
    only: Collection[str] | None = None,
    settings: ComparisonSettings | None = None,
    voices: Voices | None = None,
) -> AgreementReport:
    """Compare the raters of one project or of several.

    Videos of several projects are matched by the fingerprint of their content. A video counts for those who
    judged it; all of its time counts, and time to which somebody gave no label is "nothing here".

    Parameters
    ----------
    sessions : sequence of ProjectSession
    between : sequence of str
        Names or keys of the raters to compare; otherwise all people, with the networks where fewer than two
        people judged anything.
    scheme : str, optional
        Only this label scheme.
    networks : bool
        Compare the networks too.
    only : collection of str, optional
        Fingerprints of the videos that count.
    settings : ComparisonSettings, optional
    voices : Voices, optional
        Of these projects and videos, where they were read already.

    Raises
    ------
    UsageError
        If a name or the scheme is not known here.
    ProjectError
        If a project cannot be read.
    """
    settings = settings or ComparisonSettings()
    voices = voices or Voices(sessions, only)
    chosen = voices.choose(between, networks)
    comparisons = [
        compared
        for wanted in voices.schemes_of(chosen, scheme)
        for group in _groups(_judges(voices, wanted, chosen))
        if (compared := _compare(voices, wanted, group, settings)) is not None
    ]
    nothing = "" if comparisons else why_nothing(voices, chosen, scheme)
    notes = notes_on_all(voices, chosen) if comparisons else ()
    return AgreementReport(voices.raters, chosen, tuple(comparisons), nothing, notes, settings)


def _judges(voices: Voices, scheme: LabelScheme, chosen: Sequence[Rater]) -> tuple[Rater, ...]:
    """Return those of them who judged any video in a scheme: the rest is no party to how far it agrees."""
    return tuple(
        rater
        for rater in chosen
        if any(scheme.id in voices.said(rater, fingerprint) for fingerprint in voices.fingerprints)
    )


def _groups(chosen: Sequence[Rater]) -> list[tuple[Rater, ...]]:
    """Return all together where that is more than a pair, then every pair."""
    pairs: list[tuple[Rater, ...]] = list(combinations(chosen, 2))
    return [tuple(chosen), *pairs] if len(chosen) > 2 else pairs


def _compare(
    voices: Voices, scheme: LabelScheme, raters: tuple[Rater, ...], settings: ComparisonSettings
) -> RatersCompared | None:
    """Compare some raters in a scheme; None where no two of them judged the same video."""
    rows: Rows = {
        fingerprint: [voices.said(rater, fingerprint).get(scheme.id) for rater in raters]
        for fingerprint in voices.fingerprints
    }
    videos = [
        video
        for fingerprint, row in rows.items()
        if sum(one is not None for one in row) >= 2
        if (video := _video(voices, fingerprint, row)) is not None
    ]
    if not videos:
        return None
    # A label that the scheme no longer has may still stand on old segments.
    marked = [label for video in videos for row in video.marks for label in Marks.of(row or ()).labels]
    found = compare(videos, list(dict.fromkeys([*scheme.keys, *marked])), settings)
    return RatersCompared(scheme, raters, found, notes_on(raters, rows))


def _video(voices: Voices, fingerprint: str, row: Sequence[Said | None]) -> RatedVideo | None:
    """Return a video with its marks; None where neither its length nor any mark is known."""
    items = [project.items[fingerprint] for project in voices.projects if fingerprint in project.items]
    ends = [int(one.marks.ends_us.max()) for one in row if one is not None and one.marks]
    # The length that a file states is replaced by the exact one once its frames are known.
    length = max(item.duration_us for item in items) or max(ends, default=0)
    if length <= 0:
        return None
    marks = tuple(None if one is None else one.marks for one in row)
    unjudged = tuple(() if one is None else one.unsettled for one in row)
    return RatedVideo(fingerprint, items[0].title, Interval(0, length), marks, unjudged)
