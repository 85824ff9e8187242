"""The review queue of a project: what waits in all videos, ranked, and taking over many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from heapq import merge

from vemo_desktop.domain import editing
from vemo_desktop.domain.disagreement import Opinions, Verdict, verdicts
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.pace import OLDEST_S, REMEMBERED, Pace
from vemo_desktop.domain.queue import BulkChoice, BulkPool, QueueItem, QueueProgress, Scored, ranked
from vemo_desktop.domain.segments import Change, Segment, SegmentState, author_of
from vemo_desktop.errors import EditRefused
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.ranked_queue import RankedQueue
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import chronicle, runs
from vemo_desktop.storage.repositories import segments as rows

_CLOSE_CALL = 0.5
_MENTIONED = 0.25
"""From this share of a proposal's time on, it is worth telling what another network says."""


class QueueService:
    """Open proposals of the whole library, the most urgent first.

    Reading ranks everything anew, in time that grows with the library; a window does it beside itself.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def items(self) -> tuple[QueueItem, ...]:
        """Return every open proposal of videos in the project, the most urgent first.

        Unsure networks and networks that contradict each other both make a proposal urgent, see
        `domain.disagreement`. What a person has rejected is no argument against another network.
        """
        with self._workspace.store.reading() as session:
            proposals = rows.proposals_of_library(session)
            looked = runs.networks_by_media(session)
            titles = {record.id: record.title for record in self._workspace.media.all(session)}
        return ranked(
            item
            for media_id, group in _by_media(proposals).items()
            for item in _items(group, looked.get(media_id, frozenset()), titles.get(media_id, ""))
        )

    def ranking(self) -> RankedQueue:
        """Return the same queue as `items` as an order, whose items are read when they are looked at."""
        with self._workspace.store.reading() as session:
            ids, doubts = rows.waiting_proposals(session)
            compared = rows.compared_proposals(session)
            looked = runs.networks_by_media(session) if compared else {}
        if not compared:
            return RankedQueue(ids, self.items_of)
        doubtful = ranked(
            item
            for media_id, group in _by_media(compared).items()
            for item in _items(group, looked.get(media_id, frozenset()), "")
        )
        places = merge(
            ((-doubt, id_) for id_, doubt in zip(ids, doubts, strict=True)),
            ((-item.priority, item.segment.id) for item in doubtful),
        )
        return RankedQueue((id_ for _, id_ in places), self.items_of)

    def items_of(self, segment_ids: Collection[str]) -> dict[str, QueueItem]:
        """Return a few proposals, decided or not, by identifier; those that are gone are missing."""
        with self._workspace.store.reading() as session:
            found = rows.proposals_by_id(session, segment_ids)
            media_ids = {one.media_id for one, _ in found}
            looked = runs.networks_by_media(session, media_ids)
            several = [media_id for media_id in media_ids if len(looked.get(media_id, ())) > 1]
            compared = _by_media(rows.proposals_of_some(session, several)) if several else {}
            titles = {record.id: record.title for record in self._workspace.media.some(session, media_ids)}
        wanted = frozenset(segment_ids)
        return {
            item.segment.id: item
            for media_id, group in _by_media(found).items()
            for item in _items(
                compared.get(media_id, group), looked.get(media_id, frozenset()), titles[media_id], wanted
            )
        }

    def next(self, after: str | None = None) -> QueueItem | None:
        """Return the first item, or the one that follows a given one, going round; None if nothing waits."""
        items = self.items()
        numbers = {item.segment.id: number for number, item in enumerate(items)}
        if not items:
            return None
        return items[(numbers.get(after or "", -1) + 1) % len(items)]

    def progress(self) -> QueueProgress:
        """Return how many proposals are open, of how many, and how fast this person decides."""
        with self._workspace.store.reading() as session:
            left, total = rows.count_proposals(session)
        return QueueProgress(left, total, self.pace().per_hour_now())

    def pace(self) -> Pace:
        """Return the pace of this person's latest gestures on proposals, also of earlier sessions.

        Gestures count, not proposals: accepting hundreds at once is one.
        """
        since = datetime.now(UTC) - timedelta(seconds=OLDEST_S)
        with self._workspace.store.reading() as session:
            times = chronicle.decision_times(session, self._workspace.author, REMEMBERED, since)
        return Pace(at.timestamp() for at in times)

    def above(self, at_least: float, *, contradicted: bool = False) -> BulkChoice:
        """Return what `accept` would be given for a threshold, without changing anything.

        See `domain.queue.BulkPool`.
        """
        return self.pool().above(at_least, contradicted=contradicted)

    def pool(self) -> BulkPool:
        """Return every open proposal to choose from by score."""
        with self._workspace.store.reading() as session:
            compared = rows.compared_proposals(session)
            looked = runs.networks_by_media(session) if compared else {}
            doubtful = sorted(
                Scored(item.score, item.segment.id, item.segment.media_id, item.is_contradicted)
                for media_id, group in _by_media(compared).items()
                for item in _items(group, looked.get(media_id, frozenset()), "")
            )
            firm = (Scored(*one) for one in rows.waiting_scores(session))
            return BulkPool(merge(firm, doubtful))

    def accept(self, segment_ids: Sequence[str]) -> Change:
        """Take over proposals of any videos as they stand; one gesture, undone at once.

        Those on which someone has decided meanwhile are left out.

        Raises
        ------
        EditRefused
            If none of them is open.
        ProjectReadOnly, ProjectError
            If it could not be written; nothing changed then.
        """
        workspace = self._workspace
        with workspace.store.lock:
            with workspace.store.reading() as session:
                by_media = rows.open_by_media(session, segment_ids)
            if not by_media:
                raise EditRefused("None of these proposals is open any more. Nothing was changed.")
            parts = [
                editing.accept(workspace.segments(media_id), ids, workspace.author)
                for media_id, ids in by_media.items()
            ]
            change = _joined(parts, sum(map(len, by_media.values())))
            workspace.commit(change)
        workspace.announce(change)
        return change


def reason(item: QueueItem) -> str:
    """Say in a few words why a person should look at a proposal."""
    parts = [sentence for one in item.verdicts if (sentence := _objection(item, one))]
    lead = 1.0 - item.uncertainty
    if item.uncertainty >= _CLOSE_CALL:
        parts.append(f"only {lead:.2f} above the next label")
    else:
        parts.append(f"{lead:.2f} above the next label")
    if item.verdicts and not item.disagreement:
        parts.append(
            "others agree" if len(item.verdicts) > 1 else f"{name_of(item.verdicts[0].network)} agrees"
        )
    return " · ".join(parts)


def _objection(item: QueueItem, verdict: Verdict) -> str:
    name = name_of(verdict.network)
    if verdict.contrary >= _MENTIONED:
        part = "" if verdict.contrary > 0.95 else f" for {verdict.contrary:.0%} of it"
        return f"{name} says {_label_name(verdict.label)}{part}"
    return f"{name} is silent" if verdict.silent > 1 - _MENTIONED else ""


def _label_name(key: str) -> str:
    names = (scheme.label(key).name for scheme in BUILT_IN_SCHEMES.values() if key in scheme.keys)
    return next(names, key).lower()


def _by_media(
    proposals: Iterable[tuple[Segment, float]],
) -> dict[str, list[tuple[Segment, float]]]:
    found: dict[str, list[tuple[Segment, float]]] = {}
    for proposal, uncertainty in proposals:
        found.setdefault(proposal.media_id, []).append((proposal, uncertainty))
    return found


def _items(
    group: Sequence[tuple[Segment, float]],
    networks: frozenset[str],
    title: str,
    wanted: Collection[str] | None = None,
) -> list[QueueItem]:
    """Return those of a video's proposals that are wanted; the open ones if none are named."""
    spoken = [one for one, _ in group if one.state is not SegmentState.REJECTED]
    opinions = {
        network: Opinions(network, [one for one in spoken if one.author == author_of(network)])
        for network in networks
    }
    return [
        QueueItem(one, title, uncertainty, verdicts(one, opinions) if len(opinions) > 1 else ())
        for one, uncertainty in group
        if (one.state is SegmentState.OPEN if wanted is None else one.id in wanted)
    ]


def _joined(parts: Sequence[Change], count: int) -> Change:
    """Return changes of different videos as one gesture."""
    if len(parts) == 1:
        return parts[0]
    return Change(
        f"Accept {count} proposals in {len(parts)} videos",
        parts[0].media_id,
        before=tuple(one for part in parts for one in part.before),
        after=tuple(one for part in parts for one in part.after),
    )
