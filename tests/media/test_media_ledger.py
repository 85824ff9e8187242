"""Packets read from a file by a ledger are those its demuxer gives, to the bit; or the demuxer stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import av
import numpy as np
import pytest
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from hypothesis import given
from hypothesis import strategies as st

from tests.clips import make_clip
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media import ledger as ledgers
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.front import packets_from_front
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.ledger import Ledger
from vemo_desktop.media.source import audio_stream, opened, use_only, video_stream

_SMALL: dict[str, object] = {"size": (64, 36), "seconds": 13}
"""Long enough that most packets come from the file: the first 256 never do."""
_CLIPS: dict[str, dict[str, object]] = {
    "plain.mp4": {},
    "reordered.mp4": {"b_frames": 3, "gop": 50},
    "camera.mov": {"b_frames": 2, "start_offset_us": 1_500_000},
    "late-sound.mp4": {"audio_offset_us": 700_000, "audio_rate_hz": 48_000},
    "early-sound.mp4": {"audio_offset_us": -400_000, "start_offset_us": 500_000},
    "uneven.mp4": {"vfr": True, "codec": "mpeg4"},
    "old.avi": {"codec": "mpeg4"},
}


@pytest.fixture(scope="module", params=_CLIPS)
def film(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MediaIndex]:
    path = tmp_path_factory.mktemp("ledger") / request.param
    make_clip(path, **_SMALL | _CLIPS[request.param])  # type: ignore[arg-type]
    return path, build_index(path)


def streams_of(container: InputContainer, *, with_picture: bool = True) -> list[Stream]:
    """Return the streams that a pass reads."""
    found: list[Stream | None] = [video_stream(container) if with_picture else None]
    found.append(audio_stream(container, None))
    streams = [stream for stream in found if stream is not None]
    use_only(container, *streams)
    return streams


def facts(number: int, packet: Packet[Stream]) -> tuple[object, ...]:
    """Return everything a decoder can see of a packet."""
    sides = [(side.data_type, bytes(side)) for side in packet.iter_sidedata()]
    times = (packet.pts, packet.dts, packet.duration, packet.time_base)
    flags = (packet.is_keyframe, packet.is_discard, packet.is_corrupt, packet.is_trusted)
    return (number, bytes(packet), times, flags, sides)


def read(
    path: Path, ledger: Ledger | None, *, with_picture: bool = True
) -> tuple[list[tuple[object, ...]], bool]:
    """Return all packets, and whether the demuxer was let go before the first of them."""
    with opened(path) as container:
        streams = streams_of(container, with_picture=with_picture)
        found = []
        was_closed = False
        for number, packet in packets_from_front(path, container, ledger, *streams):
            was_closed = was_closed or (not found and len(container.streams) == 0)
            found.append(facts(number, packet))
    return found, was_closed


@pytest.mark.parametrize("with_picture", [True, False])
def test_packets_are_those_of_the_demuxer(film: tuple[Path, MediaIndex], with_picture: bool) -> None:
    path, index = film
    expected, was_closed = read(path, None, with_picture=with_picture)
    assert not was_closed
    found, was_closed = read(path, index.ledger, with_picture=with_picture)
    assert was_closed
    assert len(found) > 400
    assert found == expected


def test_a_pass_gives_the_same_with_and_without_a_ledger(film: tuple[Path, MediaIndex]) -> None:
    path, index = film
    demands = [Demand(VideoNeed(4.0, 36)), Demand(VideoNeed(4.0, 36), 9), Demand(AudioNeed(16_000), 20_000)]
    ours = list(forward_pass(path, index, demands))
    theirs = list(forward_pass(path, replace(index, ledger=None), demands))
    assert index.ledger is not None
    assert len(ours) == len(theirs) > 100
    for one, other in zip(ours, theirs, strict=True):
        assert (one.demand, one.time_us) == (other.demand, other.time_us)
        if isinstance(one.item, VideoSample):
            assert isinstance(other.item, VideoSample)
            np.testing.assert_array_equal(one.item.rgb, other.item.rgb)
        else:
            assert not isinstance(other.item, VideoSample)
            np.testing.assert_array_equal(one.item.samples, other.item.samples)


def test_a_ledger_survives_the_cache(film: tuple[Path, MediaIndex]) -> None:
    path, index = film
    again = MediaIndex.from_arrays(index.to_arrays())
    assert again.ledger is not None
    assert index.ledger is not None
    assert list(again.ledger.entries()) == list(index.ledger.entries())
    assert read(path, again.ledger) == read(path, index.ledger)


def test_a_ledger_is_small(film: tuple[Path, MediaIndex]) -> None:
    """A block of packets costs some 2 bytes each, far from the 41 of the demuxer."""
    _, index = film
    assert index.ledger is not None
    assert len(index.ledger.packed) < 8 * len(list(index.ledger.entries()))


@pytest.mark.parametrize("name", ["film.mkv", "film.webm", "film.ts"])
def test_where_packets_do_not_lie_as_they_are_there_is_no_ledger(tmp_path: Path, name: str) -> None:
    codec = "libvpx" if name.endswith("webm") else "libx264"
    make_clip(tmp_path / name, seconds=3, size=(64, 36), codec=codec)
    index = build_index(tmp_path / name)
    assert index.ledger is None
    assert MediaIndex.from_arrays(index.to_arrays()).ledger is None


def test_frames_that_an_edit_list_hides_at_the_end_stay_hidden(tmp_path: Path) -> None:
    path = tmp_path / "shortened.mp4"
    make_clip(path, **_SMALL, b_frames=2)  # type: ignore[arg-type]
    _shorten_first_edit(path, by_ms=800)
    index = build_index(path)
    assert index.ledger is not None
    hidden = [entry for entry in index.ledger.entries() if entry.is_special and entry.pts > 0]
    assert len(hidden) > 5
    expected, _ = read(path, None)
    found, was_closed = read(path, index.ledger)
    assert was_closed
    assert found == expected


def test_a_ledger_of_another_file_is_not_believed(tmp_path: Path) -> None:
    make_clip(tmp_path / "one.mp4", **_SMALL)  # type: ignore[arg-type]
    make_clip(tmp_path / "other.mp4", **_SMALL, b_frames=2)  # type: ignore[arg-type]
    other = build_index(tmp_path / "other.mp4").ledger
    expected, _ = read(tmp_path / "one.mp4", None)
    found, was_closed = read(tmp_path / "one.mp4", other)
    assert not was_closed
    assert found == expected


def test_special_packets_that_are_not_found_leave_the_demuxer_open(tmp_path: Path) -> None:
    path = tmp_path / "shortened.mp4"
    make_clip(path, **_SMALL, b_frames=2)  # type: ignore[arg-type]
    _shorten_first_edit(path, by_ms=800)
    ledger = build_index(path).ledger
    assert ledger is not None
    special = ledger.special.copy()
    special[-1, 2] += 1
    expected, _ = read(path, None)
    found, was_closed = read(path, replace(ledger, special=special))
    assert not was_closed
    assert found == expected


def test_too_many_special_packets_make_no_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_clip(tmp_path / "clip.mp4", seconds=3, size=(64, 36))
    assert build_index(tmp_path / "clip.mp4").ledger is not None
    monkeypatch.setattr(ledgers, "_MOST_SPECIAL", 0)  # the first packet of sound primes the decoder
    assert build_index(tmp_path / "clip.mp4").ledger is None


def test_a_file_that_becomes_shorter_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    make_clip(path, **_SMALL)  # type: ignore[arg-type]
    ledger = build_index(path).ledger
    assert ledger is not None
    entries = list(ledger.entries())
    with opened(path) as container:
        packets = packets_from_front(path, container, ledger, *streams_of(container))
        first = list(islice(packets, 300))
        os.truncate(path, entries[len(entries) - 100].pos)
        rest = []
        with pytest.raises(MediaUnreadable, match="check the drive"):
            rest.extend(packets)
    assert len(first) == 300
    assert 0 < len(first) + len(rest) < len(entries)


@given(
    rows=st.lists(
        st.tuples(
            st.integers(0, 1),
            st.integers(0, (1 << 62)),
            st.integers(1, 1 << 31),
            *[st.integers(-(1 << 63), (1 << 63) - 1)] * 3,
            st.integers(0, 3),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_packing_keeps_every_number(rows: list[tuple[int, ...]]) -> None:
    table = np.array(rows, dtype=np.int64)
    block = np.frombuffer(ledgers._packed(table), dtype=np.uint8)
    np.testing.assert_array_equal(ledgers._unpacked(block), table)


def test_long_files_are_noted_in_several_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledgers, "_BLOCK", 100)
    make_clip(tmp_path / "clip.mp4", **_SMALL)  # type: ignore[arg-type]
    ledger = build_index(tmp_path / "clip.mp4").ledger
    assert ledger is not None
    assert len(ledger.ends) > 5
    expected, _ = read(tmp_path / "clip.mp4", None)
    assert read(tmp_path / "clip.mp4", ledger) == (expected, True)


def _shorten_first_edit(path: Path, by_ms: int) -> None:
    """Let the edit list of the first track end earlier (ISO/IEC 14496-12, 8.6.6: the box `elst`)."""
    with av.open(str(path)) as container:
        assert container.streams[0].type == "video"
    data = bytearray(path.read_bytes())
    for place in _places_of(data, b"elst"):
        last = place + 12 + 12 * (int.from_bytes(data[place + 8 : place + 12]) - 1)
        duration = int.from_bytes(data[last : last + 4])
        data[last : last + 4] = (duration - by_ms).to_bytes(4)
        break
    path.write_bytes(data)


def _places_of(data: bytearray, name: bytes) -> Iterator[int]:
    place = data.find(name)
    while place >= 0:
        yield place
        place = data.find(name, place + 1)
