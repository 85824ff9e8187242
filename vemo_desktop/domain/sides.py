"""Which videos of a project teach and which judge: for ever, and nobody is ever on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from vemo_desktop.domain.learning import Side

LEAST_GROUPS = 3
"""Videos, or subjects with all their videos: two to learn from and one to judge by."""
_LEAST_TO_LEARN = LEAST_GROUPS - 1


def sides_for(
    fresh: Iterable[str],
    known: Mapping[str, Side],
    *,
    share: float,
    place: Callable[[str], float],
    groups: Mapping[str, str] | None = None,
) -> dict[str, Side]:
    """Return the sides of videos that have none yet; those that have one never change.

    A video joins the side of its group. Of new groups so many are held out that the share of all videos is
    met as nearly as can be, one at least, with two groups to learn from before the first is held out; which
    ones is told by their names alone.

    Parameters
    ----------
    fresh : iterable of str
        Fingerprints; those that have a side are passed over.
    known : mapping of str to Side
    share : float
        Share of all videos to hold out, in [0, 1).
    place : callable
        A number for a group that depends on its name only; the lowest are held out.
    groups : mapping of str to str, optional
        What a video must stay together with, of all videos; a video without a group stands for itself.
    """
    of = groups or {}
    new = sorted(set(fresh) - known.keys())
    before: dict[str, set[Side]] = {}
    for one, side in known.items():
        before.setdefault(of.get(one, one), set()).add(side)
    sizes = Counter(of.get(one, one) for one in new)
    found = {group: _joined(before[group]) for group in sizes if group in before}
    held = sum(side is Side.HELD_OUT for side in known.values())
    held += sum(sizes[group] for group, side in found.items() if side is Side.HELD_OUT)
    free = sorted((group for group in sizes if group not in found), key=lambda group: (place(group), group))
    teaching = sum(Side.HELD_OUT not in sides for sides in before.values()) + len(free)
    wanted = share * (len(known) + len(new))
    if share > 0 and held == 0 and teaching > _LEAST_TO_LEARN and free:
        # However large groups are, somebody has to judge: the group that meets the share best.
        first = min(free, key=lambda group: (abs(wanted - sizes[group]), place(group), group))
        free = [first, *(group for group in free if group != first)]
        wanted = max(wanted, sizes[first])
    for group in free:
        nearer = abs(round(wanted) - held - sizes[group]) < abs(round(wanted) - held)
        is_held_out = nearer and held < round(wanted) and teaching > _LEAST_TO_LEARN
        found[group] = Side.HELD_OUT if is_held_out else Side.TRAIN
        held += sizes[group] * is_held_out
        teaching -= is_held_out
    return {one: found[of.get(one, one)] for one in new}


def _joined(sides: Collection[Side]) -> Side:
    """Return the side a new video of a group takes; one that was split before can only judge."""
    return Side.HELD_OUT if Side.HELD_OUT in sides else Side.TRAIN


def kept_out(sides: Mapping[str, Side], groups: Mapping[str, str]) -> frozenset[str]:
    """Return the videos on the side to learn from that may not teach: others of their group judge.

    That happens where videos got their sides one by one before anybody said who must stay together. The
    held-out ones stay where they are, for networks were judged by them.
    """
    judging = {groups.get(one, one) for one, side in sides.items() if side is Side.HELD_OUT}
    return frozenset(
        one for one, side in sides.items() if side is Side.TRAIN and groups.get(one, one) in judging
    )
