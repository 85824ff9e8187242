"""What is said of networks and their weights, worked out without a window."""

from __future__ import annotations

from collections.abc import Iterable

from vemo_desktop.domain.kinds import KIND_NAMES, KIND_SENTENCES
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.pack_cards import Source
from vemo_desktop.services.networks import NetworkStatus, PackState, PackStatus
from vemo_desktop.wording import later, told, tr

_INPUTS = {"video": later("pictures"), "audio": later("sound"), "cues": later("subtitles")}
_DEVICES = {"cpu": later("processor"), "cuda": later("NVIDIA graphics card"), "mps": later("Apple graphics")}


def size_text(count: int | None) -> str:
    """Write a number of bytes as people do; ``size not published`` where nobody knows it."""
    if not count:
        return tr("size not published")
    if count < 1_000_000:
        return f"{max(count / 1e3, 1):.0f} kB"
    return f"{count / 1e6:.0f} MB" if count < 1_000_000_000 else f"{count / 1e9:.1f} GB"


def pack_text(status: PackStatus) -> str:
    """Say whether weights are there and how large they are."""
    if status.state is PackState.INSTALLED:
        return tr("Installed, {size}", size=size_text(status.bytes))
    size = size_text(status.card.known_bytes)
    if status.state is PackState.DAMAGED:
        return tr("Damaged, {size}", size=size)
    if status.partial_bytes:
        return tr("{there} of {size} fetched", there=size_text(status.partial_bytes), size=size)
    return tr("Not installed, {size}", size=size)


def state_text(status: NetworkStatus) -> str:
    """Say in a word whether a network can run."""
    if status.unavailable is None:
        return tr("ready")
    missing = [one for one in status.packs if one.state is not PackState.INSTALLED]
    return tr("weights missing") if missing else tr("not ready")


def ready_text(status: NetworkStatus) -> str:
    """Say whether a network can run, or what is missing.

    The command line names commands there (`unavailable`); in the window buttons do the same.
    """
    if status.unavailable is None:
        return tr("Ready to run on this machine.")
    if any(one.state is not PackState.INSTALLED for one in status.packs):
        return tr("Cannot run yet: weights that it needs are missing.")
    return told(status.unavailable)


def gives_text(card: NetworkCard) -> str:
    """Say which curves a network gives and what kind of numbers they are."""
    names = [told(BUILT_IN_SCHEMES[scheme].name) for scheme in card.schemes]
    kind = card.curve_kind
    return f"{listed(names)}: {told(KIND_NAMES[kind])}. {told(KIND_SENTENCES[kind])}"


def takes_text(card: NetworkCard) -> str:
    """Say what a network looks at, and what it cannot do without."""
    text = _sentence(listed([tr(_INPUTS.get(one, one)) for one in card.inputs]))
    needed = [tr(_INPUTS.get(one, one)) for one in card.required_inputs]
    return tr("{text}; it cannot do without {needed}", text=text, needed=listed(needed)) if needed else text


def runs_text(card: NetworkCard) -> str:
    """Say where a network can run."""
    return _sentence(listed([tr(_DEVICES.get(one, one)) for one in card.devices]))


def weights_text(status: NetworkStatus) -> str:
    """Say how much the weights of a network take, together."""
    if not status.packs:
        return tr("Needs none")
    missing = [one for one in status.packs if one.state is not PackState.INSTALLED]
    if not missing:
        return tr("Installed, {size}", size=size_text(sum(one.bytes for one in status.packs)))
    sizes = [one.card.known_bytes for one in missing]
    known = sum(size or 0 for size in sizes)
    more = tr("at least ") if known and not all(sizes) else ""
    return tr(
        "{count} of {total} missing, {more}{size}",
        count=len(missing),
        total=len(status.packs),
        more=more,
        size=size_text(known),
    )


def can_fetch(status: PackStatus) -> bool:
    """Tell whether the program can fetch missing weights itself."""
    return status.state is not PackState.INSTALLED and status.card.source is Source.DOWNLOAD


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence would: ``a, b and c``."""
    *rest, last = list(words) or [""]
    return tr("{names} and {last}", names=", ".join(rest), last=last) if rest else last


def _sentence(text: str) -> str:
    """Begin with a capital, and leave the rest as it is."""
    return text[:1].upper() + text[1:]
