"""CTEN through the interface of networks, against plain passes written as the specification reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.ml.cten_kit import LightTrunk, NoiseVideo, install_cten, lively_head
from tests.packs_kit import install_tensors
from vemo_desktop.domain.tracks import CurveKind
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import availability, card
from vemo_desktop.ml.encoders.crops import centre_crop
from vemo_desktop.ml.networks.cten.adapter import ERASED_SNIPPETS, SNIPPETS, CtenNetwork
from vemo_desktop.ml.networks.cten.network import CtenHead, CtenOutput
from vemo_desktop.ml.networks.cten.sampling import snippets

SEGMENTS, LENGTH = 4, 10
TOLERANCE = 1e-5  # floating point alone: other sizes of batches, other order of sums
Make = Callable[..., tuple[CtenNetwork, CtenHead, LightTrunk]]


@pytest.fixture
def make(vemo_home: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Return what makes a network of 4 × 10 frames with windows of 10 seconds."""

    def made(head: CtenHead | None = None, **settings) -> tuple[CtenNetwork, CtenHead, LightTrunk]:
        head = head or lively_head(8, SEGMENTS)
        trunk = install_cten(vemo_home, "cten-ve8", head, monkeypatch)
        values = {"snippet_frames": LENGTH, "window_s": 10.0, **settings}
        network = CtenNetwork(card("cten-ve8").model_copy(update={"settings": values}), "cpu")
        return network, head, trunk

    return made


@torch.inference_mode()
def plain_pass(video: NoiseVideo, frames: np.ndarray, head: CtenHead) -> CtenOutput:
    """Run a full pass over a list of frames."""
    pixels = [
        np.stack([centre_crop(video.pictures[frame]) for frame in snippet])
        for snippet in snippets(frames, SEGMENTS, LENGTH)
    ]
    features = LightTrunk()(torch.from_numpy(np.stack(pixels)).permute(0, 4, 1, 2, 3))
    return head(features[None])


def test_windows_say_exactly_what_a_full_pass_over_each_window_says(make: Make) -> None:
    network, head, trunk = make()
    video = NoiseVideo(655)
    tracks = video.analyse(network)
    distinct = network.encoders(video.subject, {})[0]
    assert trunk.seen == len(tracks[SNIPPETS].values) == len(distinct._chosen)
    curves = network.predict(tracks, video.subject).curves["video-emotion-8"]
    assert curves.kind is CurveKind.WINDOWED
    windows = network._plan(video.frames).windows
    assert windows is not None
    assert windows.count >= 20
    passes = [
        plain_pass(video, np.array(windows.frames_of(one)), head).logits.softmax(dim=1)
        for one in range(windows.count)
    ]
    want = torch.cat(passes).numpy()
    np.testing.assert_allclose(curves.values[: windows.count], want, atol=TOLERANCE)
    assert np.ptp(want, axis=0).max() > 0.05  # else anything would be equal
    assert trunk.seen < 0.3 * windows.count * SEGMENTS + SEGMENTS + 5
    assert curves.edges_us[-1] == video.frames.end_us


def test_the_whole_pass_is_split_exactly_over_its_segments(make: Make) -> None:
    network, head, _ = make(curve="whole")
    video = NoiseVideo(343)
    prediction = network.predict(video.analyse(network), video.subject)
    want = plain_pass(video, np.arange(343), head)
    curves = prediction.curves["video-emotion-8"]
    assert curves.kind is CurveKind.DERIVED
    assert curves.edges_us.tolist() == [0, 8_500_000, 17_000_000, 25_500_000, 34_000_000, 34_300_000]
    split = head.segment_logits(want)[0]
    np.testing.assert_allclose(split.mean(dim=0), want.logits[0], atol=1e-5)
    np.testing.assert_allclose(curves.values[:4], split.softmax(dim=1), atol=TOLERANCE)
    assert np.isnan(curves.values[4]).all()
    shares = want.logits[0].softmax(dim=0)
    np.testing.assert_allclose(list(prediction.video_distribution.values()), shares, atol=TOLERANCE)
    assert list(prediction.video_distribution) == list(curves.names)


