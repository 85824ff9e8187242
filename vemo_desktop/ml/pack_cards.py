"""Cards of weight packs: which files belong together, where they come from, and under which licence.

Nothing here loads torch, so the window and the command line can list packs at once.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vemo_desktop.errors import NetworkError
from vemo_desktop.paths import models_dir


class Terms(StrEnum):
    """What a licence allows, in one word; `ask_first` says which ones a person must agree to."""

    PERMISSIVE = "permissive"
    COPYLEFT = "copyleft"
    NON_COMMERCIAL = "non-commercial"
    UNKNOWN = "unknown"


class Source(StrEnum):
    """How one comes by a pack."""

    DOWNLOAD = "download"
    BY_HAND = "by hand"
    TRAINING = "training"


class PackFile(BaseModel):
    """One published file.

    Parameters
    ----------
    name : str
        Official file name, without folders.
    url : str or None
        Address of the file itself; None where it only exists behind a web page.
    bytes, sha256 : int or None, str or None
        As published; None where nobody states them. What was fetched first is pinned then.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    url: str | None = Field(default=None, pattern=r"^https://\S+$")
    bytes: int | None = Field(default=None, gt=0)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")


class PackCard(BaseModel):
    """The card of one pack.

    Parameters
    ----------
    id, name : str
    kind : str
        ``tensors``: one set of named tensors, kept as safetensors. ``folder``: files of the Hugging Face
        layout.
    enables : str
        One sentence: what it is for.
    files : tuple of PackFile
        Empty where nothing was published and the weights come from training.
    origin : str
        Page a person can read.
    licence : str
        In plain words.
    terms : Terms
    getting : str
        What to do by hand, as the first half of a sentence ("Fetch x from the page y"); empty where the
        program can fetch everything itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    kind: Literal["tensors", "folder"]
    enables: str
    files: tuple[PackFile, ...]
    origin: str
    licence: str
    terms: Terms
    getting: str = ""

    @property
    def source(self) -> Source:
        """How one comes by it."""
        if not self.files:
            return Source.TRAINING
        return Source.DOWNLOAD if all(file.url for file in self.files) else Source.BY_HAND

    @property
    def asks_first(self) -> bool:
        """Whether a person must agree to the licence before it is installed."""
        return self.terms in {Terms.NON_COMMERCIAL, Terms.UNKNOWN}

    @property
    def known_bytes(self) -> int:
        """Sum of the published sizes; those of some small files are not stated anywhere."""
        return sum(file.bytes or 0 for file in self.files)


def way_to_get(cards: list[PackCard]) -> str:
    """Return the one line that would install packs: commands, and what must be fetched by hand."""
    downloads = [card.id for card in cards if card.source is Source.DOWNLOAD]
    lines = [f"{card.getting}, then run `vemo networks import FILE`." for card in cards if card.getting]
    if downloads:
        lines.insert(0, f"Run `vemo networks install {' '.join(downloads)}`.")
    return " ".join(lines)


def read_pack_card(path: Path) -> PackCard:
    """Read one card.

    Raises
    ------
    NetworkError
        If the file is not a complete card.
    """
    try:
        card = PackCard.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise NetworkError(
            f'The card of the weights "{path.parent.name}" cannot be read. Install the program again.',
            details=str(error),
        ) from error
    if card.id != path.parent.name or (card.source is not Source.DOWNLOAD and not card.getting):
        raise NetworkError(
            f'The card of the weights "{path.parent.name}" contradicts itself. Install the program again.',
            details=f"id {card.id!r}, source {card.source}, getting {card.getting!r}",
        )
    return card


@cache
def _read_all(folder: Path) -> dict[str, PackCard]:
    cards = [read_pack_card(path) for path in sorted(folder.glob("*/pack.json"))]
    return {card.id: card for card in cards}


def all_packs() -> list[PackCard]:
    """Return the cards of all packs by id."""
    return list(_read_all(models_dir()).values())


def pack_card(pack_id: str) -> PackCard:
    """Return one card.

    Raises
    ------
    NetworkError
        If there is no such pack.
    """
    found = _read_all(models_dir()).get(pack_id)
    if found is None:
        known = ", ".join(_read_all(models_dir()))
        raise NetworkError(f'There are no weights called "{pack_id}". Known are: {known}.')
    return found
