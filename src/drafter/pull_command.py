"""The command ``drafter pull``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import codecs
import sys
from pathlib import Path

from drafter import files, pull_words, saying, terminal
from drafter.place import Problems
from drafter.saying import many, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drafter.lending import Lent, Surety
    from drafter.pulling import Copy, How, Pulled

_EXAMPLES = """\
examples:
  drafter pull drafts/2026_lima.docx                    the edits in Word back into 2026_lima.yaml
  drafter pull drafts/2026_lima.docx --dry-run          only show them
  drafter pull lima_peru.docx lima_fiji.docx lima.yaml  the edits of several copies, merged
  drafter pull lima.docx --changes accept               with all tracked changes accepted
  drafter pull lima.docx --comments lima_comments.md    and a sheet with the comments, by paragraph number
  drafter pull lima.docx --keep theirs                  where both were edited: what the Word file says
  drafter pull sent.docx lima.yaml --template our.docx  a file without its outline, in a template of your own

Only the lines of what was edited are rewritten; the outline as it was is kept beside it, as .orig. Where the outline
was edited since the Word file was made, both are merged; edits to the same words are a conflict, and nothing is
written until you say which to keep.

exit status: 0 all edits are in the outline · 1 something needs a decision or could not be taken over · 2 wrong usage
"""


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter pull`` its arguments."""
    parser.description = (
        "Bring what was edited in Word back into the outline: text, headings, paragraphs, items, notes, references, "
        "tables, agenda, title block and masthead."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser, verbose=False)
    parser.add_argument(
        "names",
        metavar="EDITED.docx",
        nargs="+",
        help="a Word file that drafter made, as it was edited, or several copies of one; and the outline, where it "
        "has another name or stands elsewhere",
    )
    parser.add_argument("-n", "--dry-run", action="store_true", help="show what would change, and write nothing")
    parser.add_argument(
        "--changes",
        choices=("list", "accept", "reject"),
        default="list",
        help="what to do with tracked changes: list them and stop (list, as without this), or take all of them as "
        "accepted or rejected",
    )
    parser.add_argument("--comments", metavar="FILE", help="write the comments as a review sheet in Markdown")
    parser.add_argument(
        "--keep",
        choices=("ours", "theirs"),
        help="where both were edited, or where that cannot be told: keep what the outline says (ours), or what the "
        "Word file says (theirs)",
    )
    parser.add_argument(
        "--template",
        metavar="FILE",
        type=Path,
        help="the template of your own in which a Word file was rendered, where that carries no outline",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say only what needs a decision")


def run(given: argparse.Namespace) -> int:
    """Pull the edits; gives the exit status."""
    paths = files.named(given.names)
    copies = [path for path in paths if path.suffix.lower() not in files.OUTLINES]
    outlines = [path for path in paths if path.suffix.lower() in files.OUTLINES]
    if not copies:
        given.parser.error("name the edited Word file (.docx)")
    if len(outlines) > 1:
        given.parser.error(f"name one outline, not {len(outlines)}: {', '.join(map(str, outlines))}")
    if given.comments is not None and (not given.comments or Path(given.comments).suffix.lower() in _NOT_A_SHEET):
        given.parser.error("--comments needs the name of a Markdown file, such as comments.md")
    try:
        for copy in copies if not outlines else ():
            files.read(copy)
        path = outlines[0] if outlines else files.outline_of(copies)
        return _pull(given, path, copies)
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
        return 1


_NOT_A_SHEET = (".docx", *files.OUTLINES)


def _pull(given: argparse.Namespace, path: Path, names: Sequence[Path]) -> int:
    """Pull the edits of these files into an outline; gives the exit status."""
    from drafter import borrowing, picturing, pulling

    content = files.read_outline(path)
    typed, wrong = files.decoded(content)
    try:
        if wrong:
            raise Problems((wrong,))
        with terminal.steps(given, "") as tell:
            copies = []
            for name in names:
                tell(f"reading {name}")
                copy = _opened(name, given.changes, lambda: borrowing.lent(path, typed, given.template))
                copies.append(picturing.compared(copy, path))
            stop = not _said_of_copies(given, copies)
            doubts = pulling.doubts(str(path), typed, copies)
            tell("merging")
            pulled = pulling.pull(typed, copies, given.keep)
    except Problems as problems:
        faults = [one for one in problems.findings if one.level == "fault"]
        for words in saying.shown(str(path), faults, typed, terminal.takes_colours(sys.stderr)):
            terminal.say(words, sys.stderr)
        return 1
    except pulling.Refused as error:
        raise files.FileError(str(error)) from error
    return _end(given, path, content, copies, pulled, doubts, stop)


def _opened(path: Path, how: How, lend: Callable[[], Lent]) -> Copy:
    """An edited file, read. Raises FileError where it cannot be pulled."""
    from drafter import pulling

    try:
        return pulling.opened(str(path), files.read(path), how, lend)
    except pulling.Refused as error:
        raise files.FileError(f"{path}: {error}") from error


def _said_of_copies(given: argparse.Namespace, copies: Sequence[Copy]) -> bool:
    """Say what changes are tracked and what comments there are; gives whether nothing keeps from going on."""
    fine = True
    for copy in copies:
        if copy.changes and given.changes == "list":
            fine = False
            for words in pull_words.changed(copy):
                terminal.say(words, sys.stdout)
        if copy.comments and not given.quiet:
            for words in pull_words.commented(copy):
                terminal.say(words, sys.stdout)
    if given.comments:
        _write_sheet(given, copies)
    return fine


def _write_sheet(given: argparse.Namespace, copies: Sequence[Copy]) -> None:
    """Write the comments as a review sheet. Raises FileError where another file has its name, an older sheet too."""
    from drafter.word import comments, review_sheet

    several = len(copies) > 1
    sheets = [review_sheet.sheet(copy.comments, copy.where, copy.name if several else "") for copy in copies]
    content = "\n".join(sheets).encode()
    there = files.present(Path(given.comments), "")
    if there is not None and there != content:
        raise files.FileError(f"{given.comments}: this file is there already, and is left as it is; give another name")
    counted = f"{many(sum(len(tuple(comments.every(copy.comments))) for copy in copies), 'comment')}, replies included"
    if given.dry_run:
        terminal.say(safe(f"{given.comments}: {counted}, to be written. Nothing was (--dry-run)."), sys.stdout)
        return
    files.write(Path(given.comments), content, how="")
    terminal.say(safe(f"Wrote {given.comments}: {counted}."), sys.stdout)


def _end(
    given: argparse.Namespace,
    path: Path,
    content: bytes,
    copies: Sequence[Copy],
    pulled: Pulled,
    doubts: Mapping[str, Surety],
    stop: bool,
) -> int:
    """Say what was edited, and write it; gives the exit status."""
    colours = terminal.takes_colours(sys.stdout)
    fine = True
    for words in pull_words.sure(copies, given.quiet) if not stop else ():
        fine &= terminal.say(words, sys.stdout)
    for copy in copies if not stop else ():
        if copy.told and not given.quiet:
            for words in pull_words.told(copy, len(copies) > 1, colours):
                fine &= terminal.say(words, sys.stdout)
        for words in saying.spotted(copy.name, copy.remarks, colours):
            fine &= terminal.say(words, sys.stdout)
    if doubts and not stop:
        for words in pull_words.doubted(doubts):
            terminal.say(words, sys.stdout)
        if not given.keep:
            terminal.say(safe(f"{path}: Nothing was written; {pull_words.DOUBTED}"), sys.stdout)
            return 1
    for words in pull_words.clashed(pulled, colours) if not stop else ():
        fine &= terminal.say(words, sys.stdout)
    edits = many(sum(len(copy.told) for copy in copies), "edit")
    if stop or (pulled.clashes and (not given.keep or any(clash.between for clash in pulled.clashes))):
        why = "" if stop else f"{many(len(pulled.clashes), 'conflict')}; {pull_words.how(pulled)}. "
        terminal.say(safe(f"{path}: {why}Nothing was written."), sys.stdout)
        return 1
    if pulled.text is not None and given.keep != "theirs" and not all(map(pull_words.is_sure, copies)):
        terminal.say(safe(f"{path}: Nothing was written; {pull_words.UNSURE}"), sys.stdout)
        return 1
    kept_out = pulled.clashes and given.keep == "ours"
    but = f", but for what is in {many(len(pulled.clashes), 'conflict')} (--keep ours)" if kept_out else ""
    if pulled.text is None:
        fine &= given.quiet or terminal.say(safe(f"{path}: {pull_words.nothing(copies, but)}"), sys.stdout)
    elif given.dry_run:
        fine &= terminal.say(safe(f"{path}: {edits} to take over{but}. Nothing was written (--dry-run)."), sys.stdout)
    else:
        if files.read_outline(path) != content:
            raise files.FileError(f"{path}: it was changed meanwhile, and is left as it is; run the command again")
        if files.is_protected(path):
            raise files.FileError(f"{path}: this file is write-protected, and is left as it is; change that first")
        kept = files.keep(path, content)
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        files.write(path, mark + pulled.text.encode(), how=None)
        fine &= terminal.say(
            safe(f"{path}: {edits} taken over{but}. As it was, it is kept in {kept.name}."), sys.stdout
        )
    return 0 if fine and not any(copy.remarks for copy in copies) else 1