def test_attention_and_key_segments_follow_the_rule(make: Make) -> None:
    network, head, _ = make()
    video = NoiseVideo(655)
    prediction = network.predict(video.analyse(network), video.subject)
    want = plain_pass(video, np.arange(655), head)
    gamma = want.attention[0].numpy()
    scaled = (gamma - gamma.min()) / (gamma.max() - gamma.min())
    attention = prediction.extras["attention"]
    assert attention.kind is CurveKind.ATTENTION
    np.testing.assert_allclose(attention.values[:4, 0], scaled, atol=1e-5)
    strongest = head.segment_logits(want)[0].argmax(dim=1)
    key = [segment for segment in range(SEGMENTS) if scaled[segment] >= 0.7]
    covered = [step for found in prediction.segments or () for step in _steps(attention, found.interval)]
    assert covered == key
    for found in prediction.segments or ():
        steps = _steps(attention, found.interval)
        assert {attention_class(network, int(strongest[step])) for step in steps} == {found.label}
        assert found.score == pytest.approx(scaled[steps].mean(), abs=1e-5)


def attention_class(network: CtenNetwork, number: int) -> str:
    return network._names[number]


def _steps(curves, interval) -> list[int]:  # type: ignore[no-untyped-def]
    first, last = curves.step_at(interval.start_us), curves.step_at(interval.end_us - 1)
    assert curves.edges_us[first] == interval.start_us
    assert curves.edges_us[last + 1] == interval.end_us
    return list(range(first, last + 1))


def test_the_erased_pass_looks_only_at_what_is_new_and_averages_logits(make: Make) -> None:
    network, head, trunk = make(erased_pass=True)
    video = NoiseVideo(655)
    tracks = video.analyse(network)
    assert set(tracks) == {SNIPPETS, ERASED_SNIPPETS}
    first = plain_pass(video, np.arange(655), head)
    gamma = first.attention[0].numpy()
    kept = np.flatnonzero(gamma < 0.7 * gamma.max() + 0.3 * gamma.min())
    assert 0 < len(kept) < SEGMENTS
    frames = np.concatenate([np.arange(one * 163, (one + 1) * 163) for one in kept])
    second = plain_pass(video, frames, head)
    want = ((first.logits + second.logits) / 2).softmax(dim=1)[0]
    prediction = network.predict(tracks, video.subject)
    np.testing.assert_allclose(list(prediction.video_distribution.values()), want, atol=TOLERANCE)
    assert trunk.seen == len(tracks[SNIPPETS].values) + len(tracks[ERASED_SNIPPETS].values)
    plain, _, _ = make()
    assert SNIPPETS in video.analyse(plain)
    assert ERASED_SNIPPETS not in video.analyse(plain)


def test_equal_attention_erases_nothing_and_looks_at_nothing_again(make: Make) -> None:
    head = lively_head(8, SEGMENTS)
    with torch.no_grad():
        head.ta_net.fc.weight.zero_()
        head.ta_net.fc.bias.fill_(0.5)
    network, _, _ = make(head, erased_pass=True)
    video = NoiseVideo(655)
    tracks = video.analyse(network)
    assert set(tracks) == {SNIPPETS}
    prediction = network.predict(tracks, video.subject)
    want = plain_pass(video, np.arange(655), head).logits[0].softmax(dim=0)
    np.testing.assert_allclose(list(prediction.video_distribution.values()), want, atol=TOLERANCE)
    assert prediction.segments == ()
    assert np.nanmax(prediction.extras["attention"].values) == 0


@pytest.mark.parametrize("count", [1, 3, 25, 40, 100])
def test_short_videos_have_the_whole_pass_only(make: Make, count: int) -> None:
    network, _, _ = make(erased_pass=True)
    video = NoiseVideo(count)
    prediction = network.predict(video.analyse(network), video.subject)
    curves = prediction.curves["video-emotion-8"]
    assert curves.kind is CurveKind.DERIVED
    assert np.isfinite(curves.values).all()
    assert curves.edges_us[-1] == video.frames.end_us
    assert sum(prediction.video_distribution.values()) == pytest.approx(1, abs=1e-5)
    assert curves.edges_us.tolist() == prediction.extras["attention"].edges_us.tolist()


