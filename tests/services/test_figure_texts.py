"""Figures as people read them."""

from __future__ import annotations

from vemo_desktop.domain.agreement.bootstrap import Bounds
from vemo_desktop.domain.agreement.values import Agreement
from vemo_desktop.services.figure_texts import careful_range_text, number_text, range_text


def test_nothing_is_less_than_zero_by_rounding() -> None:
    assert number_text(Agreement(-0.0001)) == "0.000"
    assert number_text(Agreement(-0.0001), signed=True) == "+0.000"
    bounds = Bounds(-0.0001, 0.5, 0.95, 20)
    assert range_text(bounds) == "0.000 to 0.500"
    assert careful_range_text(bounds).startswith("0.000 to")
