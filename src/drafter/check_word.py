"""``drafter check report.docx``: whether a Word file is sound, and whether its labels are in order."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from drafter import files, saying, terminal
from drafter.place import Flaw
from drafter.saying import safe

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
    fine = True
    for words in saying.spotted(str(path), flaws, terminal.takes_colours(sys.stdout)):
        fine &= terminal.say(words, sys.stdout)
    if state == "edited":
        for words in _edits(path, docx):
            fine &= terminal.say(words, sys.stdout)
    if flaws or not given.quiet:
        said = saying.levelled(flaws) or "nothing found"
        fine &= terminal.say(safe(f"{path}: {said}. The file is {_STATES[state]}."), sys.stdout)
    return fine and not flaws


def _edits(path: Path, docx: bytes) -> Iterator[str]:
    """What was edited in a file that carries its outline, and how many changes are tracked and comments made in it."""
    from drafter import pulling
    from drafter.word import comments

    try:
        copy = pulling.opened(str(path), docx, "accept")
    except pulling.Refused as error:
        yield safe(f"{path}: what was edited cannot be told: {error}.")
        return
    colours = terminal.takes_colours(sys.stdout)
    for one in copy.told:
        yield from saying.edited(one.where, one.what, [(part.sign, part.words) for part in one.stretches], colours)
    counts = {"edit": len(copy.told), "tracked change": len(copy.changes),
              "comment": len(tuple(comments.every(copy.comments)))}  # fmt: skip
    counted = ", ".join(saying.many(count, noun) for noun, count in counts.items() if count)
    yield from (safe(f"{path}: {counted}; {_PULL}."),) if counted else ()
