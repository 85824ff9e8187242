"""Adding, finding, removing: with real small files."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.projects import S, of_layer
from vemo_desktop.domain.library import AddReport, LibraryChanged, MediaState
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, MediaMissing, MediaUnreadable, ProjectReadOnly
from vemo_desktop.media import fingerprint as fingerprints
from vemo_desktop.services.finding import files_below, media_files
from vemo_desktop.services.library import copy_text
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.workspace import News


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two small clips, for copying."""
    folder = tmp_path_factory.mktemp("clips")
    make_clip(folder / "one.mp4", seconds=0.4)
    make_clip(folder / "two.mp4", seconds=0.8)
    return folder


@pytest.fixture
def films(clips: Path, project: Path, session: ProjectSession) -> Path:
    """Return a folder beside the project with the clips in it."""
    folder = project.parent / "films"
    shutil.copytree(clips, folder)
    return folder


def titles(report: AddReport) -> tuple[list[str], list[str], list[str]]:
    return (
        [item.title for item in report.added],
        [item.title for item in report.known],
        [path.name for path, _ in report.refused],
    )


def test_a_folder_is_walked_and_the_unreadable_is_refused_with_a_sentence(
    session: ProjectSession, films: Path
):
    (films / "deep" / "er").mkdir(parents=True)
    (films / "one.mp4").rename(films / "deep" / "er" / "ONE.MP4")
    (films / "broken.mkv").write_bytes(b"this is no video" * 100)
    (films / "notes.txt").write_text("not media")
    (films / ".hidden.mp4").write_bytes(b"left alone")
    report = session.library.add([films])
    assert titles(report) == (["two", "ONE"], [], ["broken.mkv"])
    assert "broken.mkv" in report.refused[0][1]
    item = session.library.media()[0]
    assert (item.title, item.has_video, item.has_audio, item.state) == ("two", True, True, MediaState.NEW)
    assert (item.width, item.height) == (192, 108)
    assert abs(item.duration_us - 800_000) < 100_000
    assert item in report.added


