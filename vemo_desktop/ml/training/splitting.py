"""Which videos a network learns from and which judge it: split by video, frozen, never by frame."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from vemo_desktop.ml.training.chance import share_of


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

    def without(self, those: Container[str]) -> Split:
        """Return the split with some videos left out; all others stay on their side."""
        train = tuple(one for one in self.train if one not in those)
        return Split(train, tuple(one for one in self.validation if one not in those), self.rule)


def split_by_video(fingerprints: Iterable[str], *, seed: int, share: float) -> Split:
    """Split videos by a seeded hash of their contents.

    Where a video stands depends on nothing but its contents and the seed, so it stays there when others are
    added. Should one side come out empty, the video nearest to the border changes sides; a single video is
    always trained on.

    Parameters
    ----------
    fingerprints : iterable of str
        A fingerprint that comes twice counts once: the same contents cannot stand on both sides.
    share : float
        Expected share of videos held out, in [0, 1).
    """
    ranked = sorted(set(fingerprints), key=lambda one: (share_of(seed, "split", one), one))
    held_out = sum(share_of(seed, "split", one) < share for one in ranked)
    if share > 0 and ranked:
        held_out = min(max(held_out, 1), len(ranked) - 1)
    rule = f"hash of each video's contents with seed {seed}, {share:.0%} held out"
    return Split(tuple(sorted(ranked[held_out:])), tuple(sorted(ranked[:held_out])), rule)
