"""The speech detector that the silero-vad package ships, computed with numpy.

The package holds one set of weights as safetensors (its release 5) and another inside a TorchScript file
(release 6). The TorchScript network takes one chunk of 32 ms per call: 16 ms of work per second of sound
here, after two seconds and 200 MB for loading torch, and importing the package changes the number of
threads torch uses in the whole process. The same layers over many chunks at once, with the safetensors,
take 2 ms per second and no torch. `tests/ml/test_signals_speech.py` holds the layers against the
TorchScript network with the same weights, and the two releases against each other on speech.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view
from scipy.fft import rfft

from vemo_desktop.errors import WeightsMissing

Array = npt.NDArray[np.float32]

RATE_HZ = 16_000
CHUNK = 512
CONTEXT = 64
"""Samples of the chunk before that each chunk sees again."""
_CELLS = 128
_FFT, _FFT_HOP = 256, 128
_SMALL_PRODUCT = 2**18


class SileroVad:
    """Tells how likely each chunk of sound is speech; goes on where it stopped.

    Layers, in the words of the package's own description: a short Fourier transform (a convolution whose
    kernel is exactly a Hann window times sines and cosines, so it is computed as a transform here), four
    convolutions with rectifiers, one LSTM cell, one output.

    Parameters
    ----------
    weights : dict of arrays, optional
        By the names of the package's safetensors, which are read if none are given.

    Raises
    ------
    WeightsMissing
        If the package lacks its weights.
    """

    def __init__(self, weights: dict[str, Array] | None = None) -> None:
        weights = weights or read_weights()
        self._window = np.hanning(_FFT + 1)[:-1].astype(np.float32)
        self._layers = [
            (_as_matrix(weights[f"conv{n}.weight"]), weights[f"conv{n}.bias"], stride)
            for n, stride in ((1, 1), (2, 2), (3, 2), (4, 1))
        ]
        self._from_input = np.ascontiguousarray(weights["lstm_cell.weight_ih"].T)
        self._from_hidden = np.ascontiguousarray(weights["lstm_cell.weight_hh"].T)
        self._gate_bias: Array = weights["lstm_cell.bias_ih"] + weights["lstm_cell.bias_hh"]
        self._out = weights["final_conv.weight"].reshape(_CELLS)
        self._out_bias = weights["final_conv.bias"]
        self.context: Array = np.zeros(CONTEXT, dtype=np.float32)
        self.hidden: Array = np.zeros((2, _CELLS), dtype=np.float32)

    def probabilities(self, samples: Array) -> Array:
        """Return the probability of speech of each chunk; `samples` holds whole chunks."""
        chunks = samples.reshape(-1, CHUNK)
        before = np.concatenate([self.context[None], chunks[:-1, -CONTEXT:]])
        self.context = chunks[-1, -CONTEXT:].copy()
        features = self._features(np.concatenate([before, chunks], axis=1))
        states = self._recur(_product(features, self._from_input) + self._gate_bias)
        return _sigmoid((np.maximum(states, 0) * self._out).sum(axis=1) + self._out_bias)

    def _features(self, chunks: Array) -> Array:
        """Return the features of chunks with their context, shape (N, 128)."""
        padded = np.pad(chunks, ((0, 0), (0, CONTEXT)), mode="reflect")
        frames = sliding_window_view(padded, _FFT, axis=1)[:, ::_FFT_HOP]
        layer: Array = np.abs(rfft(frames * self._window))
        for matrix, bias, stride in self._layers:
            padded = np.pad(layer, ((0, 0), (1, 1), (0, 0)))
            windows = sliding_window_view(padded, 3, axis=1)[:, ::stride]
            rows = windows.reshape(-1, matrix.shape[0])
            layer = np.maximum(_product(rows, matrix) + bias, 0).reshape(*windows.shape[:2], -1)
        return layer[:, 0]

    def _recur(self, gates_from_input: Array) -> Array:
        """Run the LSTM cell over all chunks and return its outputs, shape (N, 128)."""
        hidden, cell = self.hidden
        outputs = np.empty((len(gates_from_input), _CELLS), dtype=np.float32)
        for number, from_input in enumerate(gates_from_input):
            gates = from_input + _product(hidden[None], self._from_hidden)[0]
            # In the order of torch: input, forget, cell, output; only the third is not squashed to [0, 1].
            taken_in, kept, _, out = _sigmoid(gates).reshape(4, _CELLS)
            cell = kept * cell + taken_in * np.tanh(gates[2 * _CELLS : 3 * _CELLS])
            hidden = out * np.tanh(cell)
            outputs[number] = hidden
        self.hidden = np.stack([hidden, cell])
        return outputs


def _product(rows: Array, matrix: Array) -> Array:
    """Return ``rows @ matrix``, the same bits with any number of processors and rows.

    OpenBLAS, which numpy computes with, splits a product among threads from 2^18 multiplications on, and a
    single row goes another way and is split earlier. Small products of at least two rows are not.
    """
    count, (inner, width) = len(rows), matrix.shape
    size = max(_SMALL_PRODUCT // (inner * width), 2)
    padded = np.zeros((-(-count // size) * size, inner), dtype=np.float32)
    padded[:count] = rows
    product = np.empty((len(padded), width), dtype=np.float32)
    for start in range(0, len(padded), size):
        np.matmul(padded[start : start + size], matrix, out=product[start : start + size])
    return product[:count]


def _sigmoid(values: Array) -> Array:
    """Return 1 / (1 + exp(-x)), written so that nothing overflows."""
    halves: Array = np.float32(0.5) * (1 + np.tanh(values * np.float32(0.5)))
    return halves


def _as_matrix(kernel: Array) -> Array:
    """Turn the kernel of a convolution, shape (out, in, width), into a matrix of shape (in × width, out)."""
    return np.ascontiguousarray(kernel.reshape(len(kernel), -1).T)


def read_weights() -> dict[str, Array]:
    """Read the package's safetensors without importing the package, which would load torch."""
    from safetensors.numpy import load_file

    spec = importlib.util.find_spec("silero_vad")
    folders = (spec and spec.submodule_search_locations) or []
    for folder in folders:
        path = Path(folder) / "data" / "silero_vad_16k.safetensors"
        if path.is_file():
            weights: dict[str, Array] = load_file(path)
            return weights
    raise WeightsMissing(
        "The speech detector's weights are missing. Install the package silero-vad, version 6.2 or newer."
    )
