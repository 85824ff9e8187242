"""Preparing real small clips: order, events, cache, and files that are only partly usable."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip
from vemo_desktop.errors import CacheUnwritable, MediaError, MediaUnreadable
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, PartReady, PreparedMedia, PreparedPart
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.requests import PrepareMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.pipeline import prepare as preparing
from vemo_desktop.pipeline.prepare import prepare
from vemo_desktop.storage.cache_folder import SUFFIX

ALWAYS = {PreparedPart.INDEX, PreparedPart.WAVEFORM, PreparedPart.THUMBNAILS}
"""The others are made for those who ask for them: see test_spectrogram and test_shots."""


def _request(path: Path, cache: Path) -> PrepareMedia:
    return PrepareMedia(media_id="m", path=path, fingerprint=fingerprint(path), cache_dir=cache, job_id=1)


def _run(request: PrepareMedia) -> tuple[list[Event], PreparedMedia]:
    events: list[Event] = []
    answer = prepare(request, JobContext(1, events.append, lambda: False))
    return events, answer


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "film.mp4"
    make_clip(path, seconds=6)
    return path


def test_the_index_comes_first_and_everything_is_in_the_cache(clip: Path, tmp_path: Path) -> None:
    request = _request(clip, tmp_path)
    events, answer = _run(request)
    parts = [event.part for event in events if isinstance(event, PartReady)]
    assert parts[0] is PreparedPart.INDEX
    assert set(parts) == ALWAYS == set(answer.parts)
    previews = Previews(tmp_path)
    index = previews.index(request.fingerprint)
    assert len(index.frames) == 150
    assert index.frames.us_of(149) == 5_960_000
    assert len(previews.thumbnails(request.fingerprint)) > 0
    peaks = previews.waveform(request.fingerprint).peaks(0, 100_000, 10)
    assert np.abs(peaks).max() > 0.05, "the tone at the start of the first second"
    fractions = [event.fraction for event in events if isinstance(event, JobProgress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)


def test_what_is_prepared_is_not_made_again(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(_request(clip, tmp_path))
    for name in ("build_index", "build_waveform", "build_thumbnails"):
        monkeypatch.setattr(preparing, name, None)
    events, answer = _run(_request(clip, tmp_path))
    assert len([event for event in events if isinstance(event, PartReady)]) == 3
    assert set(answer.parts) == ALWAYS


def test_damaged_previews_are_made_again(clip: Path, tmp_path: Path) -> None:
    request = _request(clip, tmp_path)
    _run(request)
    for path in (tmp_path / "previews").rglob(f"*{SUFFIX}"):
        path.write_bytes(b"\0" * 100)
    assert Previews(tmp_path).index(request.fingerprint) is None
    _, answer = _run(request)
    assert set(answer.parts) == ALWAYS
    assert Previews(tmp_path).index(request.fingerprint) is not None


def test_a_part_the_file_has_not_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    make_clip(path, seconds=2, audio=None)
    _, answer = _run(_request(path, tmp_path / "cache"))
    assert set(answer.parts) == {PreparedPart.INDEX, PreparedPart.THUMBNAILS}
    assert not answer.notices


def test_one_part_that_fails_is_a_notice_and_the_rest_goes_on(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise MediaUnreadable("The pictures cannot be read.")

    monkeypatch.setattr(preparing, "build_thumbnails", broken)
    _, answer = _run(_request(clip, tmp_path))
    assert set(answer.parts) == {PreparedPart.INDEX, PreparedPart.WAVEFORM}
    assert answer.notices == ("The pictures cannot be read.",)


def test_preparing_stops_when_asked_and_keeps_what_is_ready(clip: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    request = _request(clip, tmp_path)
    has_index = lambda: any(isinstance(event, PartReady) for event in events)  # noqa: E731
    with pytest.raises(Cancelled):
        prepare(request, JobContext(1, events.append, has_index))
    assert Previews(tmp_path).index(request.fingerprint) is not None


def test_what_is_no_media_is_refused_plainly(tmp_path: Path) -> None:
    path = tmp_path / "letter.mp4"
    path.write_text("Dear reader")
    with pytest.raises(MediaUnreadable, match="letter"):
        _run(_request(path, tmp_path / "cache"))


def test_without_a_place_for_previews_it_says_so(clip: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("no folder")
    with pytest.raises(CacheUnwritable, match="cannot be kept"):
        _run(_request(clip, in_the_way))


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_nothing_is_kept_of_a_file_that_went_away_meanwhile(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"film{suffix}"
    make_clip(path, seconds=40)
    request, contents = _request(path, tmp_path / "cache"), path.read_bytes()

    def pull_the_drive(event: Event) -> None:
        if isinstance(event, JobProgress):
            path.write_bytes(contents[: len(contents) // 2])

    with pytest.raises(MediaError):
        prepare(request, JobContext(1, pull_the_drive, lambda: False))
    path.write_bytes(contents)
    _, answer = _run(request)
    index = Previews(tmp_path / "cache").index(request.fingerprint)
    assert len(index.frames) == 1000
    assert not answer.notices


def test_a_part_of_a_file_that_went_away_meanwhile_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "film.mkv"
    make_clip(path, seconds=6)
    request, contents = _request(path, tmp_path / "cache"), path.read_bytes()

    def pull_the_drive(event: Event) -> None:
        if isinstance(event, PartReady) and event.part is PreparedPart.THUMBNAILS:
            path.write_bytes(contents[: len(contents) // 2])

    answer = prepare(request, JobContext(1, pull_the_drive, lambda: False))
    assert PreparedPart.WAVEFORM not in answer.parts
    assert answer.notices
    path.write_bytes(contents)
    _, again = _run(request)
    assert set(again.parts) == ALWAYS
    assert not again.notices
