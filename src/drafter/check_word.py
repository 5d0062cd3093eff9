"""``drafter check report.docx``: whether a Word file is sound, what was edited in it, and which numbers are wrong."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter import files, saying, terminal
from drafter.place import Flaw
from drafter.saying import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.pulling import Copy

_STATES = {
    "ours": "as drafter wrote it",
    "edited": "edited since drafter wrote it",
    "foreign": "not written by drafter",
}
_PULL = "drafter pull brings them back into the outline"
_REPAIR = "open it in Word by File, Open, Open and Repair, save it anew, and read what stands there"


def check(given: argparse.Namespace, path: Path) -> bool:
    """Say what is wrong with a Word file; gives whether nothing is. Raises FileError where it cannot be read."""
    from drafter.languages import LANGUAGES
    from drafter.newly_typed import newly_typed
    from drafter.returning.pointing import LOST
    from drafter.word import opening, origin, sound
    from drafter.word.numbering import is_typed
    from drafter.word.sound import typed_labels

    docx = files.read(path)
    try:
        opening.opened(docx)
    except opening.Refused as refused:
        for words in saying.spotted(str(path), [refused.flaw], terminal.takes_colours(sys.stdout)):
            terminal.say(words, sys.stdout)
        terminal.say(safe(f"{path}: {saying.levelled([refused.flaw])}, for which nothing of it is read."), sys.stdout)
        return False
    state = origin.state(docx)
    unsound = dict.fromkeys(sound.check(docx, sound.TIDINESS))
    flaws = [Flaw("W101", "", sentence, _REPAIR, "warning") for sentence in unsound]
    typed = [language for language in LANGUAGES.values() if is_typed(language)]
    forms = [[label.show for label in language.headings] for language in typed]
    hint = "change the label in Word, or render the report anew; docs/word.md says how"
    flaws += [Flaw("W201", "", sentence, hint, "warning") for sentence in typed_labels.out_of_order(docx, forms)]
    colours, fine = terminal.takes_colours(sys.stdout), True
    copy, unread = _pulled(path, docx) if state == "edited" else (None, "")
    if copy:
        # What a reference showed that leads nowhere is words now, and was not typed by anybody.
        lost = {flaw.where for flaw in copy.remarks if flaw.code == LOST}
        typed_here = newly_typed(copy.base, copy.returned.outline)
        flaws += [*copy.stale, *(flaw for flaw in typed_here if flaw.where not in lost), *copy.remarks]
    for words in (*saying.spotted(str(path), flaws, colours), *(_edits(path, copy, colours) if copy else ()), *unread):
        fine &= terminal.say(words, sys.stdout)
    if flaws or not given.quiet:
        said = saying.levelled(flaws) or "nothing found"
        fine &= terminal.say(safe(f"{path}: {said}. The file is {_STATES[state]}."), sys.stdout)
    return fine and not flaws


def _pulled(path: Path, docx: bytes) -> tuple[Copy | None, Sequence[str]]:
    """An edited file as it would be pulled with all changes accepted, or why it cannot be read so.

    Where it carries no outline, that is beside it, if it makes the very file.
    """
    from drafter import borrowing, picturing, pulling

    try:
        copy = pulling.opened(str(path), docx, "accept", lambda: borrowing.of(path))
    except (pulling.Refused, files.FileError) as error:
        return None, (safe(f"{path}: what was edited cannot be told: {error}."),)
    if copy.lent and not copy.lent.certain:
        why = f"this file carries no outline, and {copy.lent.name} does not make it now"
        return None, (safe(f"{path}: what was edited cannot be told: {why}."),)
    with contextlib.suppress(files.FileError):
        copy = picturing.compared(copy, files.outline_of([path]))
    return copy, ()


def _edits(path: Path, copy: Copy, colours: bool) -> Iterator[str]:
    """What was edited in a file, and how many changes are tracked and comments made in it."""
    from drafter.word import comments

    for one in copy.told:
        yield from saying.edited(one.where, one.what, [(part.sign, part.words) for part in one.stretches], colours)
    counts = {"edit": len(copy.told), "tracked change": len(copy.changes),
              "comment": len(tuple(comments.every(copy.comments)))}  # fmt: skip
    counted = ", ".join(saying.many(count, noun) for noun, count in counts.items() if count)
    yield from (safe(f"{path}: {counted}; {_PULL}."),) if counted else ()