def test_a_folder_is_walked_as_its_numbers_count(tmp_path: Path):
    names = ["day 1/take 2.mp4", "day 1/take 10.mp4", "day 2/take 1.mp4", "day 10/take 1.mp4"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    files, _ = media_files([tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in files] == names
    assert list(files_below(tmp_path)) == files


def test_what_cannot_be_tried_is_refused(session: ProjectSession, project: Path):
    empty = project.parent / "empty"
    empty.mkdir()
    (project.parent / "notes.txt").write_text("named on its own, so it is tried")
    report = session.library.add([empty, project.parent / "nowhere.mp4", project.parent / "notes.txt"])
    assert titles(report) == ([], [], ["empty", "nowhere.mp4", "notes.txt"])
    assert all(sentence.endswith((".", "!")) for _, sentence in report.refused)


@pytest.mark.skipif(os.name != "posix", reason="only there can names be bytes")
def test_a_name_that_is_no_text_is_refused(session: ProjectSession, films: Path):
    strange = os.fsencode(films) + b"/na\xefve.mp4"
    (films / "one.mp4").rename(os.fsdecode(strange))
    report = session.library.add([films])
    assert [item.title for item in report.added] == ["two"]
    assert "Rename it" in report.refused[0][1]


def test_the_same_content_is_known_wherever_it_lies(session: ProjectSession, films: Path):
    session.library.add([films / "one.mp4"])
    shutil.copy(films / "one.mp4", films / "copy.mp4")
    report = session.library.add([films / "copy.mp4", films / "one.mp4", films / "one.mp4"])
    assert titles(report) == ([], ["one", "one"], [])
    assert len(session.library.media()) == 1 == len(report.videos)
    ((path, item),) = report.copies
    assert (path, item.id) == (films / "copy.mp4", report.known[0].id)
    assert copy_text(path, item) == '"copy.mp4" is a copy of "one.mp4": they are one video.'
    there = films / "sub" / "one.mp4"
    assert copy_text(there, item) == f'"{there}" is a copy of "{item.path}": they are one video.'


def test_a_moved_file_is_followed_when_it_is_added_again(session: ProjectSession, films: Path):
    (item,) = session.library.add([films / "one.mp4"]).added
    moved = films.parent / "elsewhere.mp4"
    (films / "one.mp4").rename(moved)
    report = session.library.add([moved])
    assert titles(report) == ([], ["one"], [])
    assert session.library.media_item(item.id).path == moved


def test_a_removed_video_comes_back_with_its_labels(session: ProjectSession, films: Path):
    (item,) = session.library.add([films / "one.mp4"]).added
    session.review.create(item.id, Interval(0, 200_000), "sentiment", "positive")
    session.library.remove(item.id)
    assert session.library.media() == []
    assert [one.id for one in session.library.removed()] == [item.id]
    with pytest.raises(EditRefused, match="removed already"):
        session.library.remove(item.id)
    report = session.library.add([films / "one.mp4"])
    assert [one.id for one in report.added] == [item.id]
    assert len(of_layer(session, item.id, Layer.HUMAN)) == 1
    with pytest.raises(EditRefused, match="here already"):
        session.library.restore(item.id)


def test_paths_below_the_project_are_stored_relative(session: ProjectSession, films: Path, clips: Path):
    session.library.add([films / "one.mp4", clips / "two.mp4"])
    with session.library._workspace.store.reading() as rows:
        stored = rows.connection().exec_driver_sql("SELECT path FROM media ORDER BY path").scalars().all()
    assert stored == [str(clips / "two.mp4"), "films/one.mp4"]


def test_missing_files_are_shown_found_and_named(session: ProjectSession, films: Path):
    (item,) = session.library.add([films / "one.mp4"]).added
    assert session.library.require_file(item.id) == films / "one.mp4"
    away = films.parent / "away" / "deep"
    away.mkdir(parents=True)
    (films / "one.mp4").rename(away / "renamed.mp4")
    shutil.copy(films / "two.mp4", away)
    news: list[News] = []
    session.on_change(news.append)
    assert session.library.find_missing() == {item.id}
    assert news == [LibraryChanged((item.id,))]
    assert session.library.media_item(item.id).state is MediaState.MISSING
    with pytest.raises(MediaMissing, match="Its labels are safe"):
        session.library.require_file(item.id)
    with pytest.raises(MediaMissing, match="same content"):
        session.library.relink(item.id, films)
    assert session.library.relink(item.id, away.parent).path == away / "renamed.mp4"
    assert session.library.media_item(item.id).state is MediaState.NEW
    assert session.library.require_file(item.id) == away / "renamed.mp4"


def test_a_moved_folder_is_followed_by_one_of_its_files(session: ProjectSession, films: Path) -> None:
    below = films / "day1"
    below.mkdir()
    shutil.copy(films / "two.mp4", below / "three.mp4")
    added = session.library.add([films / "one.mp4", below / "three.mp4"]).added
    one, three = sorted(added, key=lambda item: item.title)
    now = films.parent / "disk" / "videos"
    now.parent.mkdir()
    films.rename(now)
    (now / "one.mp4").rename(now / "first.mp4")
    session.library.find_missing()
    found = session.library.relink(one.id, now / "first.mp4")
    assert [item.id for item in session.library.relink_moved(one.path, found.path)] == [three.id]
    assert session.library.require_file(three.id) == now / "day1" / "three.mp4"
    assert session.library.find_missing() == frozenset()


def test_adding_one_file_of_a_moved_folder_finds_the_others(session: ProjectSession, films: Path) -> None:
    one, two = sorted(session.library.add([films]).added, key=lambda item: item.title)
    now = films.parent / "elsewhere"
    films.rename(now)
    session.library.find_missing()
    assert titles(session.library.add([now / "one.mp4"])) == ([], ["one"], [])
    assert session.library.media_item(two.id).path == now / "two.mp4"
    assert session.library.find_missing() == frozenset()
    assert one.id != two.id


def test_what_lies_where_a_missing_video_should_is_not_taken_for_it(
    session: ProjectSession, films: Path
) -> None:
    added = session.library.add([films / "one.mp4", films / "two.mp4"]).added
    one, two = sorted(added, key=lambda item: item.title)
    now = films.parent / "videos"
    films.rename(now)
    data = bytearray((now / "two.mp4").read_bytes())
    data[-1] ^= 255
    (now / "two.mp4").write_bytes(data)
    found = session.library.relink(one.id, now)
    assert session.library.relink_moved(one.path, found.path) == []
    assert session.library.find_missing() == {two.id}


def test_a_file_that_cannot_be_read_keeps_no_other_from_being_found(
    session: ProjectSession, films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "z"):
        shutil.copy(films / "one.mp4", films / f"{name}.mp4")
        with (films / f"{name}.mp4").open("r+b") as file:
            file.seek(-1, os.SEEK_END)
            file.write(name.encode())
    added = session.library.add([films]).added
    ids = {item.path.stem: item.id for item in added}
    now = films.parent / "videos"
    films.rename(now)
    original = fingerprints.fingerprint

    def forbidden(path: Path) -> str:
        if path.name == "a.mp4":
            raise MediaUnreadable("It cannot be read.")
        return original(path)

    monkeypatch.setattr(fingerprints, "fingerprint", forbidden)
    assert session.library.relink(ids["one"], now).path == now / "one.mp4", "below a folder it is passed over"
    followed = session.library.relink_moved(films / "one.mp4", now / "one.mp4")
    assert {item.id for item in followed} == {ids["two"], ids["z"]}
    assert session.library.find_missing() == {ids["a"]}
    with pytest.raises(MediaUnreadable, match="cannot be read"):
        session.library.relink(ids["a"], now / "a.mp4")


def test_opening_finds_out_what_is_missing(session: ProjectSession, project: Path, films: Path):
    (item,) = session.library.add([films / "one.mp4"]).added
    session.close()
    (films / "one.mp4").unlink()
    with open_project(project, author="ann") as again:
        again.settle()
        assert again.library.media_item(item.id).state is MediaState.MISSING


def test_adding_reports_progress_and_can_be_stopped(session: ProjectSession, films: Path):
    stop = threading.Event()
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 1:
            stop.set()

    report = session.library.add([films], on_progress=watch, stop=stop)
    assert [item.title for item in report.added] == ["one"]
    assert seen == [(0, 2), (1, 2)]


def test_the_exact_length_replaces_the_stated_one(session: ProjectSession, films: Path):
    (item,) = session.library.add([films / "one.mp4"]).added
    session.library.set_duration(item.id, 399_999)
    assert session.library.media_item(item.id).duration_us == 399_999
    session.review.create(item.id, Interval(0, 5 * S), "sentiment", "neutral")
    assert of_layer(session, item.id, Layer.HUMAN)[0].interval == Interval(0, 399_999)


def test_search_looks_for_every_word(session: ProjectSession, films: Path):
    session.library.add([films])
    assert [item.title for item in session.library.search("ONE films")] == ["one"]
    assert session.library.search("one two") == []
    assert len(session.library.search("")) == 2


def test_a_project_for_reading_takes_no_videos(session: ProjectSession, project: Path, films: Path):
    with open_project(project, author="bob") as reader, pytest.raises(ProjectReadOnly):
        reader.library.add([films])
    assert session.library.media() == []
