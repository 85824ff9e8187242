"""All actions, in the order of the menus.

The keys follow what annotators expect of an editor: Space, J K L, arrows, I O, S, digits, Tab, Enter.
"""

from __future__ import annotations

from vemo_desktop.ui.actions.analysis import ANALYSIS
from vemo_desktop.ui.actions.edit import EDIT
from vemo_desktop.ui.actions.file import FILE
from vemo_desktop.ui.actions.help import HELP
from vemo_desktop.ui.actions.play import PLAY
from vemo_desktop.ui.actions.review import REVIEW
from vemo_desktop.ui.actions.spec import ActionSpec
from vemo_desktop.ui.actions.view import VIEW

ACTIONS: tuple[ActionSpec, ...] = (*FILE, *EDIT, *REVIEW, *PLAY, *ANALYSIS, *VIEW, *HELP)
