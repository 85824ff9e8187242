"""Clips of a whole video for I3D: which pictures, cut how, over which time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.ml.golden import assert_close, fill, pixels, vectors
from tests.packs_kit import install_tensors
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.i3d import I3d, I3dOfPictures
from vemo_desktop.ml.encoders.i3d_clips import I3dEncoder, as_clips, centre_square, load_i3d
from vemo_desktop.ml.encoding import VideoNeed
from vemo_desktop.ml.opencv import opencv


class _Recorder:
    """In place of the network: keeps what it is given, and answers with the mean of each clip."""

    def __init__(self) -> None:
        self.seen: list[torch.Tensor] = []
        self.loads: list[str] = []

    def load(self, device: str) -> Callable[[torch.Tensor], torch.Tensor]:
        self.loads.append(device)
        return self._run

    def _run(self, clips: torch.Tensor) -> torch.Tensor:
        self.seen.append(clips)
        return clips.float().mean(dim=(1, 2, 3, 4)).unsqueeze(1).expand(-1, 1024)


def _index(count: int, frame_us: int = 40_000) -> FrameIndex:
    starts = np.arange(count, dtype=np.int64) * frame_us
    return FrameIndex(starts, count * frame_us, starts[:1])


def _fed(encoder: I3dEncoder, frames: FrameIndex, count: int | None = None) -> I3dEncoder:
    """Feed frames of which number n has the brightness n."""
    for number in range(len(frames) if count is None else count):
        rgb = np.full((240, 320, 3), number, np.uint8)
        encoder.push(VideoSample(number, int(frames.starts_us[number]), rgb))
    return encoder


def test_it_asks_for_every_frame_as_published() -> None:
    need = I3dEncoder(_index(16), "cpu", "w").video
    assert need == VideoNeed(rate_hz=None, height=240, frames=None, side="height", scaling="bicubic")


def test_clips_do_not_overlap_and_the_last_one_is_filled_with_zeros() -> None:
    recorder, frames = _Recorder(), _index(40)
    track = _fed(I3dEncoder(frames, "cpu", "w", recorder.load), frames).finish(40 * 40_000)
    assert recorder.loads == ["cpu"]
    assert [tuple(clips.shape) for clips in recorder.seen] == [(1, 3, 16, 224, 224)] * 3
    assert [clips.dtype for clips in recorder.seen] == [torch.uint8, torch.uint8, torch.float32]
    assert recorder.seen[1][0, 0, :, 5, 7].tolist() == list(range(16, 32))
    last = recorder.seen[2][0, 0, :, 5, 7]
    assert torch.allclose(last[:8], torch.arange(32.0, 40.0) / 255 * 2 - 1)
    assert not last[8:].any()
    assert track.edges_us.tolist() == [0, 640_000, 1_280_000, 1_600_000]
    assert track.valid.all()


def test_steps_follow_the_real_times_of_frames() -> None:
    rng = np.random.default_rng(4)
    starts = np.concatenate([[0], np.cumsum(rng.integers(10_000, 90_000, 39))]).astype(np.int64)
    frames = FrameIndex(starts, int(starts[-1]) + 33_000, starts[:1])
    encoder = _fed(I3dEncoder(frames, "cpu", "w", _Recorder().load), frames)
    assert encoder.track().edges_us.tolist() == [0, starts[16], starts[32]]
    assert encoder.finish(frames.end_us).edges_us.tolist() == [0, starts[16], starts[32], frames.end_us]


def test_sound_that_outlasts_the_picture_is_an_unknown_step() -> None:
    frames = _index(32)
    track = _fed(I3dEncoder(frames, "cpu", "w", _Recorder().load), frames).finish(5_000_000)
    assert track.edges_us.tolist() == [0, 640_000, 1_280_000, 5_000_000]
    assert track.valid.tolist() == [True, True, False]


def test_a_video_that_cannot_be_read_on_ends_in_unknown_steps() -> None:
    frames = _index(64)
    track = _fed(I3dEncoder(frames, "cpu", "w", _Recorder().load), frames, 20).finish(2_560_000)
    assert track.valid.tolist() == [True, True, False, False]


def test_graphics_cards_get_batches_with_fixed_borders() -> None:
    recorder, frames = _Recorder(), _index(16 * 20)
    encoder = _fed(I3dEncoder(frames, "cuda:0", "w", recorder.load), frames, 16 * 9 + 5)
    assert [len(clips) for clips in recorder.seen] == [8]
    again = I3dEncoder(frames, "cuda:0", "w", recorder.load)
    again.restore(encoder.state())
    for number in range(16 * 9 + 5, len(frames)):
        again.push(VideoSample(number, 0, np.full((240, 320, 3), number % 256, np.uint8)))
    again.finish(frames.end_us)
    assert [len(clips) for clips in recorder.seen] == [8, 8, 4]
    assert encoder.parameters["precision"] == "float16"


def test_the_square_is_cut_from_the_middle() -> None:
    rgb = np.zeros((240, 427, 3), np.uint8)
    rgb[8:232, 102:326] = 9  # the reference rounds half to even: 101.5 becomes 102
    assert (centre_square(rgb) == 9).all()


@pytest.mark.parametrize(("height", "width"), [(240, 135), (240, 225), (100, 240)])
def test_narrow_pictures_are_enlarged_first(height: int, width: int) -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)
    # As the public data preparation of the network writes it.
    scale = 1 + (226.0 - min(height, width)) / min(height, width)
    larger = opencv().resize(rgb, dsize=(0, 0), fx=scale, fy=scale)
    top, left = (int(np.round((size - 224) / 2.0)) for size in larger.shape[:2])
    assert min(larger.shape[:2]) == 226
    assert np.array_equal(centre_square(rgb), larger[top : top + 224, left : left + 224])


def test_installed_weights_give_the_reference_feature(shared: Path, vemo_home: Path) -> None:
    want = vectors(shared, "i3d_rgb_clip16_B")
    install_tensors(vemo_home, "i3d-rgb", fill(I3d(), "B").state_dict())
    clip = pixels("i3d/clip", 1, 3, 16, 224, 224).to(torch.uint8)
    pictures = [picture.numpy() for picture in clip[0].permute(1, 2, 3, 0)]
    assert_close(load_i3d("cpu")(as_clips(pictures, 1)), want["feature"])
    assert len(packs.digest("i3d-rgb")) == 64


def test_weights_that_are_missing_or_do_not_fit_are_told(vemo_home: Path) -> None:
    with pytest.raises(WeightsMissing):
        load_i3d("cpu")
    install_tensors(vemo_home, "i3d-rgb", {"wrong": torch.zeros(1)})
    with pytest.raises(NetworkError, match="do not fit I3D"):
        load_i3d("cpu")


def test_bytes_and_floats_are_the_same_to_the_network() -> None:
    clips = torch.randint(0, 256, (1, 3, 16, 64, 64), dtype=torch.uint8)

    class Echo(torch.nn.Module):
        def forward(self, given: torch.Tensor) -> torch.Tensor:
            return given

    network = I3dOfPictures(Echo())  # type: ignore[arg-type]
    assert torch.equal(network(clips), clips.float() / 255 * 2 - 1)
    assert torch.equal(network(network(clips)), network(clips))
