"""Every action of the window, declared once: menus, keys, tooltips and the key sheet derive from this list.

The keys follow what annotators expect of an editor: Space, J K L, arrows, I O, S, digits, Tab, Enter.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vemo_desktop.ui.conditions import (
    When,
    always,
    where_analysed,
    where_completable,
    where_writable,
    while_labelling,
    while_punching,
    while_recording,
    with_decidable,
    with_editable,
    with_jobs,
    with_library,
    with_media,
    with_own,
    with_project,
    with_proposal,
    with_redo,
    with_selection,
    with_undo,
)
from vemo_desktop.wording import later


class Menu(StrEnum):
    """Menus of the window, in order; also the groups of the key sheet."""

    FILE = later("&File")
    EDIT = later("&Edit")
    REVIEW = later("&Review")
    PLAY = later("&Play")
    ANALYSIS = later("&Analysis")
    VIEW = later("&View")
    HELP = later("&Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Parameters
    ----------
    id : str
        Stable name; keys that the user has changed are stored under it.
    text : str
        What the menu says.
    menu : Menu
    sentence : str
        What it does, for tooltip and key sheet.
    keys : tuple of str
        Default keys in Qt's portable notation; the first is the one shown.
    when : callable
        Whether it is possible at the present `Conditions`.
    group : int
        Actions of a menu are separated by a line where this number changes.
    is_toggle, repeats : bool
        Has an on and off state; fires again while the key is held.
    """

    id: str
    text: str
    menu: Menu
    sentence: str
    keys: tuple[str, ...] = ()
    when: When = always
    group: int = 0
    is_toggle: bool = False
    repeats: bool = False


def _label_actions() -> tuple[ActionSpec, ...]:
    return tuple(
        ActionSpec(
            f"label_{digit}",
            f"Label {digit}",
            Menu.REVIEW,
            "Give the selected segment this label; while playing, start or end a segment with it.",
            (str(digit),),
            while_labelling,
            group=2,
        )
        for digit in range(1, 10)
    )


