"""Which videos a person has gone through from end to end: there, silence is a judgement too."""

from __future__ import annotations

from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.segments import Change, Layer, SegmentState


class LookedThrough:
    """Follows the changes of a project in their order.

    A video is gone through when a gesture of a person leaves none of its proposals open. It stays so when a
    network proposes something later: otherwise just those videos would not count in which a new network sees
    too much. It ends when a person opens proposals again, or takes gestures back.
    """

    def __init__(self) -> None:
        self._open: dict[str, set[str]] = {}
        self._videos: set[str] = set()

    @property
    def videos(self) -> frozenset[str]:
        """Identifiers of the videos that are gone through now."""
        return frozenset(self._videos)

    def take(self, kind: RevisionKind, change: Change) -> None:
        """Take the next change."""
        for media_id in change.media_ids:
            part = change.part(media_id)
            waiting = self._open.setdefault(media_id, set())
            before = len(waiting)
            waiting -= {one.id for one in part.before}
            waiting |= {
                one.id for one in part.after if one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN
            }
            if kind is RevisionKind.MACHINE or not part.touched:
                continue
            if not waiting:
                self._videos.add(media_id)
            elif len(waiting) > before:
                self._videos.discard(media_id)
