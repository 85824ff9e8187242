"""What the silence of gold means: settled, agreed on, or still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.spans import joined, without
from vemo_desktop.domain.timebase import Interval


def left_open(gold: Sequence[Mark], people: Mapping[str, Sequence[Mark]]) -> list[Interval]:
    """Return where gold stands somewhere in a video, but nothing was settled of what people differ about.

    That is where at least half of those who labelled the video say something and no gold lies, neither a
    label nor that nothing is there. Silence of gold elsewhere is silence: most people say nothing as well.

    Parameters
    ----------
    gold : sequence of Mark
        Of one video and one scheme, also those without a label.
    people : mapping of str to sequence of Mark
        What each person labelled there.
    """
    marked = [(author, Marks.of(own)) for author, own in people.items()]
    edges = [(time, 1, author) for author, own in marked for time in own.starts_us.tolist()]
    edges += [(time, -1, author) for author, own in marked for time in own.ends_us.tolist()]
    if not gold or not edges:
        return []
    count, saying, found = sum(len(own) > 0 for _, own in marked), Counter[str](), []
    for (start_us, change, author), (end_us, *_) in pairwise(sorted(edges)):
        saying[author] += change
        if end_us > start_us and 2 * len(+saying) >= count:
            found.append(Interval(start_us, end_us))
    return without(joined(found), [one.interval for one in gold])
