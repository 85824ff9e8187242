"""Which code runs which card. Networks are imported when they are asked for, not before."""

from __future__ import annotations

from collections.abc import Callable

from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import devices
from vemo_desktop.ml.cards import TAUGHT_IMPLEMENTATION, NetworkCard, availability, card
from vemo_desktop.ml.encoding import Network


def _signals(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.signals.network import SignalsNetwork

    return SignalsNetwork(card)


def _builtin(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.builtin.network import BuiltinNetwork

    return BuiltinNetwork(card)


def _cten(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.networks.cten.adapter import CtenNetwork

    return CtenNetwork(card, device)


def _vaanet(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.networks.cten.vaanet_adapter import VaanetNetwork

    return VaanetNetwork(card, device)


def _vemoclap(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.networks.vemoclap.network import VemoclapNetwork

    return VemoclapNetwork(card, device)


def _tsl(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.networks.tsl.adapter import TslNetwork

    return TslNetwork(card, device)


def _taught(card: NetworkCard, device: str) -> Network:
    from vemo_desktop.ml.heads.adapter import TaughtNetwork

    return TaughtNetwork(card)


IMPLEMENTATIONS: dict[str, Callable[[NetworkCard, str], Network]] = {
    "builtin": _builtin,
    "signals": _signals,
    "cten": _cten,
    "vaanet": _vaanet,
    "vemoclap": _vemoclap,
    "tsl-net": _tsl,
    TAUGHT_IMPLEMENTATION: _taught,
}


def device_for(card: NetworkCard, wish: str) -> str:
    """Return the device a network will use.

    A network that only knows the processor runs there when the wish is ``auto``, without torch being
    loaded to look for graphics cards.

    Raises
    ------
    NetworkError
        If the wish cannot be met on this machine.
    """
    if wish == "auto" and card.devices == ("cpu",):
        return "cpu"
    device = devices.pick(wish)
    return device if device.split(":")[0] in card.devices else "cpu"


def usable(network_id: str) -> NetworkCard:
    """Return the card of a network that has all it needs here.

    Raises
    ------
    NetworkError
        If there is no such network.
    WeightsMissing
        If something it needs is not installed; the message says what would enable it.
    """
    chosen = card(network_id)
    hint = availability(chosen)
    if hint is not None:
        raise WeightsMissing(hint)
    return chosen


def load(network_id: str, device: str = "auto") -> Network:
    """Return a network, ready to make encoders and predictions.

    Parameters
    ----------
    network_id : str
        Identifier of its card.
    device : str
        ``auto``, ``cpu``, ``cuda``, ``cuda:<n>`` or ``mps``.

    Raises
    ------
    NetworkError
        If there is no such network or device.
    WeightsMissing
        If something it needs is not installed; the message says what would enable it.
    """
    chosen = usable(network_id)
    make = IMPLEMENTATIONS.get(chosen.implementation)
    if make is None:
        raise NetworkError(f"{chosen.name} needs a newer version of the program.")
    return make(chosen, device_for(chosen, device))
