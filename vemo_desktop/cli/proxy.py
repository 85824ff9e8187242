"""``vemo proxy``: small copies for playing, made before anybody waits for them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import TaskID

from vemo_desktop.cli import console
from vemo_desktop.cli.running import LOOK_S, progress_bars, stopping_cleanly, time_left
from vemo_desktop.errors import MediaError

if TYPE_CHECKING:
    from vemo_desktop.jobs.events import Event
    from vemo_desktop.services.proxies import ProxyService

_MIB = 1 << 20
_Answers = dict[str, dict[str, object]]
"""How each video fared, by the name it was given by."""


def proxy(
    videos: Annotated[list[Path], typer.Argument(metavar="VIDEO...", readable=False, help="Video files.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take their proxies out of the cache.")] = False,
    as_json: console.AsJson = False,
) -> None:
    """Make small copies that the window plays and scrubs from; the same command goes on with a stopped one.

    Exit code 1 if one could not be made. Pausing still shows the file itself, and
    nothing is ever computed from a proxy.
    """
    from vemo_desktop.jobs.process_runner import ProcessRunner
    from vemo_desktop.jobs.queue import JobQueue
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.proxies import ProxyService
    from vemo_desktop.settings import load_settings

    settings, notices = load_settings()
    console.say_all(notices)
    paths = {str(path): path.expanduser().absolute() for path in videos}
    known, answers = _known(paths)
    with closing(JobQueue(ProcessRunner())) as queue, closing(ProxyService(queue, cache_dir())) as service:
        if remove:
            sizes = {name: service.remove(known[name]) if name in known else 0 for name in paths}
            listed = [
                {"video": name, "freed_bytes": size, "problem": answers.get(name, {}).get("problem")}
                for name, size in sizes.items()
            ]
        else:
            answers |= _make(service, paths, known, settings.proxy_gib)
            listed = [answers[name] for name in paths]
    _print(listed, as_json)
    if any(one["problem"] for one in listed):
        raise typer.Exit(console.EXIT_FAILED)


def _known(paths: Mapping[str, Path]) -> tuple[dict[str, str], _Answers]:
    """Return the fingerprints of files by name, and what is answered for those that cannot be read."""
    from vemo_desktop.media.fingerprint import fingerprint

    known: dict[str, str] = {}
    answers: _Answers = {}
    for name, path in paths.items():
        try:
            known[name] = fingerprint(path)
        except MediaError as error:
            console.say(error.message)
            answers[name] = _answer(name, 0, 0.0, error.message)
    return known, answers


def _make(
    service: ProxyService, paths: Mapping[str, Path], known: Mapping[str, str], limit_gib: int
) -> _Answers:
    """Have proxies made of what has a fingerprint, with a bar each, and return how each fared."""
    answers: _Answers = {}
    with progress_bars() as bars:
        tasks: dict[str, TaskID] = {}

        def on_event(name: str, event: Event) -> None:
            from vemo_desktop.jobs import events

            match event:
                case events.JobProgress(_, step, fraction, left_s):
                    if name not in tasks:
                        tasks[name] = bars.add_task(name, total=1.0, left="")
                    text = f"{paths[name].name}: {step}"
                    bars.update(tasks[name], description=text, completed=fraction, left=time_left(left_s))
                case events.ProxyMade():
                    for notice in event.notices:
                        bars.console.print(notice, markup=False)
                    share = event.pieces / max(event.of, 1)
                    answers[name] = _answer(name, event.size_bytes, share, "")
                case events.JobFailed():
                    bars.console.print(event.message, markup=False)
                    answers[name] = _answer(name, 0, 0.0, event.message)
                case _:
                    pass

        service.subscribe(on_event)
        said = "Stopping; what was made is kept, and the same command goes on with it."
        with stopping_cleanly(service.cancel_all, service.wait, said):
            for name, digest in known.items():
                service.make(name, paths[name], digest, limit_gib)
            while not service.wait(LOOK_S):
                pass
    return answers


def _answer(name: str, size_bytes: int, share: float, problem: str) -> dict[str, object]:
    return {"video": name, "size_bytes": size_bytes, "share": share, "problem": problem or None}


def _print(answers: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        console.print_json({"proxies": answers})
        return
    rows = [[_cell(key, value) for key, value in one.items() if key != "problem"] for one in answers]
    names = [key.removesuffix("_bytes") for key in answers[0] if key != "problem"] if answers else []
    console.print_table(tuple(names), rows)


def _cell(key: str, value: object) -> str:
    if isinstance(value, float):
        return f"{value:.0%}"
    if key.endswith("_bytes") and isinstance(value, int):
        return f"{value / _MIB:.1f} MiB"
    return str(value)
