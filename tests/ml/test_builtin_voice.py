from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.ml.streams import RATE_HZ, blocks, tone, varied_sound
from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.builtin.speech_net import (
    BANDS,
    HEARD,
    POOLED,
    SpeechNet,
    load_speech_net,
    log_mel,
    pooled,
)
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voice_levels import is_speech_loud, step_power
from vemo_desktop.ml.builtin.voices import DESCRIPTION, STEP, STEPS_PER_ROW, TIMBRE, WINDOW_STEPS
from vemo_desktop.ml.recipes.yamnet import start_from_yamnet


def made_up(seed: int = 0) -> SpeechNet:
    """Return a network with random weights through which sound still comes: the usual ones would fade it."""
    torch.manual_seed(seed)
    network = SpeechNet().requires_grad_(False).eval()
    for part in network.modules():
        if isinstance(part, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(part.weight, nonlinearity="relu")
    return network


def track_of(samples: np.ndarray, network: SpeechNet | None = None, lengths=None):
    encoder = VoiceEncoder("made-up", lambda: network or made_up())
    for block in blocks(samples, lengths or [len(samples)]):
        encoder.push(block)
    return encoder.finish(round(len(samples) / RATE_HZ * 1_000_000))


def test_a_row_is_what_the_network_says_of_the_window_around_it():
    network, samples = made_up(), varied_sound(seconds=6.5)
    track = track_of(samples, network)
    row = 6  # from 2.88 s; its window begins four steps earlier and lies whole in the first piece
    start = (row * STEPS_PER_ROW - 4) * STEP
    whole = np.concatenate([samples, np.zeros(4 * RATE_HZ, np.float32)])
    with torch.inference_mode():
        window = torch.from_numpy(whole[None, start : start + WINDOW_STEPS * STEP])
        mel = log_mel(window)
    assert mel.shape == (1, WINDOW_STEPS * 16, BANDS)
    assert track.valid[row]
    assert track.values[row, :-1].std() > 0
    # Another sound elsewhere must not change the row; other sound in the window must.
    far, near = samples.copy(), samples.copy()
    far[: start - 2 * RATE_HZ] *= -1
    near[start + STEP : start + 4 * STEP] = tone(900, 3 * STEP / RATE_HZ)
    np.testing.assert_allclose(track_of(far, network).values[row], track.values[row], atol=2e-3)
    assert np.abs(track_of(near, network).values[row, :-1] - track.values[row, :-1]).max() > 1e-2


def test_rows_lie_where_the_sound_is():
    samples = np.zeros(20 * RATE_HZ, np.float32)
    samples[8 * RATE_HZ : 12 * RATE_HZ] = tone(200, 4.0, 0.3, 6)
    track = track_of(samples)
    middles = (track.edges_us[:-1] + track.edges_us[1:]) / 2e6
    speech = track.column("speech") * track.valid
    assert abs((middles * speech).sum() / speech.sum() - 10.0) < 0.25
    assert not track.valid[(middles < 6.5) | (middles > 13.5)].any()


def test_how_loud_a_recording_is_does_not_matter():
    samples = varied_sound(seconds=9.0)
    loud, quiet = track_of(samples), track_of(samples * np.float32(0.05))
    np.testing.assert_allclose(quiet.values, loud.values, atol=2e-3)


def test_silence_says_nothing():
    assert not track_of(np.zeros(10 * RATE_HZ, np.float32)).valid.any()


def test_what_is_known_early_does_not_change_over_a_long_recording():
    samples = varied_sound(seconds=30.0)
    encoder = VoiceEncoder("made-up", made_up)
    early = []
    for block in blocks(samples, [RATE_HZ] * 30):
        encoder.push(block)
        early.append(encoder.track())
    whole = encoder.finish(30_000_000)
    assert len(early[-1].values) >= 0.7 * len(whole.values)
    for track in early:
        np.testing.assert_array_equal(track.values, whole.values[: len(track.values)])


def test_loud_steps_are_speech_and_set_the_level():
    power = np.array([1e-9, 1e-2, 4e-2, 1e-2, 1e-8])
    loud, level = is_speech_loud(power, power)
    assert loud.tolist() == [False, True, True, True, False]
    assert level == pytest.approx(np.sqrt(0.02))
    assert step_power(np.full(2 * STEP, 0.5, np.float32)).tolist() == [0.25, 0.25]


def test_weights_are_kept_in_half_precision(tmp_path):
    network = in_half_precision(made_up())
    save_shipped(network, tmp_path / "speech.safetensors", {})
    again = load_speech_net(tmp_path / "speech.safetensors")
    samples, speech = varied_sound(seconds=16 * STEP / RATE_HZ), np.ones(16, np.bool_)
    found = again.told(again.heard(samples, speech))
    torch.testing.assert_close(found, network.told(network.heard(samples, speech)), rtol=0, atol=0)
    assert found.shape == (2, len(DESCRIPTION))


def test_pauses_are_not_listened_to():
    steps = torch.randn(2 * WINDOW_STEPS, POOLED // 2)
    speech = torch.arange(WINDOW_STEPS)[None] < 6
    other = torch.where(speech[0].repeat_interleave(2)[:, None], steps, torch.randn_like(steps))
    torch.testing.assert_close(pooled(other, speech), pooled(steps, speech))
    assert not torch.allclose(pooled(steps, speech), pooled(steps, ~speech))


def test_what_is_pooled_is_the_mean_and_spread_of_the_steps_of_a_window():
    steps, chosen = torch.randn(12, POOLED // 2), torch.tensor([[True] * 3 + [False] * 3, [False, True] * 3])
    found = pooled(steps, chosen).numpy()
    for row, some in zip(found, ([0, 1, 2, 3, 4, 5], [2, 3, 6, 7, 10, 11]), strict=True):
        own = steps[some].numpy()
        np.testing.assert_allclose(row, [*own.mean(axis=0), *own.std(axis=0)], atol=1e-5)


def test_short_speech_is_one_window_and_long_speech_a_window_every_three_steps():
    network = made_up()
    for steps, windows in ((4, 1), (13, 1), (15, 1), (16, 2), (22, 4)):
        samples = varied_sound(seconds=steps * STEP / RATE_HZ)
        assert network.heard(samples, np.ones(steps, np.bool_)).shape == (windows, HEARD)
    samples, speech = varied_sound(seconds=32 * STEP / RATE_HZ), np.arange(32) < 4
    assert network.heard(samples, speech).shape == (2, HEARD), "the others hold no speech"


def test_where_nothing_has_a_pitch_the_voice_is_taken_to_be_as_high_as_usual():
    network = made_up()
    network.head.usual += torch.arange(len(DESCRIPTION))
    heard = torch.zeros(1, HEARD)
    heard[0, POOLED] = torch.nan
    told = network.told(heard)
    assert told[0, len(TIMBRE)] == len(TIMBRE)
    assert told[0, len(TIMBRE) + 1] == 0


def test_layers_of_yamnet_hear_what_yamnet_hears(shared):
    """The first separable layers, run by opencv from the published file, against ours."""
    import cv2

    path = shared / "weights" / "audio" / "yamnet.onnx"
    network = made_up()
    start_from_yamnet(network, path)
    samples = varied_sound(seconds=15_600 / RATE_HZ)[:15_600]
    reader = cv2.dnn.readNetFromONNX(str(path))
    reader.setInput(samples[None])
    names = [
        name for name in reader.getLayerNames() if reader.getLayer(reader.getLayerId(name)).type == "ReLU"
    ]
    wanted = reader.forward(names[2])
    with torch.inference_mode():
        mel = log_mel(torch.from_numpy(samples)[None])[:, :96, None].transpose(1, 2)
        first = torch.relu(network.first(torch.nn.functional.pad(mel, (0, 1, 0, 1))))
        ours = network.body[0](first).numpy()
    # The published front end is quantised, so that quiet bands differ a little.
    assert np.corrcoef(ours.ravel(), wanted.ravel())[0, 1] > 0.99
