"""Which videos count as gone through, by words counted in the history: the same as by every value in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.projects import S, add_video_to, analyse, proposed
from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.repositories import chronicle, revisions

_SAID = 'it said "state":"open", then "media_id":"another"'
_ACTS = ("accept", "reject", "reopen", "draw", "note", "analyse", "bulk", "undo", "redo", "remove", "restore")
_steps = st.lists(
    st.tuples(st.sampled_from(_ACTS), st.integers(0, 1), st.integers(0, 5)), min_size=1, max_size=25
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_steps)
def test_it_is_what_every_change_says(tmp_path_factory: pytest.TempPathFactory, steps) -> None:
    folder = tmp_path_factory.mktemp("looking")
    with open_project(folder / "a.vemo", create=True, author="ann") as session:
        videos = [add_video_to(session, folder, name) for name in ("one", "two")]
        for media_id in videos:
            analyse(session, media_id, [proposed(1, 2), proposed(3, 4)])
        for number, (act, video, which) in enumerate(steps):
            _do(session, videos, act, videos[video], which)
            if number % 5 == 0:
                assert session.history.looked_through() == _by_values(session), "asked on the way"
        assert session.history.looked_through() == _by_values(session)
        session.settle()
    with open_project(folder / "a.vemo", author="ben") as again:
        assert again.history.looked_through() == _by_values(again), "read at once"


def test_what_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_project(tmp_path / "a.vemo", create=True, author="ann") as session:
        video = add_video_to(session, tmp_path, "one")
        analyse(session, video, [proposed(1, 2)])
        assert session.history.looked_through() == frozenset()
        read: list[int] = []
        waiting_after = chronicle.waiting_after

        def told(*arguments):
            for one in waiting_after(*arguments):
                read.append(one[0])
                yield one

        monkeypatch.setattr(chronicle, "waiting_after", told)
        session.review.reject(session.review.segments(video)[0].id)
        assert session.history.looked_through() == {video}
        assert len(read) == 1


def _do(session: ProjectSession, videos: list[str], act: str, media_id: str, which: int) -> None:
    segments = session.review.segments(media_id)
    chosen = segments[which % len(segments)].id if segments else ""
    try:
        match act:
            case "draw":
                session.review.create(media_id, Interval(which * S, (which + 1) * S), "sentiment", "positive")
            case "analyse":
                analyse(session, media_id, [proposed(which, which + 1)])
            case "bulk":
                session.queue.accept([one.segment.id for one in session.queue.items()])
            case "undo":
                session.history.undo()
            case "redo":
                session.history.redo()
            case "remove":
                session.library.remove(media_id)
            case "restore":
                session.library.restore(media_id)
            case "note":
                session.review.set_note(chosen, _SAID)
            case _:
                getattr(session.review, act)(chosen)
    except EditRefused:
        pass


def _by_values(session: ProjectSession) -> frozenset[str]:
    """Follow the identifiers of all proposals that wait, as the words of `LookedThrough` have it."""
    waiting: dict[str, set[str]] = {}
    standing: dict[str, set[int]] = {}
    found: set[str] = set()
    with session.library._workspace.store.reading() as rows:
        for row in revisions.all_rows(rows):
            change = revisions.change_from(row)
            for media_id in change.media_ids:
                part, own = change.part(media_id), waiting.setdefault(media_id, set())
                count = len(own)
                own -= {one.id for one in part.before}
                own |= {
                    one.id
                    for one in part.after
                    if one.layer is Layer.PROPOSAL and one.state is SegmentState.OPEN
                }
                if row.kind == RevisionKind.MACHINE.value or not part.touched:
                    continue
                gestures = standing.setdefault(media_id, set())
                if row.kind == RevisionKind.UNDO.value:
                    gestures.remove(row.target)
                else:
                    gestures.add(row.target or row.number)
                if not own and gestures:
                    found.add(media_id)
                elif len(own) > count or not gestures:
                    found.discard(media_id)
    return frozenset(found)