_FILE = (
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

_EDIT = (
    ActionSpec("undo", "Undo", Menu.EDIT, "Take back the last gesture, also of earlier sessions.",
               ("Ctrl+Z",), with_undo, repeats=True),
    ActionSpec("redo", "Redo", Menu.EDIT, "Do again what was taken back.",
               ("Ctrl+Shift+Z", "Ctrl+Y"), with_redo, repeats=True),
    ActionSpec("split", "Split at playhead", Menu.EDIT, "Cut the selected segment in two at the playhead.",
               ("S",), with_own, group=1),
    ActionSpec("merge", "Merge with next", Menu.EDIT, "Join the selected segment with the one after it.",
               ("M",), with_own, group=1),
    ActionSpec("shift_back", "Move a frame back", Menu.EDIT, "Move the selected segments a frame earlier.",
               ("Alt+Left",), with_editable, group=4, repeats=True),
    ActionSpec("shift_forward", "Move a frame forward", Menu.EDIT,
               "Move the selected segments a frame later.",
               ("Alt+Right",), with_editable, group=4, repeats=True),
    ActionSpec("shift_back_ten", "Move ten frames back", Menu.EDIT,
               "Move the selected segments ten frames earlier.",
               ("Alt+Shift+Left",), with_editable, group=4, repeats=True),
    ActionSpec("shift_forward_ten", "Move ten frames forward", Menu.EDIT,
               "Move the selected segments ten frames later.",
               ("Alt+Shift+Right",), with_editable, group=4, repeats=True),
    ActionSpec("move_to_lane", "Move to lane…", Menu.EDIT,
               "Choose another lane of yours, and the label there, for the selected segments.",
               ("Shift+T",), with_editable, group=4),
    ActionSpec("to_lane_below", "Move to lane below", Menu.EDIT,
               "Put the selected segments into your next lane; what is not yours is copied there. With the"
               " mouse: drag into the lane, with Ctrl for a copy.",
               ("Ctrl+Shift+Down",), with_editable, group=4),
    ActionSpec("to_lane_above", "Move to lane above", Menu.EDIT,
               "Put the selected segments into your lane before; what is not yours is copied there.",
               ("Ctrl+Shift+Up",), with_editable, group=4),
    ActionSpec("select_lane", "Select all in lane", Menu.EDIT,
               "Select every segment in the lane of the selected one, else in the lane for new segments.",
               ("Ctrl+A",), with_media, group=5),
    ActionSpec("select_label", "Select same label", Menu.EDIT,
               "Select every segment in the lane that has the label of the selected one.",
               ("Ctrl+L",), with_selection, group=5),
    ActionSpec("extend_forward", "Select next too", Menu.EDIT,
               "Add the next segment of the lane to the selection. With the mouse: Ctrl or Shift and a click,"
               " or a frame drawn around them.", ("Ctrl+Right",), with_selection, group=5, repeats=True),
    ActionSpec("extend_back", "Select previous too", Menu.EDIT,
               "Add the segment before in the lane to the selection.",
               ("Ctrl+Left",), with_selection, group=5, repeats=True),
    ActionSpec("edge_in", "Select start edge", Menu.EDIT,
               "Select the start of the segment: arrows then move it by frames.",
               ("[",), with_editable, group=2),
    ActionSpec("edge_out", "Select end edge", Menu.EDIT,
               "Select the end of the segment: arrows then move it by frames.",
               ("]",), with_editable, group=2),
    ActionSpec("edge_next", "Select next edge", Menu.EDIT,
               "Select the start of the segment, then its end, then neither.",
               ("Q",), with_editable, group=2),
    ActionSpec("snapping", "Snap to frames and edges", Menu.EDIT,
               "Edges stick to frames, the playhead and other edges; hold Alt to suspend it.",
               ("Ctrl+P",), with_media, group=2, is_toggle=True),
    ActionSpec("shots", "Snap to cuts", Menu.EDIT,
               "Find the cuts between shots, mark them on the ruler, and let edges stick to them.",
               ("Shift+S",), with_media, group=2, is_toggle=True),
    ActionSpec("cutting", "Cut the neighbours", Menu.EDIT,
               "New and moved segments cut the others of their lane, so that none overlap; one undo.",
               ("B",), with_media, group=2, is_toggle=True),
    ActionSpec("ripple", "Ripple", Menu.EDIT,
               "Moving the end of a segment of yours, or deleting one, moves what follows in its lane.",
               ("Ctrl+Shift+R",), with_media, group=2, is_toggle=True),
    ActionSpec("schemes", "Label schemes…", Menu.EDIT,
               "Make and edit label schemes: names, colours, keys, descriptions, order; import and export.",
               ("Ctrl+Shift+L",), with_project, group=3),
    ActionSpec("find", "Search the library", Menu.EDIT, "Put the cursor into the search field.",
               ("Ctrl+F", "/"), with_project, group=3),
    ActionSpec("escape", "Let go", Menu.EDIT,
               "Leave a text field, drop marks, the selected edge, then the selection.", ("Esc",), group=3),
)  # fmt: skip

_REVIEW = (
    ActionSpec("accept", "Accept", Menu.REVIEW,
               "Accept the selected proposal and go to the next; with marks set, make the segment;"
               " on a segment of yours, only go on.",
               ("Return", "Enter", "F"), with_decidable),
    ActionSpec("reject", "Reject or delete", Menu.REVIEW,
               "Reject the selected proposal and go to the next; delete a segment of yours.",
               ("Backspace", "Delete", "D"), with_editable),
    ActionSpec("reopen", "Reopen proposal", Menu.REVIEW, "Take a decision about a proposal back.",
               ("Shift+Backspace",), with_proposal),
    ActionSpec("next", "Next segment", Menu.REVIEW, "Go to the next open proposal, else the next segment.",
               ("Tab", "."), with_media, group=1, repeats=True),
    ActionSpec("previous", "Previous segment", Menu.REVIEW,
               "Go to the open proposal before, else the segment before.",
               ("Shift+Tab", ","), with_media, group=1, repeats=True),
    ActionSpec("next_uncertain", "Next uncertain", Menu.REVIEW,
               "Go to what is most urgent in the whole library: where a network is unsure or others object.",
               ("U",), with_project, group=1),
    ActionSpec("skip", "Skip", Menu.REVIEW,
               "Put this proposal off until all others are decided, and go on in the queue.",
               ("G",), with_media, group=1),
    ActionSpec("certainty_up", "More certain", Menu.REVIEW,
               "Say that you are a tenth more certain of the selected segment of yours.",
               ("Ctrl+Up",), with_own, group=3, repeats=True),
    ActionSpec("certainty_down", "Less certain", Menu.REVIEW,
               "Say that you are a tenth less certain of the selected segment of yours.",
               ("Ctrl+Down",), with_own, group=3, repeats=True),
    ActionSpec("key_delay", "Key delay…", Menu.REVIEW,
               "How long you take from seeing something to pressing a key: marks made while playing are put"
               " so much earlier.", group=4),
    ActionSpec("accept_above", "Accept above…", Menu.REVIEW,
               "Accept every proposal of the library that scores high enough; shows them first, one undo.",
               ("Ctrl+Return",), with_library, group=4),
    ActionSpec("complete_rest", "Complete the rest", Menu.REVIEW,
               "Propose what comes after your last decision anew, as agrees best with what you decided before"
               " it.",
               ("Ctrl+Shift+C",), where_completable, group=4),
    *_label_actions(),
    ActionSpec("mark_in", "Mark in", Menu.REVIEW, "Set the start of a new segment at the playhead.",
               ("I",), while_labelling, group=3),
    ActionSpec("mark_out", "Mark out", Menu.REVIEW, "Set the end of a new segment at the playhead.",
               ("O",), while_labelling, group=3),
    ActionSpec("record_trace", "Record trace", Menu.REVIEW,
               "Record valence and arousal while the video plays, by mouse or arrows; again to stop.",
               ("C",), while_recording, group=5),
    ActionSpec("punch_in", "Record again", Menu.REVIEW,
               "Record the marked stretch, or the selected segment, again; the trace around it stays.",
               ("Shift+C",), while_punching, group=5),
    ActionSpec("gamepad", "Gamepad for traces", Menu.REVIEW,
               "Record with the sticks of a gamepad too, beside mouse and arrow keys.",
               (), where_writable, group=5, is_toggle=True),
    ActionSpec("gamepad_settings", "Gamepad settings…", Menu.REVIEW,
               "Choose which axes say valence and arousal, their dead zone and their middle.",
               group=5),
    ActionSpec("paint", "Paint", Menu.REVIEW,
               "Held down while the video plays or is stepped through, paints the label used last until it"
               " goes up; a digit meanwhile takes another label.",
               ("Y",), while_labelling, group=3),
    ActionSpec("new_segment", "New segment", Menu.REVIEW,
               "Make a segment between the marks with the label used last; digits choose another.",
               ("N",), while_labelling, group=3),
)  # fmt: skip

_ADJUDICATE = (
    ActionSpec("adjudicate", "Adjudicate…", Menu.REVIEW,
               "Where people differ, side by side; settle it as gold, with who decided and why.",
               ("Ctrl+Shift+G",), with_library, group=5),
)  # fmt: skip

_PLAY = (
    ActionSpec("play", "Play or pause", Menu.PLAY, "Start or stop playing.", ("Space",), with_media),
    ActionSpec("shuttle_back", "Play backwards", Menu.PLAY, "Play backwards; again for faster.",
               ("J",), with_media),
    ActionSpec("shuttle_stop", "Stop", Menu.PLAY, "Stop; held down, J and L step single frames.",
               ("K",), with_media),
    ActionSpec("shuttle_forward", "Play forwards", Menu.PLAY, "Play; again for faster.", ("L",), with_media),
    ActionSpec("step_back", "Frame back", Menu.PLAY,
               "One frame back; moves the selected edge when there is one.",
               ("Left", "W"), with_media, group=1, repeats=True),
    ActionSpec("step_forward", "Frame forward", Menu.PLAY,
               "One frame forward; moves the selected edge when there is one.",
               ("Right", "E"), with_media, group=1, repeats=True),
    ActionSpec("jump_back", "Second back", Menu.PLAY, "One second back; a selected edge moves ten frames.",
               ("Shift+Left", "Shift+W"), with_media, group=1, repeats=True),
    ActionSpec("jump_forward", "Second forward", Menu.PLAY,
               "One second forward; a selected edge moves ten frames.",
               ("Shift+Right", "Shift+E"), with_media, group=1, repeats=True),
    ActionSpec("go_start", "Start of video", Menu.PLAY, "Go to the first frame.",
               ("Home",), with_media, group=1),
    ActionSpec("go_end", "End of video", Menu.PLAY, "Go to the last frame.", ("End",), with_media, group=1),
    ActionSpec("loop", "Loop segment", Menu.PLAY, "Play the selected segment again and again.",
               ("R",), with_media, group=2, is_toggle=True),
    ActionSpec("play_around", "Play around edge", Menu.PLAY,
               "Play from one second before the edge, or the playhead, to one second after.",
               ("P",), with_media, group=2),
    ActionSpec("slower", "Slower", Menu.PLAY, "Play at the next slower speed, down to 0.25x.",
               ("Shift+Down",), with_media, group=3),
    ActionSpec("faster", "Faster", Menu.PLAY, "Play at the next faster speed, up to 4x.",
               ("Shift+Up",), with_media, group=3),
    ActionSpec("sound", "Sound of this video…", Menu.PLAY,
               "Choose which sound track is heard, and put it earlier or later against the picture.",
               (), while_labelling, group=3),
    ActionSpec("mute", "Mute", Menu.PLAY, "Turn the sound off or on.", ("Ctrl+M",), with_media, group=3,
               is_toggle=True),
    ActionSpec("proxy_auto", "Proxy where it stutters", Menu.PLAY,
               "Play from a small copy where a video is decoded slower than it plays; the copy is made once.",
               group=4, is_toggle=True),
    ActionSpec("proxy_always", "Proxy always", Menu.PLAY,
               "Make a small copy of every video that is opened, and play from it.", group=4, is_toggle=True),
    ActionSpec("proxy_never", "No proxy", Menu.PLAY, "Play every video from its own file.",
               group=4, is_toggle=True),
)  # fmt: skip

_ANALYSIS = (
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

_VIEW = (
    ActionSpec("zoom_in", "Zoom in", Menu.VIEW, "Show less time, larger.",
               ("+", "="), with_media, repeats=True),
    ActionSpec("zoom_out", "Zoom out", Menu.VIEW, "Show more time.", ("-",), with_media, repeats=True),
    ActionSpec("fit", "Whole video", Menu.VIEW, "Fit the whole video into the timeline.", ("0",), with_media),
    ActionSpec("zoom_segment", "Zoom to segment", Menu.VIEW, "Fit the selected segment into the timeline.",
               ("Z",), with_selection),
    ActionSpec("lanes", "Lanes…", Menu.VIEW,
               "List all lanes: show and hide them, and open one for another label scheme.",
               ("T",), with_media, group=5),
    ActionSpec("lane_next", "New segments one lane down", Menu.VIEW,
               "Have new segments, and digits, go to your next lane.", ("Alt+Down",), with_media, group=5),
    ActionSpec("lane_previous", "New segments one lane up", Menu.VIEW,
               "Have new segments, and digits, go to your lane before.", ("Alt+Up",), with_media, group=5),
    ActionSpec("lanes_down", "Further lanes below", Menu.VIEW,
               "Scroll down through lanes, where there are too many for the time line. With the mouse: the"
               " wheel over their names, or with Alt over the time line.",
               ("Alt+PgDown",), with_media, group=5, repeats=True),
    ActionSpec("lanes_up", "Further lanes above", Menu.VIEW,
               "Scroll up through lanes, where there are too many for the time line.",
               ("Alt+PgUp",), with_media, group=5, repeats=True),
    ActionSpec("lane_up", "Move lane up", Menu.VIEW,
               "Put the lane of the selected segment, else the one for new segments, one place higher.",
               ("Alt+Shift+Up",), with_media, group=5),
    ActionSpec("lane_down", "Move lane down", Menu.VIEW,
               "Put the lane of the selected segment, else the one for new segments, one place lower.",
               ("Alt+Shift+Down",), with_media, group=5),
    ActionSpec("lane_hide", "Hide lane", Menu.VIEW,
               "Hide the lane of the selected segment, else the one for new segments.",
               ("Shift+H",), with_media, group=5),
    ActionSpec("next_media", "Next video", Menu.VIEW, "Open the next video of the list.",
               ("PgDown",), with_project, group=1),
    ActionSpec("previous_media", "Previous video", Menu.VIEW, "Open the video before in the list.",
               ("PgUp",), with_project, group=1),
    ActionSpec("show_library", "Library", Menu.VIEW, "Show or hide the library.", ("Ctrl+B",), group=2,
               is_toggle=True),
    ActionSpec("show_queue", "Review queue", Menu.VIEW,
               "List what waits in all videos, the most urgent first; decisions then go on in its order.",
               ("Ctrl+U",), group=2, is_toggle=True),
    ActionSpec("show_history", "History", Menu.VIEW,
               "List every change: what, when and by whom; a click goes back or forth to it.",
               ("Ctrl+H",), group=2, is_toggle=True),
    ActionSpec("show_words", "What is said", Menu.VIEW,
               "Search the subtitles of this video or of all; a click goes there.", ("Ctrl+Shift+F",),
               group=2, is_toggle=True),
    ActionSpec("show_inspector", "Inspector", Menu.VIEW, "Show or hide the inspector.", ("Ctrl+I",),
               group=2, is_toggle=True),
    ActionSpec("show_traces", "Traces", Menu.VIEW,
               "Show the pad of valence and arousal, with the path of the last seconds and the lags.",
               ("Ctrl+T",), group=2, is_toggle=True),
    ActionSpec("show_jobs", "Jobs", Menu.VIEW, "Show or hide running and waiting work.", ("Ctrl+J",),
               group=2, is_toggle=True),
    ActionSpec("show_spectrogram", "Sound by pitch", Menu.VIEW,
               "Show what the sound is made of over time, low tones below; computed once for a video.",
               ("Ctrl+G",), group=2, is_toggle=True),
    ActionSpec("dashboard", "Dashboard…", Menu.VIEW,
               "The library in numbers: how far everybody is, labels, progress, agreement, networks.",
               ("Ctrl+D",), with_project, group=2),
    ActionSpec("full_screen", "Full screen", Menu.VIEW, "Use the whole screen, or leave it.", ("F11",),
               group=3, is_toggle=True),
    ActionSpec("theme_dark", "Dark", Menu.VIEW, "Light text on dark grey.", group=4, is_toggle=True),
    ActionSpec("theme_light", "Light", Menu.VIEW, "Dark text on light grey.", group=4, is_toggle=True),
    ActionSpec("theme_system", "As the system", Menu.VIEW, "Follow the desktop.", group=4, is_toggle=True),
    ActionSpec("reduced_motion", "Reduced motion", Menu.VIEW,
               "Nothing fades, slides, blinks or goes away by itself.", group=5, is_toggle=True),
    ActionSpec("scale", "Size of everything…", Menu.VIEW,
               "Make text, buttons and rows larger, up to twice; holds from the next start.", group=5),
    ActionSpec("language", "Language…", Menu.VIEW,
               "Choose what the window speaks; labels and names that people gave stay as they are.", group=5),
)  # fmt: skip

_HELP = (
    ActionSpec("tour", "Guided start", Menu.HELP,
               "Learn the review of a video in five steps, on the demo library."),
    ActionSpec("welcome", "Welcome page", Menu.HELP,
               "Show what to begin with and the projects opened before.", is_toggle=True),
    ActionSpec("guide", "User guide", Menu.HELP, "How to do what, with pictures.", ("Shift+F1",)),
    ActionSpec("keys", "Keys", Menu.HELP, "Show every key, and change them.", ("?", "F1")),
    ActionSpec("about", "About VEMO Desktop", Menu.HELP, "Version, licence and where your data lies."),
)  # fmt: skip

ACTIONS: tuple[ActionSpec, ...] = (*_FILE, *_EDIT, *_REVIEW, *_ADJUDICATE, *_PLAY, *_ANALYSIS, *_VIEW, *_HELP)
