"""Installing packs from their addresses."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import pack_fetch, pack_store
from vemo_desktop.ml.pack_cards import PackCard, PackFile, Source, way_to_get
from vemo_desktop.ml.pack_making import CONVERTING, STORING, Progress, checking, plain_disk_errors, put
from vemo_desktop.ml.pack_store import Installed

_FETCH_BYTES_PER_S = 5e6
_DISK_BYTES_PER_S = 200e6
_ASSUMED_BYTES = 10_000_000
"""For files whose size nobody states, until the server does."""


def install_plan(card: PackCard) -> dict[str, float]:
    """Return the steps of `install` with the seconds they may take."""
    plan: dict[str, float] = {}
    for file in card.files:
        plan[_fetching(file)] = (file.bytes or _ASSUMED_BYTES) / _FETCH_BYTES_PER_S
    for file in card.files:
        plan[checking(file.name)] = (file.bytes or _ASSUMED_BYTES) / _DISK_BYTES_PER_S
    rest = (card.known_bytes or _ASSUMED_BYTES) / _DISK_BYTES_PER_S
    return {**plan, CONVERTING: rest, STORING: rest}


def install(card: PackCard, progress: Progress, *, accept_change: bool = False) -> Installed:
    """Fetch the files of a pack and put them in place.

    Parameters
    ----------
    accept_change : bool
        Take files although they are not the ones that came first. Published checksums hold regardless.

    Raises
    ------
    NetworkError
        If a file cannot be had, is not the published one, or is no such network. What was installed
        before still is; what was fetched is kept for the next attempt.
    """
    if card.source is not Source.DOWNLOAD:
        raise NetworkError(f"{card.name} cannot be installed by address. {way_to_get([card])}")
    home = pack_store.pack_home(card.id)
    with pack_store.locked(home), plain_disk_errors(home):
        # Once for the files as they come, once for what is made of them.
        pack_store.require_room(home, 2 * card.known_bytes - pack_store.partial_bytes(home))
        paths = [_fetched(file, home, progress) for file in card.files]
        origins = {file.name: file.url or "" for file in card.files}
        try:
            installed = put(card, paths, origins, progress, accept_change=accept_change)
        except NetworkError:
            pack_store.drop_partial(home)  # or the next attempt would meet the same wrong files
            raise
        pack_store.drop_partial(home)
        return installed


def _fetching(file: PackFile) -> str:
    return f"Fetching {file.name}"


def _fetched(file: PackFile, home: Path, progress: Progress) -> Path:
    target = pack_store.partial_dir(home) / file.name
    if not target.is_file():
        wanted = pack_fetch.Wanted(pack_fetch.address(file.url or ""), target, file.bytes)

        def report(done: int, total: int | None) -> None:
            progress.step(_fetching(file), done, total or max(done, _ASSUMED_BYTES))

        pack_fetch.fetch(wanted, report, progress.check)
    progress.step(_fetching(file), 1, 1)
    return target
