"""``drafter check report.docx``: whether a Word file is sound, and whether its labels are in order."""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from pathlib import Path

from drafter import files, saying, terminal
from drafter.place import Flaw
from drafter.saying import safe

_STATES = {
    "ours": "as drafter wrote it",
    "edited": "edited since drafter wrote it",
    "foreign": "not written by drafter",
}
_REPAIR = "open it in Word by File, Open, Open and Repair, save it anew, and read what stands there"


def check(given: argparse.Namespace, path: Path) -> bool:
    """Say what is wrong with a Word file; gives whether nothing is. Raises FileError where it cannot be read."""
    from drafter.languages import LANGUAGES
    from drafter.word import origin, sound
    from drafter.word.numbering import is_typed
    from drafter.word.sound import typed_labels

    docx = files.read(path)
    if not zipfile.is_zipfile(io.BytesIO(docx)):
        raise files.FileError(f"{path}: {_unread(docx)}")
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
    if flaws or not given.quiet:
        said = saying.levelled(flaws) or "nothing found"
        fine &= terminal.say(safe(f"{path}: {said}. The file is {_STATES[state]}."), sys.stdout)
    return fine and not flaws


def _unread(docx: bytes) -> str:
    """Why a file that is no zip, as Word files are, cannot be read."""
    from drafter.word import package

    if docx.startswith(b"PK"):
        return "this Word file is cut off or damaged; fetch or save it anew"
    try:
        package.opened(docx)
    except ValueError as error:
        return str(error)
    return "it is not a Word file (.docx)"
