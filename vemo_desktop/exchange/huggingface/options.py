"""What a person can choose about a dataset."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum

from vemo_desktop.domain.splits import SplitPlan
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.formats import Format

MOST_HZ = 1000.0


class MediaMode(StrEnum):
    """How videos come along."""

    NONE = "none"
    LINK = "link"
    COPY = "copy"
    CLIPS = "clips"


class Tables(StrEnum):
    """In which form the tables are written."""

    PARQUET = "parquet"
    JSONL = "jsonl"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class DatasetOptions:
    """Choices of one dataset.

    Parameters
    ----------
    media : MediaMode
    tables : Tables
    rate_hz : float
        Bins per second of the table of steps.
    features : bool
        Take along what encoders computed and the cache still holds.
    split : SplitPlan
    anonymous : bool
        Call raters 1, 2, 3 instead of by their names.
    title : str
        What the dataset is called. Not taken from the project's file, so that copies give the same bytes.
    licence : str
        SPDX identifier, or a sentence, for the card; nothing is claimed without.

    Raises
    ------
    UsageError
        If the rate is none.
    """

    media: MediaMode = MediaMode.NONE
    tables: Tables = Tables.BOTH
    rate_hz: float = 4.0
    features: bool = False
    split: SplitPlan = field(default_factory=SplitPlan)
    anonymous: bool = False
    title: str = ""
    licence: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.rate_hz <= MOST_HZ:
            raise UsageError(
                f"{self.rate_hz:g} is no rate for a dataset. Give bins per second, more than 0 and at most"
                f" {MOST_HZ:g}."
            )

    def to_json(self) -> dict[str, object]:
        """Return the options as JSON values, for the manifest."""
        return asdict(self)


DATASET = Format(
    id="dataset",
    name="Dataset for training",
    extension="parquet",
    sentence=(
        "Tables with fixed train, validation and test parts, gold and every rater beside each other, a card"
        " and, if wanted, media and features. Loads with Hugging Face datasets, pandas and PyTorch."
    ),
    cannot_carry=("the history of changes", "videos about which nobody has decided anything"),
)
"""Not written from a `Dataset` in memory like the others: it may hold hours of media, the worker makes it."""
