"""What a voice means, told from how it differs from the rest of the recording."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml.builtin.shipped import save_shipped
from vemo_desktop.ml.builtin.speech_net import HeadNet, SpeechNet
from vemo_desktop.ml.builtin.voice_head import ENOUGH_S, LEAST_VARIANCE, HeadPart, VoiceHead, read_head
from vemo_desktop.ml.builtin.voice_people import VoicePeople
from vemo_desktop.ml.builtin.voices import DESCRIPTION, PROSODY, ROW_S, TIMBRE, VOICES

APART = VoicePeople(np.eye(20, len(DESCRIPTION)), np.full(20, 10.0))
"""Tells people apart by the first numbers of a description."""


def head(seed: int = 0, people: VoicePeople | None = None) -> VoiceHead:
    chance = np.random.default_rng(seed)
    return VoiceHead(
        np.zeros(len(DESCRIPTION)),
        np.ones(len(DESCRIPTION)),
        tuple(
            HeadPart(
                chance.normal(0, 0.2, (256, len(names))),
                np.zeros(256),
                chance.normal(0, 0.2, (len(VOICES), 256)),
                np.zeros(len(VOICES)),
            )
            for names in (TIMBRE, PROSODY)
        ),
        people,
    )


def judged(one: VoiceHead, relative: np.ndarray) -> np.ndarray:
    """Return what two layers for timbre and two for prosody say on the whole."""
    timbre, prosody = one.parts
    by_timbre = np.maximum(relative[:, : len(TIMBRE)] @ timbre.hidden.T, 0) @ timbre.out.T
    by_prosody = np.maximum(relative[:, len(TIMBRE) :] @ prosody.hidden.T, 0) @ prosody.out.T
    return (by_timbre + by_prosody) / 2


def rows(count: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((count, len(DESCRIPTION))).astype(np.float32)


def test_what_a_speaker_always_sounds_like_is_taken_off():
    said, ones = rows(4000), np.ones(4000)
    other = 5 + 3 * said  # the same, said by somebody with another voice
    plain, moved = head().logits(said, ones), head().logits(other, ones)
    assert np.corrcoef(plain.ravel(), moved.ravel())[0, 1] > 0.99
    single = head().logits(other[:1], np.ones(1))
    assert np.abs(single - plain[:1]).max() > 5 * np.abs(moved[:1] - plain[:1]).max()


def test_after_enough_speech_the_recording_is_believed_by_half():
    count = round(ENOUGH_S / ROW_S)
    one = head()
    steady = np.full((count, len(DESCRIPTION)), 4.0, np.float32)
    share = count * ROW_S / (count * ROW_S + ENOUGH_S)
    assert share == pytest.approx(0.5, abs=0.02)
    relative = 4.0 * (1 - share) / np.sqrt((1 - share) + LEAST_VARIANCE)
    wanted = judged(one, np.full((1, len(DESCRIPTION)), relative))[0]
    np.testing.assert_allclose(one.logits(steady, np.ones(count))[0], wanted, rtol=1e-5)


def test_two_people_in_turns_are_each_taken_relative_to_themselves():
    said, ones = rows(4000), np.ones(4000)
    second = np.arange(4000) // 10 % 2 == 1
    voice = np.where(second[:, None], 3.0, -3.0).astype(np.float32)
    plain = head().logits(said, ones)

    def agreement(people: VoicePeople | None) -> float:
        return float(np.corrcoef(plain.ravel(), head(people=people).logits(said + voice, ones).ravel())[0, 1])

    assert agreement(APART) > 0.97
    assert agreement(None) < 0.8, "their common mean tells more of who speaks than of how"


def test_a_person_who_says_little_is_taken_relative_to_the_recording():
    said = rows(2000)
    said[-1] += 9.0
    with_people, without = (head(people=one).logits(said, np.ones(2000))[-1] for one in (APART, None))
    np.testing.assert_allclose(with_people, without, atol=0.1 * np.abs(without).max())


def test_rows_without_speech_do_not_count_as_the_speaker():
    said = rows(600)
    noise = np.full((300, len(DESCRIPTION)), 50.0, np.float32)
    quality = np.concatenate([np.ones(600), np.zeros(300)])
    with_noise = head().logits(np.concatenate([said, noise]), quality)
    np.testing.assert_allclose(with_noise[:600], head().logits(said, np.ones(600)), atol=1e-4)


def test_silence_alone_is_judged_by_what_is_usual():
    said = rows(5)
    one = head()
    relative = said / np.sqrt(1 + LEAST_VARIANCE)
    np.testing.assert_allclose(one.logits(said, np.zeros(5)), judged(one, relative), atol=1e-5)


def test_long_recordings_are_judged_as_short_ones():
    said = rows(9000)
    whole = head().logits(said, np.ones(9000))
    assert whole.shape == (9000, len(VOICES))
    mean, scale = said.mean(axis=0), said.std(axis=0)
    share = 9000 * ROW_S / (9000 * ROW_S + ENOUGH_S)
    one = head()
    relative = (said[-3:] - share * mean) / np.sqrt(share * scale**2 + (1 - share) + LEAST_VARIANCE)
    np.testing.assert_allclose(whole[-3:], judged(one, relative), atol=1e-3)


def test_the_head_says_what_was_learnt(tmp_path):
    torch.manual_seed(0)
    network = SpeechNet().requires_grad_(False).eval()
    save_shipped(network, tmp_path / "speech.safetensors", {})
    read = read_head(tmp_path / "speech.safetensors")
    said = rows(3)
    learnt: HeadNet = network.head
    wanted = learnt(torch.from_numpy(said) / (1 + LEAST_VARIANCE) ** 0.5).numpy()
    np.testing.assert_allclose(read.logits(said, np.zeros(3)), wanted, atol=5e-3)


def test_what_is_judged_lies_where_it_was_heard():
    values = np.column_stack([rows(4), [1.0, 0.5, 1.0, 1.0]]).astype(np.float32)
    valid = np.array([True, True, False, True])
    track = FeatureTrack(
        "builtin.voice", "3", regular_edges(4, 480_000), values, valid, (*DESCRIPTION, "speech")
    )
    heard = head().judged(track, np.array([1.0, 0.5, 1.0, np.nan]))
    np.testing.assert_allclose(heard.column("quality"), [1.0, 0.25, 0.0, 0.0])
    np.testing.assert_array_equal(heard.edges_us, track.edges_us)
    np.testing.assert_array_equal(heard.valid, valid)
    assert heard.names[:-1] == VOICES
