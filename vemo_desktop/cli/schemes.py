"""``vemo schemes``: the label schemes of a project, listed, edited, imported and exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.domain.labels import LabelScheme
    from vemo_desktop.domain.segments import Change
    from vemo_desktop.services.project import ProjectSession

_FIELDS = ("name", "color", "letter", "digit", "polarity", "pattern", "description")


def schemes(
    project: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="P.vemo", help="Project to look at.")
    ],
    show: Annotated[str | None, typer.Option(metavar="SCHEME", help="Its labels, and its versions.")] = None,
    new: Annotated[str | None, typer.Option(metavar="NAME", help="Make a scheme; say --labels too.")] = None,
    labels: Annotated[str | None, typer.Option(help="Names of its labels, with commas between.")] = None,
    change: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="SCHEME/LABEL/FIELD=VALUE",
            help=f"Change a label, as one edit for all of one scheme; fields are {', '.join(_FIELDS)}.",
        ),
    ] = None,
    take: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Take a scheme from a JSON file.")
    ] = None,
    export: Annotated[str | None, typer.Option(metavar="SCHEME", help="Write a scheme to --out.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Where --export writes.")] = None,
    remove: Annotated[
        str | None, typer.Option(metavar="SCHEME", help="Remove a scheme that no segment has.")
    ] = None,
    as_json: console.AsJson = False,
) -> None:
    """List the label schemes of a project, or edit, import and export them; every edit can be undone."""
    from vemo_desktop.services.project import open_project
    from vemo_desktop.settings import load_settings

    if (export is None) != (out is None):
        raise UsageError("Say --export SCHEME and --out FILE together.")
    if (new is None) != (labels is None):
        raise UsageError("Say --new NAME and --labels A,B,C together.")
    settings, _ = load_settings()
    is_reading = not (new or change or take or remove)
    with open_project(project, author=settings.author, read_only=is_reading) as session:
        service, changes = session.schemes, []
        if new is not None:
            changes.append(service.make(new, [one.strip() for one in (labels or "").split(",")]))
        if take is not None:
            changes.append(service.take(take))
        changes += [service.edit(scheme) for scheme in _edited(session, change or [])]
        if remove is not None:
            changes.append(service.remove(service.named(remove).id))
        if export is not None and out is not None:
            service.export(service.named(export).id, out)
            console.say(f"Written to {out}.")
        _say(changes)
        if show is not None:
            _show(session, show, as_json)
        else:
            _list(session, as_json)


def _edited(session: ProjectSession, wishes: list[str]) -> list[LabelScheme]:
    from vemo_desktop.domain.scheme_editing import with_changed
    from vemo_desktop.domain.scheme_json import label_from_json, label_to_json

    found: dict[str, LabelScheme] = {}
    for wish in wishes:
        place, equals, value = wish.partition("=")
        parts = place.split("/")
        if not equals or len(parts) != 3 or parts[2] not in _FIELDS:
            raise UsageError(f'"{wish}" is not SCHEME/LABEL/FIELD=VALUE.')
        scheme = session.schemes.named(parts[0])
        scheme = found.get(scheme.id, scheme)
        if parts[1] not in scheme.keys:
            raise UsageError(f'The scheme "{scheme.name}" has no label "{parts[1]}".')
        values = label_to_json(scheme.label(parts[1]))
        try:
            is_number = parts[2] in ("digit", "polarity")
            values[parts[2]] = (int(value) if value else None) if is_number else value
            found[scheme.id] = with_changed(scheme, label_from_json(values))
        except ValueError as error:
            raise UsageError(f'"{value}" cannot be the {parts[2]} of a label.') from error
    return list(found.values())


def _say(changes: list[Change]) -> None:
    for change in changes:
        console.say("Nothing to change." if change.is_empty else f"{change.gesture}: done.")


def _list(session: ProjectSession, as_json: bool) -> None:
    from vemo_desktop.domain.scheme_json import scheme_to_json

    found = session.schemes.all()
    if as_json:
        console.print_json({"schemes": [scheme_to_json(scheme) for scheme in found.values()]})
        return
    console.print_table(
        ("scheme", "name", "version", "labels", "segments"),
        [
            (
                id_,
                scheme.name,
                str(scheme.version),
                ", ".join(label.name for label in scheme.labels),
                str(sum(session.schemes.usage(id_).values())),
            )
            for id_, scheme in found.items()
        ],
    )


def _show(session: ProjectSession, scheme_id: str, as_json: bool) -> None:
    from vemo_desktop.domain.scheme_json import scheme_to_json

    scheme = session.schemes.named(scheme_id)
    scheme_id, usage = scheme.id, session.schemes.usage(scheme.id)
    versions = session.schemes.versions(scheme_id)
    if as_json:
        rows = [
            {
                "change": entry.gesture,
                "kind": entry.kind.value,
                "when": entry.when.isoformat(),
                "who": entry.author,
                "scheme": None if left is None else scheme_to_json(left),
            }
            for entry, left in versions
        ]
        console.print_json({"scheme": scheme_to_json(scheme), "segments": usage, "versions": rows})
        return
    digits = {label.key: str(digit) for digit, label in scheme.by_digit.items()}
    console.print_table(
        ("label", "name", "color", "letter", "digit", "side", "segments", "description"),
        [
            (
                label.key,
                label.name,
                label.color,
                label.letter,
                digits.get(label.key, ""),
                "" if label.polarity is None else str(label.polarity),
                str(usage.get(label.key, 0)),
                label.description,
            )
            for label in scheme.labels
        ],
    )
    for entry, left in versions:
        what = "removed" if left is None else f"version {left.version}"
        console.say(
            f"{entry.when:%Y-%m-%d %H:%M} {entry.author}: {entry.kind.value}, {entry.gesture}, {what}"
        )
