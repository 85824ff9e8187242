"""Caches: whole or absent, bounded, and shared by processes."""

from __future__ import annotations

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.errors import CacheUnwritable
from vemo_desktop.storage.cache_folder import GIB, SUFFIX, CacheFolder
from vemo_desktop.storage.feature_cache import CachedTrack, Checkpoint, FeatureCache, TrackKey
from vemo_desktop.storage.preview_cache import PreviewCache

_ROOT = Path(__file__).resolve().parents[2]


def _track(steps: int = 5) -> FeatureTrack:
    rng = np.random.default_rng(steps)
    values = rng.normal(size=(steps, 3)).astype(np.float32)
    return FeatureTrack(
        "pictures", "2", regular_edges(steps, 250_000), values, values[:, 0] > 0, ("a", "b", "c")
    )


def _key(fingerprint: str = "ab12", version: str = "2", **parameters: object) -> TrackKey:
    return TrackKey(fingerprint, "pictures", version, parameters)


def _only_file(root: Path) -> Path:
    (path,) = root.rglob(f"*{SUFFIX}")
    return path


def test_a_track_comes_back_bit_for_bit(tmp_path: Path) -> None:
    cache, track = FeatureCache(tmp_path), _track()
    track.values[1, 1] = np.nan
    cache.put(_key(), CachedTrack(track, readable_until_us=7))
    back = cache.get(_key())
    assert back is not None
    assert back.readable_until_us == 7
    assert back.track.values.tobytes() == track.values.tobytes()
    assert back.track.edges_us.tobytes() == track.edges_us.tobytes()
    assert back.track.valid.tolist() == track.valid.tolist()
    assert (back.track.encoder, back.track.version, back.track.names) == ("pictures", "2", ("a", "b", "c"))


@pytest.mark.parametrize("other", [_key("cd34"), _key(version="3"), _key(height=224)])
def test_other_contents_version_or_parameters_are_other_tracks(tmp_path: Path, other: TrackKey) -> None:
    cache = FeatureCache(tmp_path)
    cache.put(_key(), CachedTrack(_track()))
    assert cache.get(other) is None


