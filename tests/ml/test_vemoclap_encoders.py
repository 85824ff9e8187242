"""The encoders of VEMOCLAP's features: what they look at, how they go on, what they refuse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw, ImageFont
from safetensors.torch import load_file, save_file
from transformers import (
    CLIPVisionModelWithProjection,
    RobertaForSequenceClassification,
    WhisperForConditionalGeneration,
)

from tests.ml.streams import blocks, varied_sound
from tests.ml.tiny_packs import FOLDERS, LANGUAGES, install_all
from tests.packs_kit import install_folder
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.beats.encoder import BeatsEncoder
from vemo_desktop.ml.encoders.clip import ClipEncoder, clip_picture
from vemo_desktop.ml.encoders.face_detection import HaarFaces, crop, two_largest
from vemo_desktop.ml.encoders.face_expression import FaceExpressionEncoder, FacePicture
from vemo_desktop.ml.encoders.frames import WantedFrames
from vemo_desktop.ml.encoders.picture_text import PictureTextEncoder, RapidOcrReader
from vemo_desktop.ml.encoders.pretrained import load_model
from vemo_desktop.ml.encoders.text_sentiment import TextFeatures, TextSentimentEncoder
from vemo_desktop.ml.encoders.whisper import Phrase, WhisperEncoder, phrases
from vemo_desktop.ml.encoding import Encoder, EncoderItem
from vemo_desktop.ml.signals.face_finder import Box

COUNT = 37
WANTED = WantedFrames(tuple(range(0, 5 * COUNT, 5)), tuple(range(100, 100 + 200_000 * COUNT, 200_000)))
END_US = 200_000 * COUNT + 50_000
STARTS = tuple(range(0, 9 * 8000, 8000))


class OneOrTwo:
    """Finds no, one or two faces, told by the first pixel."""

    id = "one-or-two"

    def find(self, rgb: np.ndarray) -> list[Box]:
        return [(2, 3, 20, 30), (30, 5, 25, 25)][: int(rgb[0, 0, 0]) % 3]


class Numbers:
    """Reads the first pixel."""

    id = "numbers"

    def read(self, rgb: np.ndarray) -> list[str]:
        number = int(rgb[0, 0, 0])
        return [] if number % 4 == 0 else ["No", str(number)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    install_all(home, tmp_path_factory.mktemp("made"))
    return home


@pytest.fixture(autouse=True)
def _use_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(home))


def _pictures() -> list[EncoderItem]:
    rng = np.random.default_rng(1)
    return [
        VideoSample(number, start, rng.integers(0, 256, (48, 64, 3), dtype=np.uint8))
        for number, start in zip(WANTED.numbers, WANTED.starts_us, strict=True)
    ]


def _sound() -> list[EncoderItem]:
    return list(blocks(varied_sound(7.4), [16_000] * 7))


ENCODERS: dict[str, tuple[Callable[[], Encoder], Callable[[], Sequence[EncoderItem]]]] = {
    "clip": (lambda: ClipEncoder(WANTED, "cpu"), _pictures),
    "faces": (lambda: FaceExpressionEncoder(WANTED, "cpu", OneOrTwo()), _pictures),
    "writing": (lambda: PictureTextEncoder(WANTED, Numbers()), _pictures),
    "beats": (lambda: BeatsEncoder(STARTS, "cpu"), _sound),
}


def _fed(encoder: Encoder, pieces: Sequence[EncoderItem]) -> Encoder:
    for piece in pieces:
        encoder.push(piece)
    return encoder


def _assert_same(first: FeatureTrack, second: FeatureTrack) -> None:
    assert first.values.tobytes() == second.values.tobytes()
    np.testing.assert_array_equal(first.edges_us, second.edges_us)
    np.testing.assert_array_equal(first.valid, second.valid)
    assert first.texts == second.texts


@pytest.mark.parametrize("name", ENCODERS)
def test_going_on_from_a_state_gives_the_same_bits(name: str) -> None:
    make, pieces = ENCODERS[name][0], ENCODERS[name][1]()
    whole = _fed(make(), pieces).finish(END_US)
    assert whole.valid.any()
    for seen in (1, len(pieces) // 2, len(pieces) - 1):
        before = _fed(make(), pieces[:seen])
        state = {key: array.copy() for key, array in before.state().items()}
        _fed(before, pieces[seen:])
        again = make()
        again.restore(state)
        _assert_same(_fed(again, pieces[seen:]).track(), before.track())
        _assert_same(again.finish(END_US), whole)


@pytest.mark.parametrize("name", ENCODERS)
def test_what_is_known_early_stands_and_edges_are_those_of_the_stream(name: str) -> None:
    make, pieces = ENCODERS[name][0], ENCODERS[name][1]()
    encoder = make()
    assert isinstance(encoder, Encoder)
    assert encoder.id.count(".") == 1
    assert len(encoder.track().values) == 0
    early = []
    for piece in pieces:
        encoder.push(piece)
        early.append(encoder.track())
    whole = encoder.finish(END_US)
    for track in early:
        count = len(track.values)
        np.testing.assert_array_equal(track.values, whole.values[:count])
        np.testing.assert_array_equal(track.edges_us[:count], whole.edges_us[:count])
    assert whole.edges_us[-1] == END_US
    assert len(make().finish(0).values) == 0
    unseen = make().finish(END_US)
    assert not unseen.valid.any()


def test_frames_that_never_came_are_unknown() -> None:
    pieces = _pictures()
    whole = _fed(ClipEncoder(WANTED, "cpu"), pieces).finish(END_US)
    some = _fed(ClipEncoder(WANTED, "cpu"), [*pieces[:3], *pieces[7:30]]).finish(END_US)
    assert np.flatnonzero(~some.valid).tolist() == [3, 4, 5, 6, *range(30, COUNT)]
    np.testing.assert_allclose(some.values[some.valid], whole.values[some.valid], atol=1e-5)


def test_frames_without_a_face_are_unknown_and_keep_their_time() -> None:
    pieces = _pictures()
    track = _fed(FaceExpressionEncoder(WANTED, "cpu", OneOrTwo()), pieces).finish(END_US)
    faces = np.array([len(OneOrTwo().find(piece.rgb)) for piece in pieces])  # type: ignore[union-attr]
    np.testing.assert_array_equal(track.valid, faces > 0)
    assert set(faces) == {0, 1, 2}
    np.testing.assert_array_equal(track.edges_us[:-1], WANTED.starts_us)


def test_how_sound_is_cut_does_not_matter_to_beats() -> None:
    samples = varied_sound(7.4)
    lengths = np.random.default_rng(1).integers(1, 30_000, size=60).tolist()
    whole = _fed(BeatsEncoder(STARTS, "cpu"), blocks(samples, [len(samples)])).finish(7_400_000)
    _assert_same(_fed(BeatsEncoder(STARTS, "cpu"), blocks(samples, lengths)).finish(7_400_000), whole)
    assert whole.valid.all()


def test_beats_knows_nothing_where_sound_is_missing_or_ends() -> None:
    noise = varied_sound(3.0)
    pieces = [
        AudioBlock(0, 16_000, noise),
        AudioBlock(3_000_000, 16_000, np.zeros(8000, np.float32), is_missing=True),
        AudioBlock(3_500_000, 16_000, np.concatenate([noise, noise[:8000]])),
    ]
    track = _fed(BeatsEncoder(STARTS, "cpu"), pieces).finish(7_000_000)
    # 0 s ends exactly with the sound, as 4 s does; only 3.5 s goes on beyond its three seconds.
    assert np.flatnonzero(track.valid).tolist() == [7]


def test_clip_is_shown_the_middle_at_224() -> None:
    rows, columns = np.mgrid[0:360, 0:640]
    rgb = np.stack([columns % 256, rows * 255 // 359, (rows + columns) % 256], axis=2).astype(np.uint8)
    rgb[:, :, 0] = columns * 255 // 639
    picture = clip_picture(rgb)
    assert picture.shape == (3, 224, 224)
    scaled = Image.fromarray(rgb).resize((398, 224), Image.Resampling.BICUBIC)
    theirs = np.asarray(scaled, np.float32)[:, 87:311].transpose(2, 0, 1) / 255
    mean, deviation = (
        np.array([0.48145466, 0.4578275, 0.40821073]),
        np.array([0.26862954, 0.26130258, 0.27577711]),
    )
    expected = (theirs - mean[:, None, None]) / deviation[:, None, None]
    np.testing.assert_allclose(picture[:2], expected[:2], atol=0.02)


def test_the_two_largest_faces_are_cut_out_at_the_borders() -> None:
    boxes: list[Box] = [(0, 0, 10, 10), (-5, 2, 20, 20), (3, 3, 15, 15)]
    assert two_largest(boxes) == [(-5, 2, 20, 20), (3, 3, 15, 15)]
    rgb = np.arange(40 * 30 * 3, dtype=np.uint8).reshape(40, 30, 3)
    assert crop(rgb, (-5, 2, 20, 20)).shape == (20, 15, 3)
    assert crop(rgb, (25, 35, 20, 20)).shape == (5, 5, 3)
    assert HaarFaces().find(np.zeros((120, 160, 3), np.uint8)) == []


def test_a_face_is_shown_as_its_configuration_says() -> None:
    rgb = np.full((30, 20, 3), 255, np.uint8)
    assert FacePicture(64, 2, (0.5, 0.5, 0.5), (0.25, 0.5, 1.0)).of(rgb)[:, 5, 5].tolist() == [2.0, 1.0, 0.5]


def test_text_in_a_picture_is_read() -> None:
    pytest.importorskip("rapidocr_onnxruntime", reason="reading text in pictures is an extra")
    image = Image.new("RGB", (640, 360), "white")
    ImageDraw.Draw(image).text((60, 140), "Danger zone", "black", font=ImageFont.load_default(60))
    lines = RapidOcrReader().read(np.asarray(image))
    assert " ".join(lines).lower().replace(" ", "") == "dangerzone"
    assert RapidOcrReader().read(np.full((90, 160, 3), 128, np.uint8)) == []


def _timed(*parts: object) -> tuple[list[int], Callable[[list[int]], str]]:
    """Return tokens for words and times, and what decodes them."""
    words: dict[int, str] = {}
    tokens = []
    for part in parts:
        if isinstance(part, str):
            words[len(words)] = part
            tokens.append(len(words) - 1)
        else:
            tokens.append(1000 + round(float(part) / 0.02))  # type: ignore[arg-type]
    return tokens, lambda some: " ".join(words[token] for token in some)


def test_phrases_lie_between_timestamps() -> None:
    tokens, decode = _timed(0.5, "good", "day", 2.0, 2.4, "you", 3.0, 3.0, "there", "and")
    assert phrases(tokens, 1000, decode, 30.0) == [
        Phrase(0.5, 2.0, "good day"), Phrase(2.4, 3.0, "you"), Phrase(3.0, 30.0, "there and"),
    ]  # fmt: skip
    assert phrases([], 1000, decode, 30.0) == []
    tokens, decode = _timed("no", "times")
    assert phrases(tokens, 1000, decode, 12.0) == [Phrase(0.0, 12.0, "no times")]


def test_whisper_hears_each_half_minute_once_and_goes_on_from_a_state() -> None:
    pieces = list(blocks(varied_sound(34.0), [16_000] * 34))
    whole = _fed(WhisperEncoder("cpu"), pieces).finish(34_000_000)
    assert len(whole.texts) == len(whole.values) == 68
    heard = [number for number, text in enumerate(whole.texts) if text]
    assert heard
    assert all("<|" not in text for text in whole.texts)
    assert not any(language in text for text in whole.texts for language in LANGUAGES)
    again = WhisperEncoder("cpu")
    again.restore(_fed(WhisperEncoder("cpu"), pieces[:31]).state())
    _assert_same(_fed(again, pieces[31:]).finish(34_000_000), whole)


def test_whisper_is_not_asked_about_silence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))  # it could not be loaded here
    silence = AudioBlock(0, 16_000, np.zeros(31 * 16_000, np.float32), is_missing=True)
    track = _fed(WhisperEncoder("cpu"), [silence]).finish(31_000_000)
    assert set(track.texts) == {""}


def test_sentiment_of_a_text_does_not_depend_on_its_company() -> None:
    long = "so " * 900
    alone = TextFeatures("cpu").of(["what a day"])["what a day"]
    together = TextFeatures("cpu").of(["what a day", "no", long, "what a day"])
    assert together.keys() == {"what a day", "no", long}
    np.testing.assert_allclose(together["what a day"], alone, atol=1e-5)
    assert np.abs(together["no"] - alone).max() > 1e-3
    np.testing.assert_allclose(together[long], TextFeatures("cpu").of(["so " * 300])["so " * 300], atol=1e-5)


def test_sentiment_rows_belong_to_stretches() -> None:
    source = FeatureTrack(
        "a.b", "1", regular_edges(2, 10), np.zeros((2, 1), np.float32), np.ones(2, bool), ("n",), ("x", "")
    )

    def make() -> TextSentimentEncoder:
        return TextSentimentEncoder(
            "a.c", "a.b", regular_edges(3, 7), lambda track: [*track.texts, "x"], TextFeatures("cpu"), {}
        )

    encoder = make()
    assert isinstance(encoder, Encoder)
    assert encoder.sources == ("a.b",)
    assert len(encoder.track().values) == 0
    track = _fed(encoder, [source]).finish(21)
    assert track.valid.tolist() == [True, False, True]
    np.testing.assert_array_equal(track.values[0], track.values[2])
    again = make()
    again.restore(encoder.state())
    _assert_same(again.finish(21), track)
    assert not make().finish(21).valid.any()


def test_keys_of_the_cache_tell_weights_and_frames_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ClipEncoder(WANTED, "cpu").parameters
    assert first != ClipEncoder(WantedFrames((1,), (5,)), "cpu").parameters
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))
    torch.manual_seed(99)
    made = tmp_path / "made"
    FOLDERS["clip-vit-b32"](made)
    install_folder(tmp_path, "clip-vit-b32", made)
    assert ClipEncoder(WANTED, "cpu").parameters != first


def test_incomplete_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made"
    FOLDERS["clip-vit-b32"](made)
    tensors = load_file(made / "model.safetensors")
    tensors.pop("visual_projection.weight")
    save_file(tensors, made / "model.safetensors", {"format": "pt"})
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))
    install_folder(tmp_path, "clip-vit-b32", made)
    encoder = ClipEncoder(WANTED, "cpu")
    with pytest.raises(NetworkError, match="CLIP cannot be used") as refused:
        _fed(encoder, _pictures())
    assert "visual_projection.weight" in refused.value.details


def test_networks_load_on_several_threads_at_once() -> None:
    kinds = {
        "clip-vit-b32": CLIPVisionModelWithProjection,
        "whisper-large-v3": WhisperForConditionalGeneration,
        "roberta-sentiment": RobertaForSequenceClassification,
    }
    with ThreadPoolExecutor(6) as pool:
        loads = [
            pool.submit(load_model, kind, packs.folder(pack), pack)
            for _ in range(6)
            for pack, kind in kinds.items()
        ]
        assert all(load.result() is not None for load in loads)


def test_a_missing_file_beside_the_weights_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made"
    FOLDERS["whisper-large-v3"](made)
    (made / "preprocessor_config.json").unlink()
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))
    install_folder(tmp_path, "whisper-large-v3", made)
    with pytest.raises(NetworkError, match="Whisper cannot be used"):
        _fed(WhisperEncoder("cpu"), blocks(varied_sound(31.0), [16_000] * 31))


def test_missing_weights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))
    assert not packs.is_installed("clip-vit-b32")
    with pytest.raises(WeightsMissing, match="vemo networks install clip-vit-b32"):
        _ = ClipEncoder(WANTED, "cpu").parameters
