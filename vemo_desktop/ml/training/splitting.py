"""Which videos a network learnt from and which judged it, for the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Split:
    """Fingerprints on both sides; no video stands on both.

    Parameters
    ----------
    train, validation : tuple of str
        Sorted.
    rule : str
        How it was made, for the report.
    """

    train: tuple[str, ...]
    validation: tuple[str, ...]
    rule: str

    def __post_init__(self) -> None:
        shared = set(self.train) & set(self.validation)
        if shared:
            raise ValueError(f"videos on both sides of the split: {sorted(shared)}")
