"""Playing from a proxy in the window: the setting, the word in the status line, and a slow file."""

from __future__ import annotations

import time

import pytest

from tests.ui.window_kit import WAIT_MS, Bench
from vemo_desktop.media import proxy as proxies
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.ui.player.picture import Picture


@pytest.fixture(autouse=True)
def _short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proxies, "_PIECE_FRAMES", 40)


def label(bench: Bench) -> bool:
    """Whether the status line says that a proxy is played from."""
    return not bench.window.panels.status.proxy.isHidden()


def wait(bench: Bench, is_so: object) -> None:
    bench.qtbot.waitUntil(is_so, timeout=WAIT_MS)


def test_always_makes_one_and_never_lays_it_aside(bench: Bench) -> None:
    told: list[tuple[str, object]] = []
    bench.window.preferred.connect(lambda name, value: told.append((name, value)))
    assert not label(bench)
    bench.window.action_set["proxy_always"].trigger()
    assert told == [("proxy", "always")]
    wait(bench, lambda: label(bench))
    assert bench.desk.player.proxy is not None
    wait(bench, lambda: bench.desk.player.proxy.is_whole)
    seen: list[Picture] = []
    bench.desk.player.picture_shown.connect(seen.append)
    bench.desk.player.seek(2_000_000)
    wait(bench, lambda: len(seen) == 2)
    assert [(one.frame, one.is_proxy) for one in seen] == [(50, True), (50, False)]
    bench.window.action_set["proxy_never"].trigger()
    assert not label(bench)
    assert bench.desk.player.proxy is None
    bench.window.action_set["proxy_auto"].trigger()
    assert label(bench), "one that is there is used"
    bench.desk.video.open(bench.media_ids[1])
    assert not label(bench)
    bench.settle()
    bench.desk.video.open(bench.media_ids[0])
    wait(bench, lambda: label(bench))


def test_one_that_was_stopped_is_gone_on_with_when_chosen_anew(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proxies, "_PIECE_FRAMES", 10)
    make = proxies.ProxyMaker.make

    def slowly(maker: proxies.ProxyMaker, piece: int, check: proxies.Check) -> int:
        time.sleep(0.2)
        return make(maker, piece, check)

    monkeypatch.setattr(proxies.ProxyMaker, "make", slowly)
    bench.window.action_set["proxy_always"].trigger()
    wait(bench, lambda: label(bench))
    proxy = bench.desk.player.proxy
    bench.services.proxies.cancel_all()
    wait(bench, lambda: bench.services.proxies.wait(0.0))
    left = proxy.missing()
    assert left, "the stop came before it was whole"
    assert label(bench), "what is there is used"
    bench.window.action_set["proxy_always"].trigger()
    bench.qtbot.wait(50)
    assert proxy.missing() == left, "the same choice again asks for nothing"
    bench.window.action_set["proxy_auto"].trigger()
    wait(bench, lambda: proxy.is_whole)


def test_a_slow_file_gets_one_by_itself_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    read = VideoReader.frame

    def slowly(reader: VideoReader, number: int) -> object:
        # Only the player's own reader of the file: the maker's and the proxy's are as fast as ever.
        if reader._container.name.endswith("storm.mp4") and reader._height != 120:
            time.sleep(0.1)
        return read(reader, number)

    monkeypatch.setattr(VideoReader, "frame", slowly)
    monkeypatch.setattr("vemo_desktop.ui.player.open_readers.wanted_height", lambda _source, _box: 100)
    made: list[str] = []
    make = bench.services.proxies.make
    monkeypatch.setattr(
        type(bench.services.proxies),
        "make",
        lambda _self, media_id, *rest: (made.append(media_id), make(media_id, *rest))[1],
    )
    bench.desk.video.open(bench.media_ids[1])
    wait(bench, lambda: label(bench))
    assert made == [bench.media_ids[1]]
    messages = bench.window.panels.messages
    assert messages.current is not None
    told = [messages.current.text, *(one.text for one in messages.waiting)]
    assert sum("a small copy is being made" in text for text in told) == 1
    wait(bench, lambda: bench.desk.player.proxy.is_whole)
    bench.desk.video.open(bench.media_ids[0])
    bench.settle()
    bench.desk.video.open(bench.media_ids[1])
    wait(bench, lambda: label(bench))
    assert made == [bench.media_ids[1]]
