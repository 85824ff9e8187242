"""Networks, how they are run, and their weights: what there is, installing, importing, verifying, removing.

Plain functions without state, for the window (from a thread of its own) and the command line. Long ones
report `JobProgress` and ask `cut` whether to stop; then they raise `Cancelled`, and what was fetched is
kept for the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vemo_desktop.errors import NetworkError, UsageError, WeightsMissing
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Event, JobProgress
from vemo_desktop.ml import network_settings, pack_store, packs
from vemo_desktop.ml.cards import NetworkCard, all_cards, availability
from vemo_desktop.ml.cards import card as network_card
from vemo_desktop.ml.network_settings import NetworkSettings
from vemo_desktop.ml.pack_cards import PackCard, Source, all_packs, pack_card
from vemo_desktop.ml.pack_store import Installed

Name = str | PackCard
"""A network for all that it needs, or one set of weights; where both have the same name, the card itself
says that only the weights are meant."""
OnProgress = Callable[[JobProgress], None]
Cut = Callable[[], bool]

_VERIFY_BYTES_PER_S = 300e6


class PackState(StrEnum):
    """Whether weights are there."""

    INSTALLED = "installed"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class PackStatus:
    """One pack on this machine.

    Parameters
    ----------
    installed : Installed or None
        The record, where there is a readable one.
    partial_bytes : int
        Fetched by a download that was interrupted.
    problem : str
        A sentence where something is wrong with it; empty otherwise.
    """

    card: PackCard
    state: PackState
    installed: Installed | None
    partial_bytes: int
    problem: str = ""

    @property
    def bytes(self) -> int:
        """Size on disk."""
        return (self.installed.bytes if self.installed else 0) + self.partial_bytes


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """One network on this machine; `unavailable` is the one line that would enable it, or None."""

    card: NetworkCard
    unavailable: str | None
    packs: tuple[PackStatus, ...]
    optional_packs: tuple[PackStatus, ...]


def network_statuses() -> list[NetworkStatus]:
    """Return all networks with their weights; quick, nothing is read whole."""
    return [
        NetworkStatus(
            card,
            availability(card),
            tuple(pack_status(pack_id) for pack_id in card.packs),
            tuple(pack_status(pack_id) for pack_id in card.optional_packs),
        )
        for card in all_cards()
    ]


def pack_statuses() -> list[PackStatus]:
    """Return all packs; quick, nothing is read whole."""
    return [pack_status(card.id) for card in all_packs()]


def pack_status(pack_id: str) -> PackStatus:
    """Return how one pack stands.

    Raises
    ------
    NetworkError
        If there is no such pack.
    """
    card, home = pack_card(pack_id), pack_store.pack_home(pack_id)
    partial = pack_store.partial_bytes(home)
    try:
        record = pack_store.read_installed(home)
    except NetworkError as error:
        return PackStatus(card, PackState.DAMAGED, None, partial, error.message)
    if record is None:
        return PackStatus(card, PackState.MISSING, None, partial)
    if packs.is_installed(pack_id):
        return PackStatus(card, PackState.INSTALLED, record, partial)
    return PackStatus(
        card, PackState.DAMAGED, record, partial, f"Files of {card.name} are missing or too short."
    )


def choose(network_id: str, changes: Mapping[str, str]) -> NetworkSettings:
    """Change how a network is run from now on and return how it is run; see `network_settings.choose`.

    Raises
    ------
    NetworkError
        If there is no such network.
    UsageError
        If a setting does not exist or a value does not fit; nothing is changed then.
    """
    if changes:
        network_settings.choose(network_card(network_id), changes)
    return network_settings.settings_of(network_card(network_id))


def packs_named(names: Sequence[Name], *, optional: bool = False) -> list[PackCard]:
    """Return the packs that names stand for: a network for those it needs, a pack for itself.

    Parameters
    ----------
    optional : bool
        Also those that networks can do without.

    Raises
    ------
    UsageError
        If a name is neither.
    """
    networks = {card.id: card for card in all_cards()}
    known = {card.id: card for card in all_packs()}
    chosen: dict[str, PackCard] = {}
    for name in names:
        network = networks.get(name) if isinstance(name, str) else None
        if isinstance(name, PackCard):
            wanted: tuple[str, ...] = (name.id,)
        elif network is not None:
            wanted = network.packs + (network.optional_packs if optional else ())
        elif name in known:
            wanted = (name,)
        else:
            raise UsageError(f'There is no network and there are no weights called "{name}". {_known()}')
        chosen |= {pack_id: known[pack_id] for pack_id in wanted}
    return list(chosen.values())


def install(
    names: Sequence[Name],
    on_progress: OnProgress,
    cut: Cut = lambda: False,
    *,
    optional: bool = False,
    again: bool = False,
    accept_change: bool = False,
) -> list[PackStatus]:
    """Fetch and install the packs that names stand for.

    Packs that are installed are left alone unless `again`. Those that cannot be fetched by address are
    not an error: they come back as missing, and their card says what to do.

    Raises
    ------
    UsageError
        If a name is unknown.
    NetworkError
        If a pack cannot be installed; those before it are.
    Cancelled
        If `cut` said so.
    """
    from vemo_desktop.ml import pack_install

    chosen = packs_named(names, optional=optional)
    todo = [
        card
        for card in chosen
        if card.source is Source.DOWNLOAD and (again or pack_status(card.id).state is not PackState.INSTALLED)
    ]
    context = _context(on_progress, cut)
    plan = {_step(card, name): s for card in todo for name, s in pack_install.install_plan(card).items()}
    context.plan(plan or {"": 1.0})
    for card in todo:
        pack_install.install(card, _PackProgress(context, card), accept_change=accept_change)
    return [pack_status(card.id) for card in chosen]


def import_weights(
    path: Path,
    on_progress: OnProgress,
    cut: Cut = lambda: False,
    *,
    pack_id: str | None = None,
    accept_change: bool = False,
) -> PackStatus:
    """Install a file or folder that was fetched by hand; which pack it is, is seen from its contents.

    Raises
    ------
    NetworkError
        If it cannot be read safely, or is not what a network of this program needs.
    Cancelled
        If `cut` said so.
    """
    from vemo_desktop.ml import pack_import

    context = _context(on_progress, cut)
    context.plan(pack_import.import_plan(path))
    card = pack_import.import_files(path, context, pack_id=pack_id, accept_change=accept_change)[0]
    return pack_status(card.id)


def verify(names: Sequence[Name], on_progress: OnProgress, cut: Cut = lambda: False) -> list[PackStatus]:
    """Read every file of packs and compare it with its checksum; of all that are installed without names.

    Raises
    ------
    UsageError
        If a name is unknown.
    Cancelled
        If `cut` said so.
    """
    found = [pack_status(card.id) for card in packs_named(names, optional=True)] if names else pack_statuses()
    chosen = [status for status in found if names or status.state is not PackState.MISSING]
    context = _context(on_progress, cut)
    context.plan(
        {_step(one.card, "Checking"): 1 + one.bytes / _VERIFY_BYTES_PER_S for one in chosen} or {"": 1.0}
    )
    return [_verified(status, context) for status in chosen]


def remove(names: Sequence[Name]) -> tuple[list[PackCard], list[PackCard]]:
    """Remove the packs that names stand for; what was fetched of them and not installed, too.

    Returns
    -------
    removed, kept : list of PackCard
        Kept is what another network needs too, unless it was named itself.

    Raises
    ------
    UsageError
        If a name is unknown.
    NetworkError
        If a pack is being installed at this moment, or the disk does not allow it.
    """
    removed, kept = [], []
    named = {name if isinstance(name, str) else name.id for name in names}
    for card in packs_named(names, optional=True):
        home, status = pack_store.pack_home(card.id), pack_status(card.id)
        if status.state is PackState.MISSING and not status.partial_bytes:
            continue
        if card.id not in named and _needed_by_others(card, named):
            kept.append(card)
            continue
        with pack_store.locked(home):
            try:
                pack_store.remove(home)
            except OSError as error:
                raise NetworkError(f"{card.name} could not be removed: {error.strerror}.") from error
        removed.append(card)
    return removed, kept


def _needed_by_others(card: PackCard, names: Container[str]) -> bool:
    return any(card.id in one.packs + one.optional_packs for one in all_cards() if one.id not in names)


def _verified(status: PackStatus, context: JobContext) -> PackStatus:
    if status.problem:
        return status
    done = 0

    def count(number: int) -> None:
        nonlocal done
        done += number
        context.step(_step(status.card, "Checking"), done, status.bytes)

    try:
        packs.verify(status.card.id, count)
    except WeightsMissing as error:
        return PackStatus(status.card, PackState.MISSING, None, status.partial_bytes, error.message)
    except NetworkError as error:
        return PackStatus(
            status.card, PackState.DAMAGED, status.installed, status.partial_bytes, error.message
        )
    return status


@dataclass(frozen=True, slots=True)
class _PackProgress:
    """Puts the name of the pack before the steps of its installation."""

    context: JobContext
    card: PackCard

    def check(self) -> None:
        self.context.check()

    def step(self, name: str, done: float, total: float) -> None:
        self.context.step(_step(self.card, name), done, total)


def _step(card: PackCard, name: str) -> str:
    return f"{card.name}: {name[0].lower()}{name[1:]}"


def _context(on_progress: OnProgress, cut: Cut) -> JobContext:
    def emit(event: Event) -> None:
        if isinstance(event, JobProgress):
            on_progress(event)

    return JobContext(0, emit, cut)


def _known() -> str:
    networks = ", ".join(card.id for card in all_cards())
    return f"Networks: {networks}. Weights: {', '.join(card.id for card in all_packs())}."
