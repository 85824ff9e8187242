"""Downloads against a server on this machine: interruptions, wrong answers, proxies, stopping."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import threading
import time

import pytest

from tests.file_server import Site, serving, wait_for
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import pack_fetch, pack_store
from vemo_desktop.ml.pack_fetch import Wanted, address, fetch

CONTENT = bytes(range(256)) * 4000


class Stop(Exception):
    pass


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(pack_fetch, "_WAITS_S", (0.01,) * 4)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def site():
    with serving(Site({"/w.pt": CONTENT})) as site:
        yield site


def wanted(site: Site, tmp_path, size=None, path="/w.pt") -> Wanted:
    return Wanted(site.url + path, tmp_path / "w.pt", size)


def get(one: Wanted, on_progress=lambda done, total: None, check=lambda: None) -> bytes:
    fetch(one, on_progress, check)
    assert not one.part.exists()
    assert not one.note.exists()
    return one.target.read_bytes()


def test_a_file_arrives_whole_with_progress(site, tmp_path):
    seen = []
    assert get(wanted(site, tmp_path), lambda done, total: seen.append((done, total))) == CONTENT
    assert seen[0] == (0, len(CONTENT))
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert seen == sorted(seen)


def test_cut_connections_are_taken_up_where_they_broke(site, tmp_path):
    site.cut_after = [100_000, 50_000, 300_000]
    assert get(wanted(site, tmp_path)) == CONTENT
    ranges = [one[1] for one in site.asked]
    assert ranges == [None, "bytes=100000-", "bytes=150000-", "bytes=450000-"]


def test_a_connection_that_always_breaks_is_given_up_and_what_came_is_kept(site, tmp_path):
    site.cut_after = [1000, 0, 0, 0, 0, 0]
    one = wanted(site, tmp_path)
    with pytest.raises(NetworkError, match=r"w\.pt could not be fetched from 127\.0\.0\.1.*is kept"):
        get(one)
    assert one.part.read_bytes() == CONTENT[:1000]
    site.cut_after = []
    assert get(one) == CONTENT
    assert site.asked[-1] == ("/w.pt", "bytes=1000-")


def test_a_server_without_ranges_sends_all_again(site, tmp_path):
    site.knows_ranges = False
    site.cut_after = [1000]
    assert get(wanted(site, tmp_path)) == CONTENT


def test_two_versions_of_a_file_are_never_joined(site, tmp_path):
    site.cut_after = [1000, 0, 0, 0, 0, 0]
    one = wanted(site, tmp_path)
    with pytest.raises(NetworkError):
        get(one)
    site.cut_after = []
    site.files["/w.pt"] = CONTENT[::-1]
    assert get(one) == CONTENT[::-1]


def test_a_part_that_is_whole_already_is_not_fetched_again(site, tmp_path):
    one = wanted(site, tmp_path)
    site.cut_after = [len(CONTENT) - 1, 0, 0, 0, 0, 0]
    with pytest.raises(NetworkError):
        get(one)
    one.part.write_bytes(CONTENT)
    site.cut_after = []
    assert get(one) == CONTENT
    assert site.asked[-1] == ("/w.pt", f"bytes={len(CONTENT)}-")


def test_a_part_longer_than_the_file_is_begun_anew(site, tmp_path):
    one = wanted(site, tmp_path)
    site.cut_after = [1000, 0, 0, 0, 0, 0]
    with pytest.raises(NetworkError):
        get(one)
    one.part.write_bytes(CONTENT + b"more")
    site.cut_after = []
    assert get(one) == CONTENT


def test_a_file_of_unknown_length_arrives(site, tmp_path):
    site.says_length = False
    assert get(wanted(site, tmp_path)) == CONTENT


def test_passing_troubles_of_the_server_are_waited_out(site, tmp_path):
    site.answers = [503, 429, 500]
    assert get(wanted(site, tmp_path)) == CONTENT
    assert len(site.asked) == 4


@pytest.mark.parametrize(("status", "words"), [(404, "not there any more"), (403, "the answer was 403")])
def test_what_is_not_there_is_told_at_once(site, tmp_path, status, words):
    site.answers = [status]
    with pytest.raises(NetworkError, match=words):
        get(wanted(site, tmp_path))
    assert len(site.asked) == 1


def test_a_web_page_instead_of_the_file_is_refused(site, tmp_path):
    site.content_type = "text/html; charset=utf-8"
    with pytest.raises(NetworkError, match="a web page came"):
        get(wanted(site, tmp_path))


def test_another_size_than_published_is_refused_before_it_is_fetched(site, tmp_path):
    one = wanted(site, tmp_path, size=5)
    with pytest.raises(NetworkError, match="its size is 1024000 bytes instead of 5"):
        get(one)
    assert not one.part.exists()


def test_no_server_is_told_in_plain_words(tmp_path):
    with serving(Site()) as gone:
        pass
    with pytest.raises(NetworkError, match="no connection"):
        get(wanted(gone, tmp_path))


def test_stopping_takes_effect_at_once_and_keeps_what_came(site, tmp_path):
    site.stalls = True
    one = wanted(site, tmp_path)
    came_s = 0.0

    def check() -> None:
        nonlocal came_s
        if one.part.is_file():
            came_s = came_s or time.monotonic()
            raise Stop

    with pytest.raises(Stop):
        get(one, check=check)
    assert time.monotonic() - came_s < 2.0
    site.stalls = False
    assert get(one) == CONTENT


def test_stopping_works_before_the_server_says_anything(site, tmp_path):
    def check() -> None:
        raise Stop

    site.stalls = True
    started = time.monotonic()
    with pytest.raises(Stop):
        get(wanted(site, tmp_path), check=check)
    assert time.monotonic() - started < 2.0


def test_stopping_does_not_wait_for_a_name_to_be_looked_up(tmp_path, monkeypatch):
    asked, release = threading.Event(), threading.Event()

    def never(*_: object, **__: object) -> None:
        asked.set()
        release.wait(30)
        raise OSError("no answer")

    def check() -> None:
        if asked.is_set():
            raise Stop

    monkeypatch.setattr(socket, "getaddrinfo", never)
    started = time.monotonic()
    try:
        with pytest.raises(Stop):
            get(Wanted("http://hub.example/w.pt", tmp_path / "w.pt"), check=check)
        assert time.monotonic() - started < 5.0
    finally:
        release.set()


def test_a_killed_process_leaves_what_the_next_one_goes_on_from(site, tmp_path):
    site.stalls = True
    one = wanted(site, tmp_path)
    process = multiprocessing.get_context("spawn").Process(target=_fetch_forever, args=(one,))
    process.start()
    wait_for(lambda: one.part.is_file() and one.note.is_file() and one.part.stat().st_size > 0, 60)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    process.close()
    have = one.part.stat().st_size
    site.stalls = False
    assert get(one) == CONTENT
    assert site.asked[-1] == ("/w.pt", f"bytes={have}-")


def _fetch_forever(one: Wanted) -> None:
    fetch(one, lambda done, total: None, lambda: None)


def test_the_proxy_of_the_environment_is_used(site, tmp_path, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", site.url)
    one = Wanted("http://hub.example/w.pt", tmp_path / "w.pt")
    assert get(one) == CONTENT
    assert site.asked == [("http://hub.example/w.pt", None)]


def test_a_proxy_that_cannot_be_used_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    with pytest.raises(NetworkError, match="proxy"):
        get(Wanted("http://hub.example/w.pt", tmp_path / "w.pt"))


def test_a_mirror_of_the_hub_is_taken_from_the_environment(monkeypatch):
    url = "https://huggingface.co/a/b/resolve/main/c"
    monkeypatch.delenv("HF_ENDPOINT", raising=False)
    assert address(url) == url
    monkeypatch.setenv("HF_ENDPOINT", "https://mirror.example/")
    assert address(url) == "https://mirror.example/a/b/resolve/main/c"
    assert address("https://github.com/a") == "https://github.com/a"


def test_a_disk_without_room_is_told_before_anything_is_fetched(site, tmp_path, monkeypatch):
    monkeypatch.setattr(pack_store, "_SPARE", 10**18)
    one = wanted(site, tmp_path)
    with pytest.raises(NetworkError, match="GB are free"):
        get(one)
    assert not one.part.exists()
