"""What the window says after a merge."""

from __future__ import annotations

from vemo_desktop.services.merging import MergeReport
from vemo_desktop.ui.messages import Message, Tone
from vemo_desktop.wording import counted, told, tr


def merged_message(report: MergeReport) -> Message:
    """Say what another project file brought, with every conflict on demand."""
    counts = "\n".join(f"{what}: {count}" for what, count in report.counts.items())
    videos = "\n".join(tr("added {name}", name=name) for name in report.videos_added)
    conflicts = "\n".join(
        f"{title}: {told(one.kind)}: {told(one.what)}; {told(one.handled)}" for title, one in report.conflicts
    )
    details = "\n\n".join(part for part in (counts, videos, conflicts) if part)
    if report.change.is_empty and not (report.videos_added or report.runs_added):
        text = tr("“{name}” brings nothing new.", name=report.path.name)
    elif report.change.is_empty:
        text = tr(
            "Merged “{name}”: no segment and no trace, but videos or curves; see the details.",
            name=report.path.name,
        )
    else:
        traces = len(report.change.traces_after)
        taken = counted("{count} segment", "{count} segments", len(report.change.after)) + tr(
            " and {traces} traces", traces=traces
        ) * bool(traces)
        text = tr("Merged “{name}”: {taken}. Undo takes them out again.", name=report.path.name, taken=taken)
        text += tr(" The videos that were added stay.") if report.videos_added else ""
    if not report.conflicts:
        return Message(text, Tone.NOTE, details=details)
    number = len(report.conflicts)
    look = counted(
        " {count} conflict, nothing was overwritten; see the details.",
        " {count} conflicts, nothing was overwritten; see the details.",
        number,
    )
    return Message(text + look, Tone.WARNING, details=details)
