"""What the window says after a merge."""

from __future__ import annotations

from vemo_desktop.services.merging import MergeReport
from vemo_desktop.ui.messages import Message, Tone


def merged_message(report: MergeReport) -> Message:
    """Say what another project file brought, with every conflict on demand."""
    counts = "\n".join(f"{count} {what}" for what, count in report.counts.items())
    videos = "\n".join(f"added {name}" for name in report.videos_added)
    conflicts = "\n".join(
        f"{title}: {one.kind}: {one.what}; {one.handled}" for title, one in report.conflicts
    )
    details = "\n\n".join(part for part in (counts, videos, conflicts) if part)
    if report.change.is_empty and not (report.videos_added or report.runs_added):
        text = f"“{report.path.name}” brings nothing new."
    elif report.change.is_empty:
        text = f"Merged “{report.path.name}”: no segment and no trace, but videos or curves; see the details."
    else:
        traces = len(report.change.traces_after)
        taken = f"{len(report.change.after)} segments" + f" and {traces} traces" * bool(traces)
        text = f"Merged “{report.path.name}”: {taken}. Undo takes them out again."
        text += " The videos that were added stay." if report.videos_added else ""
    if not report.conflicts:
        return Message(text, Tone.NOTE, details=details)
    number = len(report.conflicts)
    look = f" {number} conflict{'s' if number > 1 else ''}, nothing was overwritten; see the details."
    return Message(text + look, Tone.WARNING, details=details)
