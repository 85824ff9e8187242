"""Deciding, labelling, making segments, rating over time, settling where people differ."""

from __future__ import annotations

from vemo_desktop.ui.actions.spec import ActionSpec, Menu
from vemo_desktop.ui.conditions import (
    where_completable,
    where_writable,
    while_labelling,
    while_punching,
    while_recording,
    with_decidable,
    with_editable,
    with_library,
    with_media,
    with_own,
    with_project,
    with_proposal,
)


def _label_actions() -> tuple[ActionSpec, ...]:
    return tuple(
        ActionSpec(
            f"label_{digit}",
            f"Label {digit}",
            Menu.REVIEW,
            "Give the selected segment this label; while playing, start or end a segment with it.",
            (str(digit),),
            while_labelling,
            group=4,
        )
        for digit in range(1, 10)
    )


REVIEW = (
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
               ("Ctrl+Up",), with_own, group=2, repeats=True),
    ActionSpec("certainty_down", "Less certain", Menu.REVIEW,
               "Say that you are a tenth less certain of the selected segment of yours.",
               ("Ctrl+Down",), with_own, group=2, repeats=True),
    ActionSpec("accept_above", "Accept above…", Menu.REVIEW,
               "Accept every proposal of the library that scores high enough; shows them first, one undo.",
               ("Ctrl+Return",), with_library, group=3),
    ActionSpec("complete_rest", "Complete the rest", Menu.REVIEW,
               "Propose what comes after your last decision anew, as agrees best with what you decided before"
               " it.",
               ("Ctrl+Shift+C",), where_completable, group=3),
    *_label_actions(),
    ActionSpec("mark_in", "Mark in", Menu.REVIEW, "Set the start of a new segment at the playhead.",
               ("I",), while_labelling, group=5),
    ActionSpec("mark_out", "Mark out", Menu.REVIEW, "Set the end of a new segment at the playhead.",
               ("O",), while_labelling, group=5),
    ActionSpec("new_segment", "New segment", Menu.REVIEW,
               "Make a segment between the marks with the label used last; digits choose another.",
               ("N",), while_labelling, group=5),
    ActionSpec("paint", "Paint", Menu.REVIEW,
               "Held down while the video plays or is stepped through, paints the label used last until it"
               " goes up; a digit meanwhile takes another label.",
               ("Y",), while_labelling, group=5),
    ActionSpec("key_delay", "Key delay…", Menu.REVIEW,
               "How long you take from seeing something to pressing a key: marks made while playing are put"
               " so much earlier.", group=5),
    ActionSpec("record_trace", "Record trace", Menu.REVIEW,
               "Record valence and arousal while the video plays, by mouse or arrows; again to stop.",
               ("C",), while_recording, group=6),
    ActionSpec("punch_in", "Record again", Menu.REVIEW,
               "Record the marked stretch, or the selected segment, again; the trace around it stays.",
               ("Shift+C",), while_punching, group=6),
    ActionSpec("gamepad", "Gamepad for traces", Menu.REVIEW,
               "Record with the sticks of a gamepad too, beside mouse and arrow keys.",
               (), where_writable, group=6, is_toggle=True),
    ActionSpec("gamepad_settings", "Gamepad settings…", Menu.REVIEW,
               "Choose which axes say valence and arousal, their dead zone and their middle.",
               group=6),
    ActionSpec("adjudicate", "Adjudicate…", Menu.REVIEW,
               "Where people differ, side by side; settle it as gold, with who decided and why.",
               ("Ctrl+Shift+G",), with_library, group=7),
)  # fmt: skip
