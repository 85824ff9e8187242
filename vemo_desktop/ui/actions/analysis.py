"""What networks do, and what they learn."""

from __future__ import annotations

from vemo_desktop.ui.actions.spec import ActionSpec, Menu
from vemo_desktop.ui.conditions import where_analysed, while_labelling, with_jobs, with_library, with_project

ANALYSIS = (
    ActionSpec("analyse", "Analyse this video", Menu.ANALYSIS,
               "Let the networks chosen last propose for the open video.", ("A",), while_labelling),
    ActionSpec("analyse_with", "Analyse with…", Menu.ANALYSIS,
               "Choose which networks look at the open video.", ("Shift+A",), while_labelling),
    ActionSpec("analyse_all", "Analyse everything new", Menu.ANALYSIS,
               "Analyse each video that has no curves yet.", ("Ctrl+Shift+A",), with_library),
    ActionSpec("cancel_jobs", "Stop all analysis", Menu.ANALYSIS,
               "Stop running and waiting work; what was computed is kept.", ("Ctrl+.",), with_jobs),
    ActionSpec("choose_run", "Choose run…", Menu.ANALYSIS,
               "Choose whose curves and proposals are on screen.", ("V",), where_analysed, group=1),
    ActionSpec("compare_networks", "Compare networks", Menu.ANALYSIS,
               "Show what other networks say of the same labels under the curves, and as a band how far they"
               " are apart.", ("Shift+V",), with_project, group=1, is_toggle=True),
    ActionSpec("judge_networks", "Judge networks…", Menu.ANALYSIS,
               "How good each network is by what you decided, whether one is better than another, and every"
               " mistake, one click away.", ("Ctrl+Shift+J",), with_project, group=1),
    ActionSpec("networks", "Networks…", Menu.ANALYSIS,
               "What each network is and needs; install, verify and remove weights.",
               ("Ctrl+Shift+N",), group=1),
    ActionSpec("learn", "Learn from corrections…", Menu.ANALYSIS,
               "Teach the network from what was corrected, compare, adopt it or go back.",
               ("Ctrl+R",), group=1),
)  # fmt: skip
