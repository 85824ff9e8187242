"""The command ``vemo``. Commands load what they need when they run, so that asking for help costs nothing."""

from __future__ import annotations

import errno
import getpass
import logging
import os
import sys
from typing import Annotated

import typer

from vemo_desktop import __version__, paths
from vemo_desktop.cli import (
    adjudicate,
    agreement,
    analyze,
    annotators,
    bench,
    check,
    console,
    demo,
    doctor,
    evaluate,
    export,
    guide,
    history,
    import_labels,
    info,
    keys,
    lanes,
    merge,
    networks,
    preferences,
    proxy,
    recent,
    recipe,
    report,
    review,
    run_tests,
    schemes,
    segments,
    sound,
    traces,
    train,
    why,
    window,
    words,
)
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import PasswordNeeded, VemoError
from vemo_desktop.logs import start_logging

app = typer.Typer(
    name="vemo",
    help="Label the emotion of videos on your own computer: a local network proposes, a person decides.",
    epilog="Without a command the window opens."
    " Exit codes: 0 done, 1 something failed, 2 wrong usage, 130 stopped with Ctrl-C.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

for name, command in (
    ("demo", demo.demo),
    ("analyze", analyze.analyze),
    ("export", export.export),
    ("adjudicate", adjudicate.adjudicate),
    ("agreement", agreement.agreement),
    ("annotators", annotators.annotators),
    ("import", import_labels.import_labels),
    ("merge", merge.merge),
    ("train", train.train),
    ("evaluate", evaluate.evaluate),
    ("recipe", recipe.recipe),
    ("report", report.report),
    ("info", info.info),
    ("review", review.review),
    ("history", history.history),
    ("lanes", lanes.lanes),
    ("schemes", schemes.schemes),
    ("segments", segments.segments),
    ("check", check.check),
    ("doctor", doctor.doctor),
    ("recent", recent.recent),
    ("keys", keys.keys),
    ("words", words.words),
    ("why", why.why),
    ("sound", sound.sound),
    ("proxy", proxy.proxy),
    ("guide", guide.guide),
    ("settings", preferences.settings),
):
    app.command(name)(command)
# What stands behind these is for pytest, or for the measurement.
app.command("test", context_settings={"ignore_unknown_options": True})(run_tests.run_tests)
app.command("bench", context_settings={"ignore_unknown_options": True})(bench.bench)
app.add_typer(networks.app, name="networks")
app.add_typer(traces.app, name="traces")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"vemo {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    project: Annotated[
        ProjectPlace | None,
        typer.Option(
            parser=place_of, metavar="P.vemo", help="Project to open in the window; the last one otherwise."
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            help="Language of the window this time: system, en, pt_BR or zh_CN; else as the settings say."
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Show technical details of errors; may stand anywhere.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Label the emotion of videos on your own computer: a local network proposes, a person decides."""
    if no_log := start_logging("cli", logging.DEBUG if verbose else logging.INFO):
        console.say(no_log)
    if language is not None:
        _check_language(language)
    if context.invoked_subcommand is None:
        window.open_window(project, language)
    elif project is not None:
        raise typer.BadParameter("--project here is for the window; write it after the command")
    elif language is not None:
        raise typer.BadParameter("--language is for the window; the command line speaks English")


def _check_language(language: str) -> None:
    from vemo_desktop.settings import LANGUAGES

    if language not in ("system", *LANGUAGES):
        raise typer.BadParameter(f"{language} is none of: system, {', '.join(LANGUAGES)}")


def _run(arguments: list[str]) -> None:
    try:
        _call(arguments)
    except PasswordNeeded as error:
        if not sys.stdin.isatty():
            raise
        # Nothing was done yet: a project is opened before anything else. libpq reads this variable, also in
        # the worker process; it is seen by nobody but this person and ends with the program.
        console.say(error.message)
        os.environ["PGPASSWORD"] = getpass.getpass("Password: ")
        _call(arguments)


def _call(arguments: list[str]) -> None:
    try:
        app(arguments, prog_name="vemo")
    except SystemExit as leaving:
        # typer makes of Ctrl-C an end without a word.
        if leaving.code == console.EXIT_STOPPED:
            raise KeyboardInterrupt from None
        raise


def _log_place() -> str:
    try:
        return str(paths.log_dir() / "cli.log")
    except VemoError:
        return "none were kept"


def main() -> None:
    """Run the command line and leave with its exit code."""
    arguments = sys.argv[1:]
    verbose = "--verbose" in arguments
    if verbose:
        arguments = ["--verbose", *(argument for argument in arguments if argument != "--verbose")]
    console.take_any_text()
    try:
        _run(arguments)
    except VemoError as error:
        console.tell_error(error, verbose=verbose)
        sys.exit(console.exit_code_of(error))
    except console.Stopped:
        sys.exit(console.EXIT_STOPPED)
    except KeyboardInterrupt:
        console.say("Stopped; what was finished before is kept.")
        sys.exit(console.EXIT_STOPPED)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            console.tell_full_disk(error)
            sys.exit(console.EXIT_FAILED)
        console.tell_defect(error, _log_place(), verbose=verbose)
        sys.exit(console.EXIT_FAILED)
