"""Damaged files: whatever is broken in them, one sentence comes out and nothing else."""

from __future__ import annotations

import random

import pytest

from tests.exchange_documents import IMPORT
from tests.exchange_mutations import mutated, refuses_or_reads
from tests.exchange_samples import samples
from vemo_desktop.exchange.collecting import number, us_of_ms, us_of_seconds
from vemo_desktop.exchange.formats import Format
from vemo_desktop.exchange.registry import IMPORTS

MUTATIONS = 400


@pytest.mark.parametrize("format_", IMPORTS.values(), ids=lambda f: f.id)
def test_mutations_are_refused_or_read(format_: Format) -> None:
    dice = random.Random(7)
    readings = [
        refuses_or_reads(format_, mutated(file, dice), IMPORT)
        for file in samples(format_)
        for _ in range(MUTATIONS)
    ]
    refused = sum(reading is None for reading in readings)
    assert 0 < refused < len(readings)  # the faults reach both the checks and what lies behind them


def test_a_whole_number_too_long_for_a_float_is_no_time() -> None:
    for time_us in (us_of_seconds, us_of_ms):
        with pytest.raises(ValueError, match="too large"):
            time_us(10**400)
    assert number(10**400) is None
