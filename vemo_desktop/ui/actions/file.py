"""Videos, projects, and what comes from and goes to other tools."""

from __future__ import annotations

from vemo_desktop.ui.actions.spec import ActionSpec, Menu
from vemo_desktop.ui.conditions import where_writable, with_library, with_project

FILE = (
    ActionSpec("add_files", "Add videos…", Menu.FILE, "Add video or sound files to the library.",
               ("Ctrl+O",), where_writable),
    ActionSpec("add_folder", "Add folder…", Menu.FILE, "Add everything playable in a folder.",
               ("Ctrl+Shift+O",), where_writable),
    ActionSpec("add_demo", "Add demo library", Menu.FILE,
               "Make a few short clips with known changes of mood and add them.", (), where_writable),
    ActionSpec("new_project", "New project…", Menu.FILE, "Start an empty project file.",
               ("Ctrl+N",), group=1),
    ActionSpec("open_project", "Open project…", Menu.FILE, "Open another project file.",
               ("Ctrl+Shift+P",), group=1),
    ActionSpec("open_shared", "Open shared project…", Menu.FILE,
               "Open a project on a database server, where several people label at once.", (), group=1),
    ActionSpec("export", "Export…", Menu.FILE, "Write decisions, proposals and curves as a dataset.",
               ("Ctrl+E",), with_project, group=2),
    ActionSpec("import_labels", "Import labels…", Menu.FILE,
               "Take another tool's labels into the project, with an account of what could not be kept.",
               ("Ctrl+Shift+I",), with_library, group=2),
    ActionSpec("merge_project", "Merge project…", Menu.FILE,
               "Take what another project file has into this one; nothing is overwritten, one undo.",
               (), where_writable, group=2),
    ActionSpec("annotators", "Annotators…", Menu.FILE,
               "Who codes which video, how far they are, and whether they see each other's labels.",
               (), with_project, group=2),
    ActionSpec("author", "Your name…", Menu.FILE,
               "Choose the name that your decisions are signed with; holds from the next start.", group=2),
    ActionSpec("quit", "Quit", Menu.FILE, "Close the window. Everything is saved already.",
               ("Ctrl+Q",), group=3),
)  # fmt: skip
