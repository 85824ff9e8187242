"""What the silence of gold means: settled, agreed on, or still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.spans import joined, without
from vemo_desktop.domain.timebase import Interval


def left_open(segments: Iterable[Segment]) -> list[Interval]:
    """Return where gold stands somewhere in a video, but nothing was settled of what people differ about.

    That is where at least half of those who labelled the video say something and no gold lies, neither a
    label nor that nothing is there. Silence of gold elsewhere is silence: most people say nothing as well.

    Parameters
    ----------
    segments : iterable of Segment
        Of one video and one scheme, of all layers.
    """
    own = list(segments)
    gold = [one.interval for one in own if one.layer is Layer.GOLD]
    people = [one for one in own if one.layer is Layer.HUMAN]
    if not gold or not people:
        return []
    edges = [(one.interval.start_us, 1, one.author) for one in people]
    edges += [(one.interval.end_us, -1, one.author) for one in people]
    count, saying, found = len({one.author for one in people}), Counter[str](), []
    for (start_us, change, author), (end_us, *_) in pairwise(sorted(edges)):
        saying[author] += change
        if end_us > start_us and 2 * len(+saying) >= count:
            found.append(Interval(start_us, end_us))
    return without(joined(found), gold)
