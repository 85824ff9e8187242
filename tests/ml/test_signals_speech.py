from __future__ import annotations

import subprocess
import sys
import warnings

import numpy as np
import pytest

from tests.ml.streams import RATE_HZ, blocks, tone, varied_sound
from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.signals import silero
from vemo_desktop.ml.signals.silero import CHUNK, SileroVad
from vemo_desktop.ml.signals.speech import SpeechEncoder

NAMES = {
    **{
        f"conv{n}.{part}": f"_model.encoder.{n - 1}.reparam_conv.{part}"
        for n in (1, 2, 3, 4)
        for part in ("weight", "bias")
    },
    **{
        f"lstm_cell.{part}": f"_model.decoder.rnn.{part}"
        for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    },
    "final_conv.weight": "_model.decoder.decoder.2.weight",
    "final_conv.bias": "_model.decoder.decoder.2.bias",
}


@pytest.fixture(scope="module")
def official():
    """The package's own network, and one step of it per chunk."""
    import torch

    threads = torch.get_num_threads()
    from silero_vad import load_silero_vad

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "`torch.jit.load`", DeprecationWarning)
        network = load_silero_vad()
    yield network
    torch.set_num_threads(threads)


def by_official(network, samples):
    import torch

    network.reset_states()
    with torch.inference_mode():
        chunks = torch.from_numpy(samples.reshape(-1, CHUNK))
        return np.array([network(chunk, RATE_HZ).item() for chunk in chunks])


def recorded_speech(shared, name):
    """Return a recording of speech as whole chunks."""
    import wave

    with wave.open(str(shared / "labels" / "speech_valence_arousal" / name)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE_HZ, 1, 2)
        samples = np.frombuffer(sound.readframes(sound.getnframes()), dtype=np.int16)
    return samples[: len(samples) // CHUNK * CHUNK].astype(np.float32) / 32768


def test_the_layers_compute_what_the_official_network_computes(official):
    weights = {ours: official.state_dict()[theirs].numpy() for ours, theirs in NAMES.items()}
    samples = varied_sound(seconds=CHUNK * 100 / RATE_HZ)
    ours = SileroVad(weights).probabilities(samples)
    np.testing.assert_allclose(ours, by_official(official, samples), atol=1e-4)


@pytest.mark.parametrize("name", ["00.wav", "25.wav", "30.wav"])
def test_on_speech_both_releases_agree(shared, official, name):
    samples = recorded_speech(shared, name)
    ours, theirs = SileroVad().probabilities(samples), by_official(official, samples)
    assert ((ours > 0.5) == (theirs > 0.5)).mean() > 0.95
    assert (ours > 0.5).mean() > 0.5


def test_tones_noise_and_silence_are_no_speech():
    rng = np.random.default_rng(0)
    for samples in (tone(440, 3.0), 0.1 * rng.standard_normal(3 * RATE_HZ), np.zeros(3 * RATE_HZ)):
        encoder = SpeechEncoder()
        for block in blocks(samples.astype(np.float32), [8000] * 6):
            encoder.push(block)
        assert (encoder.finish(3_000_000).column("speech") > 0.5).mean() < 0.1


def test_it_needs_no_torch():
    program = (
        "import sys, numpy as np; from vemo_desktop.ml.signals.silero import SileroVad; "
        "SileroVad().probabilities(np.zeros(512, np.float32)); print('torch' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def test_missing_weights_are_told_plainly(monkeypatch):
    monkeypatch.setattr(silero.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(WeightsMissing, match="silero-vad"):
        SileroVad()
