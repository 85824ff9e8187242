"""Opening, locking, reading only, closing, and news."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.library import LibraryChanged, Notice, RunStored
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import ProjectDamaged, ProjectMissing, ProjectReadOnly
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.workspace import News
from vemo_desktop.storage.damage import backups_of


def test_opening_what_is_not_there_makes_nothing(tmp_path: Path):
    for read_only in (False, True):
        with pytest.raises(ProjectMissing):
            open_project(tmp_path / "a.vemo", create=read_only, read_only=read_only, author="ann")
    assert not (tmp_path / "a.vemo").exists()


def test_everything_is_there_after_a_restart(session: ProjectSession, project: Path, video: str):
    session.review.accept(session.review.segments(video)[0].id)
    session.settings.set("thresholds", {"enter": 0.4})
    before = session.review.segments(video)
    session.close()
    with open_project(project, author="bob") as again:
        assert again.review.segments(video) == before
        assert again.settings.get("thresholds") == {"enter": 0.4}
        assert again.settings.get("unheard-of", 7) == 7
        assert again.history.next_undo() == "Accept proposal"


def test_the_second_opens_for_reading_only_and_says_so(session: ProjectSession, project: Path, video: str):
    with open_project(project, author="bob") as second:
        assert second.read_only
        assert "another window" in second.notices[0]
        first = second.review.segments(video)[0].id
        with pytest.raises(ProjectReadOnly):
            second.review.accept(first)
        with pytest.raises(ProjectReadOnly):
            second.settings.set("a", 1)
        assert not second.history.can_undo()
    session.review.accept(first)
    session.close()
    with open_project(project, author="bob") as third:
        assert not third.read_only
        assert third.notices == ()


def test_a_reader_sees_what_the_other_window_does_after_looking_again(
    session: ProjectSession, project: Path, video: str
):
    with open_project(project, author="bob") as reader:
        news: list[News] = []
        reader.on_change(news.append)
        assert of_layer(reader, video, Layer.HUMAN) == []
        session.review.accept(session.review.segments(video)[0].id)
        assert reader.refresh()
        assert len(of_layer(reader, video, Layer.HUMAN)) == 1
        assert LibraryChanged((video,)) in news
        assert not reader.refresh()


def test_reading_only_leaves_no_trace(session: ProjectSession, project: Path):
    session.close()
    for path in backups_of(project):
        path.unlink()
    before = {path: path.stat().st_mtime_ns for path in project.parent.iterdir() if path.is_file()}
    with open_project(project, author="ann", read_only=True) as reader:
        reader.settle()
        assert reader.read_only
        assert reader.notices == ()
    assert {path: path.stat().st_mtime_ns for path in project.parent.iterdir() if path.is_file()} == before
    assert backups_of(project) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs to become another user")
def test_where_writing_is_not_allowed_it_opens_for_reading_only(session: ProjectSession, video: str):
    session.review.accept(session.review.segments(video)[0].id)
    session.close()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "talk.vemo"
        path.write_bytes(session.path.read_bytes())
        path.chmod(0o644)
        assert _as_nobody(path) == "True 1 True"


def _as_nobody(path: Path) -> str:
    """Open a project as a user without rights in a child process, and return what that one saw."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setuid(65534)
            with open_project(path, author="nobody") as session:
                (video,) = session.contents()
                sentence_fits = "cannot be written" in session.notices[0]
            os.write(write_end, f"{session.read_only} {len(video.human)} {sentence_fits}".encode())
        finally:
            os._exit(0)  # whatever happens, the child must not run on as a second test run
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return text


def test_closing_twice_is_fine(project: Path):
    session = open_project(project, create=True, author="ann")
    session.close()
    with open_project(project, author="bob") as other:
        session.close()
        assert not other.read_only
        with open_project(project, author="cleo") as third:
            assert third.read_only  # the second closing did not let go of the lock that is bob's now


def test_a_refused_opening_frees_the_lock(project: Path):
    open_project(project, create=True, author="ann").close()
    content = project.read_bytes()
    project.write_bytes(content[:4000])
    with pytest.raises(ProjectDamaged, match="damaged"):
        open_project(project, author="ann")
    project.write_bytes(content)
    with open_project(project, author="ann") as session:
        assert not session.read_only


def test_the_folder_can_move_with_its_videos(session: ProjectSession, project: Path, video: str):
    session.close()
    moved = project.parent.with_name("moved")
    project.parent.rename(moved)
    with open_project(moved / project.name, author="ann") as again:
        again.settle()
        item = again.library.media_item(video)
        assert item.path == moved / "talk.mp4"
        assert item.path.exists()


def test_observers_hear_of_every_change_once_and_can_stop(session: ProjectSession, project: Path):
    news: list[News] = []
    stop = session.on_change(news.append)
    video = add_video_to(session, project.parent)
    run = analyse(session, video, [proposed(10, 20)])
    assert [type(one) for one in news] == [Change, RunStored, LibraryChanged]
    assert news[1] == RunStored(video, run)
    news.clear()
    change = session.review.accept(session.review.segments(video)[0].id)
    assert news == [change]
    session.notify("Hello.")
    assert news[1:] == [Notice("Hello.")]
    stop()
    session.history.undo()
    assert len(news) == 2


def test_an_observer_may_read_and_edit(session: ProjectSession, video: str):
    seen: list[int] = []

    def look(news: News) -> None:
        seen.append(len(of_layer(session, video, Layer.HUMAN)))

    session.on_change(look)
    session.review.accept(session.review.segments(video)[0].id)
    assert seen == [1]


def test_contents_are_in_a_fixed_order_with_layers_apart(session: ProjectSession, project: Path, video: str):
    other = add_video_to(session, project.parent, "zebra")
    session.review.create(other, Interval(5 * S, 6 * S), "sentiment", "neutral")
    session.review.accept(session.review.segments(video)[0].id)
    first, second = session.contents()
    assert (first.item.id, second.item.id) == (video, other)
    assert (len(first.proposals), len(first.human), len(first.gold)) == (3, 1, 0)
    assert first.prediction is not None
    assert list(first.prediction.curves) == ["sentiment"]
    assert (second.proposals, len(second.human), second.runs, second.prediction) == ((), 1, (), None)
    assert first.layer(Layer.HUMAN) == first.human


def test_threads_edit_and_store_at_once(session: ProjectSession, project: Path):
    """The window edits one video while analyses of others come in."""
    edited = add_video_to(session, project.parent, "edited")
    analysed = [add_video_to(session, project.parent, f"film{number}") for number in range(3)]
    session.review.create(edited, Interval(0, S), "sentiment", "neutral")
    failures: list[BaseException] = []

    def store(media_id: str) -> None:
        try:
            for number in range(8):
                analyse(session, media_id, [proposed(number, number + 1), proposed(20, 30)])
                assert session.runs.prediction(media_id) is not None
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=store, args=(media_id,)) for media_id in analysed]
    for thread in threads:
        thread.start()
    for number in range(40):
        start = number * S
        session.review.create(edited, Interval(start, start + S), "sentiment", "positive")
        if number % 4 == 3:
            session.history.undo()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(of_layer(session, edited, Layer.HUMAN)) == 31
    _same_after_reopening(session, project, edited, *analysed)


def _same_after_reopening(session: ProjectSession, project: Path, *media_ids: str) -> None:
    from vemo_desktop.storage.check import check

    before: list[tuple[Segment, ...]] = [session.review.segments(media_id) for media_id in media_ids]
    session.close()
    with open_project(project, author="ann") as again:
        assert [again.review.segments(media_id) for media_id in media_ids] == before
    assert check(project).findings == ()
