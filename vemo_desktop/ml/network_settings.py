"""How networks are run where they leave a choice: declared per implementation, kept per user.

A card states a network's own values; what a user chose otherwise lies in one file and is laid over the
card. Runs keep the card's digest, so runs with other settings are never taken for each other.
Nothing here loads torch.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from vemo_desktop.errors import NetworkError, UsageError
from vemo_desktop.files import write_text_aside
from vemo_desktop.paths import config_dir

if TYPE_CHECKING:
    from vemo_desktop.ml.cards import NetworkCard

_log = logging.getLogger(__name__)

Value: TypeAlias = bool | int | float | str | None


class NetworkSettings(BaseModel):
    """Choices of one implementation, each with its default and the sentence shown to the user."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    def looks(self) -> int:
        """How often the file may have to be read: 2 where a second look depends on the first."""
        return 1

    @classmethod
    def of(cls, card: NetworkCard) -> Self:
        """Return the settings of a card.

        Raises
        ------
        NetworkError
            If they are no settings of this network.
        """
        try:
            return cls.model_validate(card.settings)
        except ValidationError as error:
            raise NetworkError(
                f"The settings of {card.name} cannot be used. Set them anew with "
                f"`vemo networks set {card.id}`, or install the program again.",
                details=str(error),
            ) from error


def _cten() -> type[NetworkSettings]:
    from vemo_desktop.ml.networks.cten.settings import CtenSettings

    return CtenSettings


def _tsl() -> type[NetworkSettings]:
    from vemo_desktop.ml.networks.tsl.settings import TslSettings

    return TslSettings


def _vemoclap() -> type[NetworkSettings]:
    from vemo_desktop.ml.networks.vemoclap.settings import VemoclapSettings

    return VemoclapSettings


_KINDS: dict[str, Callable[[], type[NetworkSettings]]] = {
    "cten": _cten,
    "tsl-net": _tsl,
    "vemoclap": _vemoclap,
}


def settings_of(card: NetworkCard) -> NetworkSettings:
    """Return how a card's network is run. Raises as `NetworkSettings.of` does."""
    kind = _KINDS.get(card.implementation)
    return NetworkSettings() if kind is None else kind().of(card)


def with_choices(card: NetworkCard) -> NetworkCard:
    """Return a card with what the user chose otherwise."""
    chosen = _stored().get(card.id)
    return card if not chosen else card.model_copy(update={"settings": {**card.settings, **chosen}})


def choose(card: NetworkCard, changes: Mapping[str, str]) -> None:
    """Keep other values for a network; an empty text goes back to its own value.

    Parameters
    ----------
    card : NetworkCard
        As shipped or with choices; only its identifier and implementation matter.
    changes : mapping of str to str
        Values as a person types them, by name.

    Raises
    ------
    UsageError
        If the network has no such setting or a value does not fit it; nothing is changed then.
    """
    kind = _KINDS.get(card.implementation, lambda: NetworkSettings)()
    unknown = [name for name in changes if name not in kind.model_fields]
    if unknown:
        known = ", ".join(kind.model_fields) or "none at all"
        raise UsageError(f"{card.name} has no setting {', '.join(unknown)}. It has: {known}.")
    stored = _stored()
    chosen = {**stored.get(card.id, {}), **{name: text for name, text in changes.items() if text}}
    for name in [name for name, text in changes.items() if not text]:
        chosen.pop(name, None)
    try:
        valid = kind.model_validate_strings({name: str(value) for name, value in chosen.items()})
    except ValidationError as error:
        problems = "; ".join(f"{one['loc'][0]}: {one['msg']}" for one in error.errors())
        raise UsageError(f"{card.name} cannot be set like this. {problems}.") from error
    stored[card.id] = {name: getattr(valid, name) for name in chosen}
    write_text_aside(_path(), json.dumps({key: one for key, one in stored.items() if one}, indent=2) + "\n")


def _path() -> Path:
    return config_dir() / "networks.json"


def _stored() -> dict[str, dict[str, Value]]:
    """Return what was chosen by network; nothing where the file is not what was written."""
    path = _path()
    if not path.is_file():
        return {}
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return {str(key): dict(one) for key, one in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        _log.warning("the settings of networks in %s are not usable, their own are taken: %s", path, error)
        return {}