def test_what_is_known_on_the_way_is_what_stays(make: Make) -> None:
    network, _, _ = make()
    video = NoiseVideo(655)
    whole = network.predict(video.analyse(network), video.subject)
    encoder = video.feed(network.encoders(video.subject, {})[0], until=300)
    early = network.predict({SNIPPETS: encoder.track()}, video.subject)
    got, want = early.curves["video-emotion-8"], whole.curves["video-emotion-8"]
    known = np.isfinite(got.values[:, 0])
    assert 0 < known.sum() < len(known) - 5
    np.testing.assert_allclose(got.values[known], want.values[known], atol=TOLERANCE)
    assert early.video_distribution == {}
    assert early.extras == {}
    nothing = network.predict({}, video.subject)
    assert np.isnan(nothing.curves["video-emotion-8"].values).all()


def test_sentiment_is_derived_from_the_emotions(make: Make) -> None:
    network, _, _ = make()
    video = NoiseVideo(655)
    curves = network.predict(video.analyse(network), video.subject).curves
    sentiment = curves["sentiment"]
    assert sentiment.kind is CurveKind.DERIVED
    known = np.isfinite(sentiment.values[:, 0])
    np.testing.assert_allclose(sentiment.values[known].sum(axis=1), 1, atol=1e-5)


def test_the_cache_key_names_the_snippets_and_not_the_head(make: Make) -> None:
    video = NoiseVideo(655)

    def key(*args, **settings) -> dict[str, object]:
        return make(*args, **settings)[0].encoders(video.subject, {})[0].parameters

    assert key() == key(lively_head(8, SEGMENTS, seed=9))
    assert key() != key(window_s=12.0)
    assert key() == key(erased_pass=True)


def test_a_file_without_a_picture_is_refused(make: Make) -> None:
    network, _, _ = make()
    subject = NoiseVideo(5).subject
    heard = type(subject)(subject.info, None, subject.duration_us)
    with pytest.raises(NetworkError, match="no picture"):
        network.encoders(heard, {})


def test_the_number_of_segments_is_what_the_weights_say(make: Make) -> None:
    for segments, length in ((32, 10), (10, 16)):
        network, _, _ = make(lively_head(8, segments), snippet_frames=None)
        assert (network.settings["segments"], network.settings["snippet_frames"]) == (segments, length)
    with pytest.raises(NetworkError, match="5 segments"):
        make(lively_head(8, 5), snippet_frames=None)


def test_weights_that_do_not_fit_are_named(make: Make, vemo_home: Path) -> None:
    with pytest.raises(NetworkError, match=r"fc\.weight.*6×2048 instead of 8×2048"):
        make(lively_head(6, SEGMENTS))
    install_tensors(vemo_home, "cten-ve8", {"module.resnet.0.weight": torch.zeros(1)})
    with pytest.raises(NetworkError, match=r"nl\.0\.alpha"):
        registry.load("cten-ve8", "cpu")


def test_without_weights_the_card_says_what_would_enable_it(vemo_home: Path) -> None:
    for network_id in ("cten-ve8", "cten-ekman6"):
        assert "train" in (availability(card(network_id)) or "")
        with pytest.raises(WeightsMissing):
            registry.load(network_id)


def test_a_head_without_its_trunk_says_which_one_it_lacks(vemo_home: Path) -> None:
    install_tensors(vemo_home, "cten-ve8", lively_head(8, 32).state_dict())
    with pytest.raises(WeightsMissing, match="3D ResNet-101"):
        registry.load("cten-ve8", "cpu")


def test_settings_that_do_not_exist_are_refused(make: Make) -> None:
    with pytest.raises(NetworkError, match="settings of CTEN, eight emotions cannot be used"):
        make(nonesuch=True)
