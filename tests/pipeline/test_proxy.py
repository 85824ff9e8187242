"""Making proxies: announced piece by piece, gone on with after a stop, within their room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import make_clip
from vemo_desktop.errors import MediaError, MediaUnreadable
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, ProxyGrew, ProxyMade
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.proxies import Proxies
from vemo_desktop.jobs.requests import MakeProxy, Priority
from vemo_desktop.media import proxy as pieces
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.pipeline.proxy import make_proxy
from vemo_desktop.storage.proxy_folders import ProxyFolders

MUCH = 1 << 40


@pytest.fixture(autouse=True)
def _short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_PIECE_FRAMES", 10)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "film.mp4", seconds=2.0).path


def _request(path: Path, cache: Path, limit: int = MUCH) -> MakeProxy:
    return MakeProxy(
        media_id="m", path=path, fingerprint=fingerprint(path), cache_dir=cache, limit_bytes=limit, job_id=1
    )


def _run(request: MakeProxy, stop_after: int = 99) -> tuple[list[Event], ProxyMade]:
    events: list[Event] = []
    grown = lambda: sum(isinstance(event, ProxyGrew) for event in events)  # noqa: E731
    return events, make_proxy(request, JobContext(1, events.append, lambda: grown() >= stop_after))


def _proxy(request: MakeProxy) -> Proxy:
    index = Previews(request.cache_dir).index(request.fingerprint)
    assert index is not None
    assert index.frames is not None
    return Proxies(request.cache_dir).proxy(request.fingerprint, index.frames)


def test_every_piece_is_announced_when_it_can_be_played(clip: Path, tmp_path: Path) -> None:
    request = _request(clip, tmp_path)
    events, made = _run(request)
    assert [(event.pieces, event.of) for event in events if isinstance(event, ProxyGrew)] == [
        (number, 5) for number in range(1, 6)
    ]
    proxy = _proxy(request)
    assert proxy.is_whole
    assert (made.pieces, made.of, made.notices) == (5, 5, ())
    assert made.size_bytes == sum(proxy.path(piece).stat().st_size for piece in range(5))
    fractions = [event.fraction for event in events if isinstance(event, JobProgress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)


def test_a_stopped_one_is_gone_on_with(clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    request = _request(clip, tmp_path)
    with pytest.raises(Cancelled):
        _run(request, stop_after=2)
    proxy = _proxy(request)
    assert proxy.missing() == [2, 3, 4]
    before = {piece: proxy.path(piece).stat().st_mtime_ns for piece in (0, 1)}
    events, made = _run(request)
    assert sum(isinstance(event, ProxyGrew) for event in events) == 3
    assert made.pieces == 5
    assert {piece: proxy.path(piece).stat().st_mtime_ns for piece in (0, 1)} == before
    monkeypatch.setattr(pieces.ProxyMaker, "make", None)  # nothing is left to be made
    assert _run(request)[1].pieces == 5


def test_others_make_way_and_one_that_is_too_large_ends_early(clip: Path, tmp_path: Path) -> None:
    other = make_clip(tmp_path / "other.mp4", seconds=1.0).path
    first = _run(_request(other, tmp_path / "cache"))[1]
    whole = _run(_request(clip, tmp_path / "cache"))[1]
    folders = ProxyFolders(tmp_path / "cache")
    assert len(folders.all()) == 2
    assert folders.remove(fingerprint(clip)) == whole.size_bytes
    roomy = first.size_bytes + whole.size_bytes - 1
    assert _run(_request(clip, tmp_path / "cache", roomy))[1].pieces == 5
    assert [one.size_bytes for one in folders.all()] == [whole.size_bytes]
    folders.remove(fingerprint(clip))
    _, made = _run(_request(clip, tmp_path / "cache", whole.size_bytes // 2))
    assert 0 < made.pieces < 5
    (notice,) = made.notices
    assert "proxy_gib" in notice
    assert "ends at 00:00:0" in notice


def test_what_has_no_picture_or_was_changed_is_refused(clip: Path, tmp_path: Path) -> None:
    import shutil

    sound = make_clip(tmp_path / "a.mkv", seconds=1.0)
    wrong = _request(clip, tmp_path)
    copy = tmp_path / "copy.mp4"
    shutil.copy(sound.path, copy)
    changed = MakeProxy(
        media_id="m", path=copy, fingerprint=wrong.fingerprint, cache_dir=tmp_path, limit_bytes=MUCH
    )
    with pytest.raises(MediaError, match="changed"):
        _run(changed)
    only_sound = _sound_only(tmp_path / "b.wav")
    with pytest.raises(MediaUnreadable, match="no picture"):
        _run(_request(only_sound, tmp_path))
    assert not (tmp_path / "proxies").exists()


def test_no_piece_is_kept_of_a_file_that_went_away_meanwhile(tmp_path: Path) -> None:
    path = make_clip(tmp_path / "film.mkv", seconds=20.0, size=(320, 180)).path
    contents, request = path.read_bytes(), _request(path, tmp_path / "cache")

    def pull_the_drive(event: Event) -> None:
        if isinstance(event, ProxyGrew) and event.pieces == 2:
            path.write_bytes(contents[: len(contents) // 10])

    with pytest.raises(MediaError):
        make_proxy(request, JobContext(1, pull_the_drive, lambda: False))
    assert _proxy(request).missing() == list(range(2, 50))


def test_it_goes_before_analyses_and_behind_what_somebody_waits_for() -> None:
    assert Priority.SOON < MakeProxy.priority < Priority.BACKGROUND


def _sound_only(path: Path) -> Path:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(16_000))
    return path
