"""Measures from moments are those from all the numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from vemo_desktop.domain.agreement.bootstrap import pooled
from vemo_desktop.domain.agreement.trace_moments import (
    TraceMoments,
    concordance_of,
    error_of,
    intraclass_of,
    pearson_of,
    sign_agreement_of,
)
from vemo_desktop.domain.agreement.traces import (
    FLAT,
    Intraclass,
    concordance,
    intraclass,
    pearson,
    root_mean_square_error,
    sign_agreement,
)

grid = st.sampled_from([-1.0, -0.6, -0.25, 0.0, 0.1, 0.5, 0.9, float("nan")])


@given(arrays.arrays(np.float64, st.tuples(st.integers(2, 4), st.integers(0, 30)), elements=grid))
def test_moments_say_what_the_numbers_say(values: np.ndarray) -> None:
    moments = TraceMoments.of(values)
    pair = TraceMoments.of(values[:2])
    for found, expected in (
        (concordance_of(pair), concordance(values[0], values[1])),
        (pearson_of(pair), pearson(values[0], values[1])),
        (error_of(pair), root_mean_square_error(values[0], values[1])),
        (sign_agreement_of(pair), sign_agreement(values[0], values[1])),
        *((intraclass_of(moments, form), intraclass(values, form)) for form in Intraclass),
    ):
        assert found.reason == expected.reason
        assert found.value == pytest.approx(expected.value, abs=1e-7, nan_ok=True)


def test_moments_add_up_over_videos() -> None:
    luck = np.random.default_rng(0)
    parts = [luck.uniform(-1, 1, (3, 50)) for _ in range(4)]
    together = pooled([TraceMoments.of(part) for part in parts])
    whole = np.concatenate(parts, axis=1)
    assert intraclass_of(together, Intraclass.A_1).value == pytest.approx(
        intraclass(whole, Intraclass.A_1).value
    )
    assert together.count == 200


def test_the_vector_of_a_paper_comes_out() -> None:
    """CCC with moments over N of 1..5 and 1.5, 2.5, 3, 4.5, 6 is 0.926316; Pearson 0.983870."""
    moments = TraceMoments.of(np.array([[1, 2, 3, 4, 5], [1.5, 2.5, 3, 4.5, 6]]))
    assert concordance_of(moments).value == pytest.approx(0.926316, abs=1e-6)
    assert pearson_of(moments).value == pytest.approx(0.983870, abs=1e-6)
    assert pearson_of(TraceMoments.of(np.array([[1.0, 1.0, 1.0], [1.0, 2.0, 3.0]]))).reason == FLAT
