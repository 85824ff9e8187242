"""The encoders of the built-in network, with its shipped weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder, Read
from vemo_desktop.ml.builtin.folder import digest_of_shipped, shipped_file
from vemo_desktop.ml.builtin.learnt import SPEECH_FILE
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.voice import VoiceEncoder

if TYPE_CHECKING:
    from vemo_desktop.ml.builtin.speech_net import SpeechNet

FACES_FILE, TEXT_FILE = "faces.safetensors", "text.safetensors"


def face_encoder() -> FaceExpressionsEncoder:
    """Return a fresh encoder of faces."""

    def load() -> Read:
        from vemo_desktop.ml.builtin.face_reader import load_reader

        return load_reader(shipped_file(FACES_FILE))

    return FaceExpressionsEncoder(digest_of_shipped(FACES_FILE), load)


def voice_encoder() -> VoiceEncoder:
    """Return a fresh encoder of voices."""

    def load() -> SpeechNet:
        from vemo_desktop.ml.builtin.speech_net import load_speech_net

        return load_speech_net(shipped_file(SPEECH_FILE))

    return VoiceEncoder(digest_of_shipped(SPEECH_FILE), load)


def text_encoder() -> TextEmotionsEncoder:
    """Return a fresh encoder of subtitles."""
    return TextEmotionsEncoder(shipped_file(TEXT_FILE), digest_of_shipped(TEXT_FILE))
