"""Getting started, and looking things up."""

from __future__ import annotations

from vemo_desktop.ui.actions.spec import ActionSpec, Menu

HELP = (
    ActionSpec("tour", "Guided start", Menu.HELP,
               "Learn the review of a video in five steps, on the demo library."),
    ActionSpec("welcome", "Welcome page", Menu.HELP,
               "Show what to begin with and the projects opened before.", is_toggle=True),
    ActionSpec("guide", "User guide", Menu.HELP, "How to do what, with pictures.", ("Shift+F1",)),
    ActionSpec("keys", "Keys", Menu.HELP, "Show every key, and change them.", ("?", "F1")),
    ActionSpec("about", "About VEMO Desktop", Menu.HELP, "Version, licence and where your data lies."),
)  # fmt: skip
