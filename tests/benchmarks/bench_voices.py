"""What hearing voices costs, in milliseconds of one processor core per second of sound.

The yardstick, in the same run, is the detector of speech (Silero VAD) over the same sound.
"""

from __future__ import annotations

import json
import time

import torch

from tests.ml.streams import RATE_HZ, blocks, varied_sound
from vemo_desktop.ml.builtin.encoders import voice_encoder
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.ml.signals.speech import SpeechEncoder

SECONDS = 120
WARM_SECONDS = 20


def ms_per_second(encoder: Encoder) -> float:
    """Return the cost after what is loaded once."""
    pieces = blocks(varied_sound(float(SECONDS)), [RATE_HZ] * SECONDS)
    for piece in pieces[:WARM_SECONDS]:
        encoder.push(piece)
    start = time.process_time()
    for piece in pieces[WARM_SECONDS:]:
        encoder.push(piece)
    return (time.process_time() - start) * 1000 / (SECONDS - WARM_SECONDS)


def main() -> None:
    """Measure and print one JSON object."""
    torch.set_num_threads(1)
    voices, speech = (min(ms_per_second(make()) for _ in range(3)) for make in (voice_encoder, SpeechEncoder))
    report = {
        "ms_per_second_of_sound": round(voices, 2),
        "yardstick_speech_ms_per_second": round(speech, 2),
        "ratio": round(voices / speech, 2),
    }
    print(json.dumps({"voices": report}, indent=2))


if __name__ == "__main__":
    main()
