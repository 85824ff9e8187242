"""Cards of networks: what each one is, where it comes from, and whether it can run here.

Nothing here loads torch or opencv, so the window can list networks at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import logging
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.tracks import CurveKind
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import packs
from vemo_desktop.ml.network_settings import Value, with_choices
from vemo_desktop.ml.pack_cards import all_packs, pack_card, way_to_get
from vemo_desktop.paths import data_dir, models_dir

_log = logging.getLogger(__name__)


class Source(BaseModel):
    """One publication, library or data set that a network rests on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: str
    reference: str
    licence: str = ""


class NetworkCard(BaseModel):
    """The card of one network.

    Parameters
    ----------
    id, name, version : str
    summary : str
        One sentence for the list of networks.
    notice : str
        What a person must know before trusting the numbers; shown beside them.
    implementation : str
        Which code runs it; several cards may share one.
    trained : bool
        False where nothing was learned from data.
    schemes : tuple of str
        Label schemes it gives curves for; `main_scheme` is the one proposals are made from.
    inputs : tuple of str
        Streams it can use: ``video``, ``audio``, ``cues``. It runs with any of them unless listed in
        `required_inputs`.
    needs : tuple of str
        Python packages that must be installed.
    packs, optional_packs : tuple of str
        Weights it needs, and weights without which it runs with less; identifiers of pack cards.
    weights : dict
        SHA-256 of each file of weights shipped beside the card, by its name. The digest of the card, which is
        stored with every run, follows them.
    settings : dict
        How the implementation is run where it has a choice; what is left out stands at its default.
    proposals : dict
        How segments are cut out of its curves, as `ProposalSettings` has it as JSON, until a person chooses
        otherwise; empty for the usual way, or for that of `threshold` alone.
    threshold : float or None
        From which value on its curves become proposals, or from which score on its own segments, until a
        person chooses another. None for the usual value, and for all segments of its own.
    measured : tuple of str
        What was measured, on which data, with which result; one sentence each, failures included.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    version: str
    summary: str
    notice: str
    licence: str
    implementation: str
    trained: bool
    curve_kind: CurveKind
    schemes: tuple[str, ...]
    main_scheme: str
    rate_hz: float | None = None
    inputs: tuple[str, ...]
    required_inputs: tuple[str, ...] = ()
    devices: tuple[str, ...] = ("cpu",)
    needs: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    optional_packs: tuple[str, ...] = ()
    weights: dict[str, str] = {}
    settings: dict[str, Value] = {}
    sources: tuple[Source, ...]
    proposals: dict[str, Any] = {}
    threshold: float | None = Field(default=None, gt=0.0, lt=1.0)
    measured: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the card in canonical JSON; stored with every run."""
        values = self.model_dump(mode="json")
        if not self.proposals:  # cards that never had it keep their digest
            del values["proposals"]
        text = json.dumps(values, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


def read_card(path: Path) -> NetworkCard:
    """Read one card.

    Raises
    ------
    NetworkError
        If the file is not a complete card, or names a label scheme or a pack that does not exist.
    """
    try:
        card = NetworkCard.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise NetworkError(
            f'The card of network "{path.parent.name}" cannot be read. Install the program again.',
            details=str(error),
        ) from error
    # A taught network brings the labels of its scheme, which may be one's own, with its weights.
    own = {card.main_scheme} if card.implementation == TAUGHT_IMPLEMENTATION else set()
    unknown = {*card.schemes, card.main_scheme} - BUILT_IN_SCHEMES.keys() - own
    unknown |= {*card.packs, *card.optional_packs} - {pack.id for pack in all_packs()}
    if unknown or card.id != path.parent.name:
        raise NetworkError(
            f'The card of network "{path.parent.name}" contradicts itself. Install the program again.',
            details=f"id {card.id!r}, unknown schemes or packs {sorted(unknown)}",
        )
    return card


@cache
def _read_all(folder: Path) -> dict[str, NetworkCard]:
    cards = [read_card(path) for path in sorted(folder.glob("*/card.json"))]
    return {card.id: card for card in cards}


@cache
def _read_taught(path: Path, changed_ns: int) -> NetworkCard:
    return read_card(path)


def taught_dir() -> Path:
    """Return the folder in which taught networks lie ready, one folder per network.

    Projects keep them; what lies here are copies, which a project puts here again when it opens.
    """
    return data_dir() / "taught"


def taught_cards() -> list[NetworkCard]:
    """Return the cards of the networks that were taught from corrections and lie ready here.

    Asked anew each time: another process may have put one there. One that cannot be read is left out with a
    line in the log, so that it holds up nothing but itself; the project that keeps it puts it there again.
    """
    found = []
    for path in sorted(taught_dir().glob("*/card.json")):
        try:
            found.append(_read_taught(path, path.stat().st_mtime_ns))
        except (NetworkError, OSError) as error:  # OSError: another process has just taken it away
            _log.warning("%s is left out: %s", path, getattr(error, "details", "") or error)
    return found


def _known() -> dict[str, NetworkCard]:
    return {**_read_all(models_dir()), **{card.id: card for card in taught_cards()}}


def all_cards() -> list[NetworkCard]:
    """Return the cards of all networks with the user's settings, the built-in one first, then by name."""
    cards = map(with_choices, _known().values())
    return sorted(cards, key=lambda card: (card.id != BUILT_IN, card.name))


def card(network_id: str) -> NetworkCard:
    """Return one card, with the settings the user chose for this network.

    Raises
    ------
    NetworkError
        If there is no such network.
    """
    found = _known().get(network_id)
    if found is None:
        known = ", ".join(sorted(_known()))
        raise NetworkError(f'There is no network "{network_id}". Known networks: {known}.')
    return with_choices(found)


def name_of(network_id: str) -> str:
    """Return the name of a network; its identifier where this installation has no card of it."""
    found = _known().get(network_id)
    return network_id if found is None else found.name


def names_of(network_ids: Sequence[str]) -> list[str]:
    """Return how networks are called beside each other: those that are called alike by identifiers too."""
    names = [name_of(one) for one in network_ids]
    return [
        name if names.count(name) == 1 else f"{name}, {one}"
        for one, name in zip(network_ids, names, strict=True)
    ]


def weights_digest(card: NetworkCard) -> str:
    """Return a SHA-256 over a card and the weights it runs with; other weights give another one.

    Raises
    ------
    WeightsMissing
        If weights that it needs are not installed.
    """
    there = [one for one in card.optional_packs if packs.is_installed(one)]
    parts = [card.digest, *(packs.digest(one) for one in (*card.packs, *there))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def availability(card: NetworkCard) -> str | None:
    """Return None if a network can run here, otherwise the one line that would enable it."""
    missing = [name for name in card.needs if importlib.util.find_spec(name) is None]
    if missing:
        return f"Install {', '.join(missing)} to use {card.name}."
    try:
        absent = [pack_card(pack_id) for pack_id in card.packs if not packs.is_installed(pack_id)]
    except NetworkError as error:  # a record that cannot be read must not hide the other networks
        return error.message
    return way_to_get(absent) if absent else None


BUILT_IN = "builtin"
"""The network that every installation has."""
TAUGHT_IMPLEMENTATION = "taught"
"""What runs networks that were taught over the built-in one."""
