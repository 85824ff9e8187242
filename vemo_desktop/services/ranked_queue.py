"""The review queue of a large library: the order of everything, and items where somebody looks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping

from vemo_desktop.domain.queue import QueueItem

PAGE = 100
"""Items read at once: some screens full, in a few milliseconds."""
_PAGES = 50


class PagedItems:
    """Proposals in some order, each read when somebody looks at it.

    Hundreds of thousands of whole items took seconds to make, and as many objects for Python to look through
    again and again, which held a window up for half a second each time. Identifiers cost neither.

    Parameters
    ----------
    ids : iterable of str
        Of the proposals, in the order in which they are shown.
    load : callable
        Reads a few of them, by identifier; those that are gone are missing.
    """

    def __init__(
        self, ids: Iterable[str], load: Callable[[Collection[str]], Mapping[str, QueueItem]]
    ) -> None:
        self.ids = tuple(ids)
        self._load = load
        self._pages: OrderedDict[int, Mapping[str, QueueItem]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.ids)

    def item(self, rank: int) -> QueueItem | None:
        """Return one item, None if it is gone by now; for one thread.

        Raises
        ------
        ProjectError
            If it cannot be read.
        """
        number = rank // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._load(self.ids[number * PAGE : (number + 1) * PAGE])
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self.ids[rank])


class RankedQueue(PagedItems):
    """Open proposals in the order in which a person should look at them, and the place of each."""

    def __init__(
        self, ids: Iterable[str], load: Callable[[Collection[str]], Mapping[str, QueueItem]]
    ) -> None:
        super().__init__(ids, load)
        self.ranks = {id_: rank for rank, id_ in enumerate(self.ids)}
