"""The rest of a video from the part that a person has labelled: how segments must be cut to agree with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, pair_segments, segment_f1
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of
from vemo_desktop.domain.segments import Layer, Proposed, Segment, SegmentState
from vemo_desktop.domain.tracks import Curves

LEAST_DECISIONS = 3
"""With fewer, one of them would settle everything."""
_ENTER = tuple(number / 20 for number in range(2, 19))
_SMOOTHING_S = (0.0, 0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """What a person has decided of a video up to an instant.

    Parameters
    ----------
    until_us : int
        Where the last decision ends, in microseconds; all before it counts as looked at.
    truth : tuple of Mark
        The segments that a person made, kept or corrected.
    decisions : int
        Those, and rejected proposals.
    """

    until_us: int
    truth: tuple[Mark, ...]
    decisions: int

    @classmethod
    def of(cls, segments: Iterable[Segment], scheme: str, author: str) -> LabelledPart:
        """Return what an author has decided in a scheme."""
        ours = [one for one in segments if one.scheme == scheme]
        made = [one for one in ours if one.layer is Layer.HUMAN and one.author == author]
        refused = [one for one in ours if one.layer is Layer.PROPOSAL and one.state is SegmentState.REJECTED]
        until_us = max((one.interval.end_us for one in (*made, *refused)), default=0)
        truth = tuple(Mark(one.interval, one.label) for one in made)
        return cls(until_us, truth, len(made) + len(refused))

    def f1(self, proposals: Sequence[Proposed], skip: Sequence[str]) -> float:
        """Return the F1 of proposals against it at an overlap of one half, in [0, 1].

        A proposal counts where it begins in this part; labels in `skip` are never proposed and count on
        neither side.
        """
        truth = [mark for mark in self.truth if mark.label not in skip]
        said = [Mark(one.interval, one.label) for one in proposals if one.interval.start_us < self.until_us]
        if not truth and not said:
            return 1.0  # nothing is there, and nothing is proposed
        return segment_f1(pair_segments(truth, said, (F1_OVERLAP,)), F1_OVERLAP).value


@dataclass(frozen=True, slots=True)
class Completion:
    """How the rest of a video is proposed.

    Parameters
    ----------
    settings : ProposalSettings
        As agrees best with the labelled part.
    part : LabelledPart
    f1_before, f1_after : float
        F1 against the labelled part with the settings before and with these. The second is no promise for
        the rest: the settings were chosen on that part.
    """

    settings: ProposalSettings
    part: LabelledPart
    f1_before: float
    f1_after: float


def complete(
    curves: Curves | None, own: Sequence[Proposed] | None, part: LabelledPart, present: ProposalSettings
) -> Completion:
    """Find how to cut segments so that they agree with what a person has labelled.

    First one threshold and one smoothing for all labels, then a threshold of each label's own. The present
    settings stay unless others agree better; of equally good ones those nearest to the present count.

    Parameters
    ----------
    curves : Curves or None
    own : sequence of Proposed or None
        See `proposals_of`.
    part : LabelledPart
    present : ProposalSettings
    """

    def worth(settings: ProposalSettings) -> float:
        return part.f1(proposals_of(curves, own, settings), settings.skip)

    before = worth(present)
    best, best_f1 = present, before
    smoothings = (present.smoothing_s,) if own is not None else (present.smoothing_s, *_SMOOTHING_S)
    for settings in _nearest_first(present, smoothings):
        found = worth(settings)
        if found > best_f1:
            best, best_f1 = settings, found
    if own is None and curves is not None:
        for label in (name for name in curves.names if name not in present.skip):
            for enter in sorted(_ENTER, key=lambda value: abs(value - best.enter)):
                settings = best.with_label(label, enter, _leave(present, enter))
                found = worth(settings)
                if found > best_f1:
                    best, best_f1 = settings, found
    return Completion(best, part, before, best_f1)


def _nearest_first(present: ProposalSettings, smoothings: Sequence[float]) -> list[ProposalSettings]:
    tried = [
        replace(present, enter=enter, leave=_leave(present, enter), smoothing_s=smoothing_s, per_label=())
        for smoothing_s in smoothings
        for enter in _ENTER
    ]
    return sorted(
        tried,
        key=lambda one: (abs(one.enter - present.enter), abs(one.smoothing_s - present.smoothing_s)),
    )


def _leave(present: ProposalSettings, enter: float) -> float:
    """Return a value to leave at that lies as far below as at present."""
    return max(enter - (present.enter - present.leave), 0.0)
