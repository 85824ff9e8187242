"""Which videos a person has gone through from end to end: there, silence is a judgement too."""

from __future__ import annotations

from dataclasses import dataclass

from vemo_desktop.domain.history import RevisionKind


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many proposals of one video a change found waiting, and how many it left so.

    Parameters
    ----------
    media_id : str
    before, after : int
        Among the segments that it touched.
    touches : bool
        Whether it touched any segment or trace of the video.
    """

    media_id: str
    before: int
    after: int
    touches: bool = True


class LookedThrough:
    """Follows the changes of a project in their order.

    A video is gone through when a gesture of a person leaves none of its proposals open. It stays so when a
    network proposes something later: otherwise just those videos would not count in which a new network sees
    too much. It ends when a person opens proposals again, or takes back all that was done in the video.
    """

    def __init__(self) -> None:
        # Numbers are enough, since each change fits the segments it finds: which proposals wait need not be
        # known, and the identifiers of 300 000 took 40 MB.
        self._open: dict[str, int] = {}
        self._standing: dict[str, int] = {}
        """How many gestures about a video are in effect."""
        self._videos: set[str] = set()

    @property
    def videos(self) -> frozenset[str]:
        """Identifiers of the videos that are gone through now."""
        return frozenset(self._videos)

    def take(self, kind: RevisionKind, waiting: Waiting) -> None:
        """Take what the next change does to a video."""
        more = waiting.after - waiting.before
        left = self._open[waiting.media_id] = self._open.get(waiting.media_id, 0) + more
        if kind is RevisionKind.MACHINE or not waiting.touches:
            return
        done = -1 if kind is RevisionKind.UNDO else 1
        standing = self._standing[waiting.media_id] = self._standing.get(waiting.media_id, 0) + done
        if not left and standing > 0:
            self._videos.add(waiting.media_id)
        elif more > 0 or standing <= 0:
            self._videos.discard(waiting.media_id)
