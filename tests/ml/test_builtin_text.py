"""Subtitles in the eyes of the text network: English is judged, what it was not taught is left alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.text_features import BLANK, is_word, tokens
from vemo_desktop.ml.builtin.text_net import CLASSES, LONGEST, TextNet, Vocabulary, line_of
from vemo_desktop.ml.fading_cues import FADE_S
from vemo_desktop.ml.recipes.material import digest_of
from vemo_desktop.ml.recipes.text_corpora import read_meld
from vemo_desktop.paths import models_dir

WEIGHTS = models_dir() / "builtin" / "text.safetensors"
ENGLISH = (
    "I love you so much, this is wonderful!",
    "Get out of my house, you stupid liar!",
    "I'm so sorry, he died last night.",
    "Oh my god, I can't believe it, really?",
    "I'm scared, please don't leave me alone.",
    "That is disgusting, it makes me sick.",
    "The train leaves at ten in the morning.",
)
OTHERS = {
    "German": ("Ich habe dich so lieb!", "Was hat der Mann in der Hand?", "Das war gut, so war es immer."),
    "French": ("Je ne veux pas mourir ici.", "Il est parti sans dire un mot.", "Oh non, pas encore !"),
    "Spanish": ("No me digas que no vas a venir.", "Te quiero mucho, hija.", "Esto es una locura total."),
    "Italian": ("Non ci posso credere, davvero.", "Sei la cosa più bella che ho.", "Vai via da me!"),
    "Polish": ("Nie mogę w to uwierzyć.", "Tak bardzo cię kocham.", "To nie jest dobry pomysł."),
    "Dutch": ("Ik kan het niet geloven.", "Dat is een goed idee van hem.", "Wat is er met je aan de hand?"),
    "Russian": ("Я тебя люблю.", "Что случилось?", "Мне страшно."),
    "Japanese": ("愛してる。", "どうしたの？", "怖いよ。"),
}


def encoder_with(weights: Path = WEIGHTS) -> TextEmotionsEncoder:
    return TextEmotionsEncoder(weights, digest_of(weights))


def track_of(*texts: str, each_s: float = 2.0):
    encoder = encoder_with()
    for number, text in enumerate(texts):
        start_us = round(number * each_s * 1e6)
        encoder.push(Cue(Interval(start_us, start_us + round(each_s * 1e6)), text))
    return encoder.finish(round((len(texts) * each_s + 10) * 1e6))


def test_plain_lines_are_heard_as_they_are_meant():
    network = TextNet.read(WEIGHTS)
    meant = ["joy", "anger", "sadness", "surprise", "fear", "disgust", "neutral"]
    heard = [CLASSES[network.answer(line).probabilities.argmax()] for line in ENGLISH]
    assert heard == meant


def test_columns_are_probabilities_that_fade_after_the_words():
    track = track_of("I love you so much, this is wonderful!")
    assert track.names == (*CLASSES, "weight")
    said = track.valid
    np.testing.assert_allclose(track.values[said, :7].sum(axis=1), 1.0, rtol=1e-4)
    assert track.column("joy")[:8].min() > 0.5
    weight = track.column("weight")
    assert weight[:8].tolist() == [1.0] * 8
    np.testing.assert_allclose(weight[8:20], np.exp(-(np.arange(12) + 0.5) * 0.25 / FADE_S), rtol=1e-5)
    assert not said[-10:].any()


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_say_nothing(language):
    assert not track_of(*OTHERS[language]).valid.any()


def test_english_is_answered_line_by_line():
    for line in ENGLISH:
        assert track_of(line).valid[:8].all(), line


def test_a_short_line_of_words_that_are_also_english_is_seen_through_by_its_neighbours():
    alone = track_of("No!").valid[:8]
    among = track_of(*OTHERS["Spanish"], "No!", *OTHERS["Spanish"]).valid
    assert alone.all()
    assert not among.any()


@pytest.mark.parametrize("text", ["", "♪", "1234", "[door slams]", "..."])
def test_lines_without_words_say_nothing(text):
    assert not track_of(text).valid.any()


def test_weights_are_part_of_the_cache_key():
    assert encoder_with().parameters["weights"] == digest_of(WEIGHTS)


def test_tokens():
    assert tokens("[NAME] I’m sooooo happy!!! 😀 :) 12 wait... WHAT?! Zwei Stühle.") == [
        BLANK, "i'm", "soo", "happy", "!", "😀", ":)", "0", "wait", "...", "what", "?!", "zwei", "stühle",
    ]  # fmt: skip
    assert [is_word(token) for token in ("i'm", "ß", "日本", "0", "!", BLANK, "😀")] == [
        True, True, True, False, False, False, False,
    ]  # fmt: skip


def test_a_line_counts_known_words_and_is_cut_when_it_is_endless():
    vocabulary = Vocabulary(np.array([], dtype=np.uint32))
    line = line_of("Nobody knows this, not one word! 7", vocabulary, 32)
    assert (line.known, line.words) == (0, 6)
    assert line.buckets.max() < 32
    assert len(line_of("word " * 500, vocabulary, 32).rows) == LONGEST


def test_going_on_from_a_state_gives_the_same_bits():
    pieces = [Cue(Interval(n * 1_000_000, n * 1_000_000 + 800_000), line) for n, line in enumerate(ENGLISH)]
    whole, first, second = encoder_with(), encoder_with(), encoder_with()
    for piece in pieces:
        whole.push(piece)
    for piece in pieces[:3]:
        first.push(piece)
    second.restore(first.state())
    for piece in pieces[3:]:
        second.push(piece)
    wanted, found = whole.finish(9_000_000), second.finish(9_000_000)
    assert found.values.tobytes() == wanted.values.tobytes()
    assert found.valid.tobytes() == wanted.valid.tobytes()


def test_the_shipped_weights_are_small():
    assert WEIGHTS.stat().st_size <= 1_200_000


def test_most_lines_of_english_dialogue_count(shared):
    lines = read_meld(shared / "labels" / "meld", "test").lines[:1000]
    encoder = encoder_with()
    judged = [numbers for line in lines if (numbers := encoder.judged(line)) is not None]
    assert encoder.kept(np.array(judged)).mean() > 0.95