def test_an_empty_track_can_be_kept(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.put(_key(), CachedTrack(_track(0)))
    assert cache.get(_key()).track.values.shape == (0, 3)


@pytest.mark.parametrize("harm", ["cut", "empty", "flipped", "foreign", "last byte"])
def test_a_damaged_file_counts_as_absent_and_goes(tmp_path: Path, harm: str) -> None:
    cache = FeatureCache(tmp_path)
    cache.put(_key(), CachedTrack(_track(400)))
    path = _only_file(tmp_path)
    data = bytearray(path.read_bytes())
    if harm == "cut":
        data = data[: len(data) // 2]
    elif harm == "empty":
        data = bytearray()
    elif harm == "flipped":
        data[len(data) // 2] ^= 0x10
    elif harm == "last byte":
        data[-1] ^= 0x01
    else:
        data = bytearray(b"something else entirely")
    path.write_bytes(data)
    assert cache.get(_key()) is None
    assert not path.exists()
    cache.put(_key(), CachedTrack(_track(400)))
    assert cache.get(_key()) is not None


def test_what_was_heard_is_kept_with_its_steps(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    heard = replace(_track(3), texts=("Wie schön", "", "«嬉しい»"))
    cache.put(_key(), CachedTrack(heard))
    assert cache.get(_key()).track.texts == heard.texts


def test_a_checkpoint_belongs_to_one_encoder(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    state = {"sum": np.arange(6).reshape(2, 3), "n": np.array(3), "tail": np.zeros(0)}
    cache.put_checkpoint(_key(), Checkpoint(48_000, state))
    back = cache.get_checkpoint(_key())
    assert back is not None
    assert back.position == 48_000
    assert back.state["sum"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert back.state["n"].shape == ()
    assert back.state["tail"].dtype == np.float64
    for other in (_key(version="3"), _key(height=224), _key("cd34")):
        assert cache.get_checkpoint(other) is None
    cache.drop_checkpoint(_key())
    assert cache.get_checkpoint(_key()) is None


def test_an_encoder_without_any_state_keeps_its_place(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    cache.put_checkpoint(_key(), Checkpoint(7))
    assert cache.get_checkpoint(_key()).state == {}
    assert cache.get_checkpoint(_key()).position == 7


def test_checkpoints_of_the_first_format_are_never_read(tmp_path: Path) -> None:
    """They held all encoders of a pass, by times, under a name made of all keys."""
    key = _key()
    text = json.dumps([1, key.encoder, key.version, key.parameters], sort_keys=True)
    first = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
    together = hashlib.blake2b(first.encode(), digest_size=12).hexdigest()
    folder = CacheFolder(tmp_path / "checkpoints", GIB)
    for name in (together, f"pictures-{first}", first):
        folder.put(f"ab/ab12/{name}", {"pictures/sum": np.zeros(3)}, {"video_us": 1, "audio_us": 2})
    cache = FeatureCache(tmp_path)
    assert cache.get_checkpoint(key) is None
    assert cache.get(key) is None


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, limit_bytes=45_000)
    for number in range(4):
        folder.put(f"f{number}", {"x": np.zeros(10_000, np.uint8)})
        long_ago = time.time() - 1000 + number
        os.utime(tmp_path / f"f{number}{SUFFIX}", (long_ago, long_ago))
    assert folder.get("f0") is not None  # used just now
    folder.put("f4", {"x": np.zeros(10_000, np.uint8)})
    kept = {path.name.removesuffix(SUFFIX) for path in tmp_path.rglob(f"*{SUFFIX}")}
    assert kept == {"f0", "f3", "f4"}
    assert folder.size_bytes() <= folder.limit_bytes


def test_what_was_just_written_stays_even_when_it_is_too_big(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, limit_bytes=100)
    folder.put("big", {"x": np.zeros(10_000, np.uint8)})
    assert folder.get("big") is not None


def test_a_folder_with_room_is_not_gone_through_at_every_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    files = CacheFolder._files
    monkeypatch.setattr(CacheFolder, "_files", lambda folder: (looks.append(1), files(folder))[1])
    folder = CacheFolder(tmp_path, limit_bytes=3_000_000)
    for number in range(600):
        folder.put(f"f{number}", {"x": np.zeros(10_000, np.uint8)})
        if number % 100 == 0:
            looks_before = len(looks)
            assert folder.size_bytes() <= folder.limit_bytes
            del looks[looks_before:]
    assert len(looks) < 600 / 4


def test_halves_left_by_a_dead_process_go_after_a_day(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, limit_bytes=10_000)
    old, fresh = tmp_path / ".a.1-2-3.part", tmp_path / ".b.1-2-3.part"
    for half in (old, fresh):
        half.write_bytes(b"half")
    os.utime(old, (0, 0))
    folder.put("x", {"x": np.zeros(3)})
    assert not old.exists()
    assert fresh.exists()


def test_a_folder_that_cannot_be_written_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "previews").write_text("in the way")
    with pytest.raises(CacheUnwritable, match="labels are safe"):
        PreviewCache(tmp_path).put("ab12", "index-1", {"x": np.zeros(3)})


def test_previews_are_kept_by_kind(tmp_path: Path) -> None:
    cache = PreviewCache(tmp_path)
    cache.put("ab12", "waveform-1", {"level0": np.arange(4, dtype=np.int16)})
    assert cache.get("ab12", "waveform-2") is None
    assert cache.get("ab12", "waveform-1")["level0"].dtype == np.int16
    cache.remove("ab12", "waveform-1")
    assert cache.get("ab12", "waveform-1") is None


_HAMMER = """
import sys
from pathlib import Path
import numpy as np
from vemo_desktop.storage.cache_folder import CacheFolder
folder = CacheFolder(Path(sys.argv[1]), limit_bytes=150_000)
seen = 0
for turn in range(150):
    number = turn % 12
    folder.put(f"n{number}", {"x": np.full(20_000, number, np.uint8)})
    stored = folder.get(f"n{(turn * 7) % 12}")
    if stored is not None:
        seen += 1
        assert (stored.arrays["x"] == (turn * 7) % 12).all()
print(seen)
"""


def test_processes_that_write_and_evict_at_once_see_only_whole_files(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HAMMER, str(tmp_path)]
    workers = [
        subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for worker in workers:
        told, errors = worker.communicate(timeout=60)
        assert worker.returncode == 0, errors
        assert int(told) > 20
        assert "damaged" not in errors
    assert not list(tmp_path.rglob("*.part"))


def test_a_full_disk_leaves_the_earlier_file_and_nothing_half_written(tmp_path: Path) -> None:
    folder = CacheFolder(tmp_path, limit_bytes=10_000_000)
    folder.put("x", {"x": np.arange(3)})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(CacheUnwritable, match="cannot be kept"):
            folder.put("x", {"x": np.zeros(1_000_000)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert folder.get("x").arrays["x"].tolist() == [0, 1, 2]
    assert not list(tmp_path.rglob("*.part"))
