from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.ml.signals import evidence
from vemo_desktop.ml.signals.baselines import BRIGHTNESS, TRUST_STEPS, Usual
from vemo_desktop.ml.signals.emotions import REGIONS, emotion_probabilities
from vemo_desktop.ml.signals.evidence import Evidence
from vemo_desktop.ml.signals.fusion import fuse, sentiment
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.rhythm import cut_rhythm, kaiser_smoothed


def says(valence: float, weight: float, steps: int = 40, stream: str = "one") -> Evidence:
    full, none = np.full(steps, valence), np.zeros(steps)
    return Evidence(stream, full, none, np.full(steps, weight), np.full(steps, weight))


def coloured(**changes: float) -> dict[str, np.ndarray]:
    usual = {"brightness": 0.48, "saturation": 0.28, "warmth": 0.0, "colourfulness": 38.0, "contrast": 0.19}
    return {name: np.full(8, value) for name, value in (usual | changes).items()}


def test_each_emotion_is_most_likely_where_its_words_were_rated():
    names = list(REGIONS)
    for number, name in enumerate(names):
        region = REGIONS[name]
        at = (np.array([region.valence]), np.array([region.arousal]), np.full(1, 0.05), np.full(1, 0.05))
        row = emotion_probabilities(*at)[0]
        # Anger and fear were rated almost alike, and disgust lies between them, wider.
        assert row[number] >= 0.6 * row.max(), name
        assert row.sum() <= 1


def test_the_middle_of_the_plane_is_no_emotion():
    middle = emotion_probabilities(np.zeros(1), np.zeros(1), np.full(1, 0.1), np.full(1, 0.1))[0]
    assert middle.sum() < 0.25


def test_uncertain_points_are_less_clearly_one_emotion():
    point = (np.array([0.76]), np.array([0.48]))
    sure = emotion_probabilities(*point, np.full(1, 0.05), np.full(1, 0.05))[0].max()
    unsure = emotion_probabilities(*point, np.full(1, 0.5), np.full(1, 0.5))[0].max()
    assert sure > unsure + 0.2


def test_sentiment_is_symmetric_and_sums_to_one():
    valence, sd = np.array([-0.5, 0.0, 0.5]), np.full(3, 0.2)
    rows = sentiment(valence, sd)
    np.testing.assert_allclose(rows.sum(axis=1), 1)
    np.testing.assert_allclose(rows[0], rows[2][::-1])
    assert rows.argmax(axis=1).tolist() == [0, 1, 2]


def test_more_evidence_moves_further_from_neutral_and_is_surer():
    weak, strong = fuse([says(0.8, 0.2)]), fuse([says(0.8, 2.0)])
    assert 0 < weak.valence[20] < strong.valence[20] < 0.8
    assert strong.valence_sd[20] < weak.valence_sd[20]


def test_a_stream_that_says_nothing_changes_nothing():
    alone = fuse([says(0.8, 1.0)])
    beside = fuse([says(0.8, 1.0), says(-1.0, 0.0, stream="absent")])
    np.testing.assert_array_equal(alone.valence, beside.valence)
    np.testing.assert_array_equal(alone.valence_sd, beside.valence_sd)
    assert (beside.shares[:, 1] == 0).all()


def test_where_no_stream_knows_anything_there_is_no_number():
    half = says(0.8, 1.0)
    half.valence_weight[:20] = 0
    half.arousal_weight[:20] = 0
    fused = fuse([half])
    for values in (fused.valence, fused.arousal, fused.valence_sd, fused.shares[:, 0]):
        assert np.isnan(values[:20]).all()
        assert np.isfinite(values[20:]).all()


def test_shares_follow_who_pushes_away_from_neutral():
    fused = fuse([says(0.8, 1.0), says(0.0, 1.0), says(-0.8, 1.0)])
    np.testing.assert_allclose(fused.shares.sum(axis=1), 1)
    assert fused.shares[0, 0] == pytest.approx(fused.shares[0, 2])
    assert fused.shares[0, 1] < 0.2 * fused.shares[0, 0]


def test_normal_moves_from_the_usual_value_to_the_videos_own():
    usual = Usual(0.5, 0.2)
    short, long = np.full(4, 0.9), np.full(100 * TRUST_STEPS, 0.9)
    assert usual.standardised(short)[0] == pytest.approx(2.0, abs=0.05)
    assert usual.standardised(long)[0] == pytest.approx(0.0, abs=0.05)
    assert np.isnan(usual.standardised(np.full(3, np.nan))).all()


def test_colours_push_as_valdez_and_mehrabian_found():
    usual = evidence.colour(coloured())
    assert abs(usual.valence[0]) < 0.05
    assert abs(usual.arousal[0]) < 0.05
    bright, dark = evidence.colour(coloured(brightness=0.9)), evidence.colour(coloured(brightness=0.1))
    vivid = evidence.colour(coloured(saturation=0.7))
    assert dark.valence[0] < -0.5 < 0.5 < bright.valence[0]
    assert bright.arousal[0] < 0 < dark.arousal[0]
    assert vivid.arousal[0] > 0.5
    # One spread of brightness alone: pleasure .69.
    one = evidence.colour(coloured(brightness=BRIGHTNESS.centre + BRIGHTNESS.spread))
    assert np.arctanh(one.valence[0]) / evidence.SQUASH == pytest.approx(0.69, rel=0.05)


def test_black_pictures_say_nothing():
    black = evidence.colour(coloured(brightness=0.0))
    assert (black.valence_weight == 0).all()
    assert (black.arousal_weight == 0).all()


def test_quick_cuts_and_motion_raise_arousal():
    calm = evidence.motion({"motion": np.full(80, 0.001), "cuts": np.zeros(80)}, 0.25)
    quick = evidence.motion({"motion": np.full(80, 0.1), "cuts": np.tile([1.0, 0, 0, 0], 20)}, 0.25)
    assert calm.arousal[40] < -0.3 < 0.3 < quick.arousal[40]
    assert (quick.valence_weight == 0).all()


def test_only_smiles_are_positive_and_no_face_says_nothing():
    def face(hits: float, count: int = 1):
        columns = {"faces": np.full(4, float(count)), "size": np.full(4, 0.4), "smile": np.full(4, hits)}
        return evidence.faces(columns)

    assert face(120).valence[0] == 1
    assert face(30).valence[0] == 0
    assert face(120).valence_weight[0] > 5 * face(30).valence_weight[0]
    assert (face(0, count=0).valence_weight == 0).all()


def test_rhythm_follows_the_lengths_of_shots():
    cuts = np.zeros(96)
    cuts[[48, 52, 56]] = 1  # shots of 12 s, 1 s, 1 s and 10 s
    rhythm = cut_rhythm(cuts, 0.25)
    assert rhythm[0] == pytest.approx(np.exp(-1))
    assert rhythm[50] == pytest.approx(np.exp(-1 / 12))
    assert rhythm[95] == pytest.approx(np.exp(-10 / 12))
    assert np.isnan(cut_rhythm(np.full(5, np.nan), 0.25)).all()


@given(st.integers(1, 60), st.integers(1, 33))
def test_smoothing_keeps_constants_and_lengths(count, window):
    smoothed = kaiser_smoothed(np.full((count, 2), 3.0), window)
    np.testing.assert_allclose(smoothed, np.full((count, 2), 3.0))


def test_columns_of_the_encoder_are_those_the_evidence_reads():
    assert set(coloured()) == set(PictureEncoder.names)
