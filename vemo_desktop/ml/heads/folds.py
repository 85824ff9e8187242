"""Which videos are left out together, and by which head."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.ml.training.chance import share_of

_WHOLE_FOLDS = 24
"""From so many videos on, one of four is left out once and not each in turn: enough to tell when to stop."""


def folds_of(fingerprints: Sequence[str], most: int, seed: int, groups: Sequence[str] = ()) -> list[int]:
    """Return the fold that leaves out each video; -1 where none does.

    By a seeded order of contents, so that the order in which videos were added changes nothing. Videos of one
    group, of one subject say, are left out together: otherwise the others would tell about them.

    Parameters
    ----------
    fingerprints : sequence of str
    most : int
        Folds, at most.
    seed : int
    groups : sequence of str, optional
        Of each video; by default every video stands for itself.
    """
    own = groups_of(fingerprints, groups)
    ranked = sorted(set(own), key=lambda one: share_of(seed, "fold", one))
    found = dict.fromkeys(ranked, -1)
    for place, group in enumerate(ranked):
        if len(fingerprints) <= _WHOLE_FOLDS:
            found[group] = place % min(most, len(ranked))
        elif place % min(4, len(ranked)) == 0:
            found[group] = 0
    return [found[one] for one in own]


def groups_of(fingerprints: Sequence[str], groups: Sequence[str]) -> list[str]:
    """Return what each video is left out with: its group, or only itself where all are of one group."""
    return list(groups if len(set(groups)) > 1 else fingerprints)
