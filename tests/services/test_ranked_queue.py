"""A queue reads what is looked at, and only that."""

from __future__ import annotations

from collections.abc import Collection

from vemo_desktop.domain.queue import QueueItem
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services import ranked_queue
from vemo_desktop.services.ranked_queue import PAGE, RankedQueue


def _item(id_: str) -> QueueItem:
    segment = Segment(
        id_, "v", Interval(0, 1), "sentiment", "positive", Layer.PROPOSAL, "network:a", confidence=0.5
    )
    return QueueItem(segment, "film", 0.5)


class _Shelf:
    """Answers as a project does, and notes what it was asked for."""

    def __init__(self, gone: str = "") -> None:
        self.gone = gone
        self.asked: list[tuple[str, ...]] = []

    def load(self, ids: Collection[str]) -> dict[str, QueueItem]:
        self.asked.append(tuple(ids))
        return {id_: _item(id_) for id_ in ids if id_ != self.gone}


def test_a_screen_is_read_at_once_and_only_once() -> None:
    shelf, ids = _Shelf(), tuple(f"p{number}" for number in range(10 * PAGE + 3))
    queue = RankedQueue(ids, shelf.load)
    assert (len(queue), queue.ranks["p7"], shelf.asked) == (10 * PAGE + 3, 7, [])
    for rank in (0, 1, PAGE - 1, 10 * PAGE + 2, 0):
        item = queue.item(rank)
        assert item is not None
        assert item.segment.id == ids[rank]
    assert shelf.asked == [ids[:PAGE], ids[10 * PAGE :]]


def test_few_screens_are_kept() -> None:
    shelf, pages = _Shelf(), ranked_queue._PAGES
    queue = RankedQueue((f"p{number}" for number in range((pages + 1) * PAGE)), shelf.load)
    for page in range(pages):
        queue.item(page * PAGE)
    queue.item(0)  # so that the second is the one that was not looked at for longest
    queue.item(pages * PAGE)
    assert len(shelf.asked) == pages + 1
    queue.item(0)
    assert len(shelf.asked) == pages + 1
    queue.item(PAGE)
    assert len(shelf.asked) == pages + 2


def test_what_is_gone_is_none() -> None:
    queue = RankedQueue(("p0", "p1"), _Shelf(gone="p1").load)
    assert queue.item(0) is not None
    assert queue.item(1) is None
