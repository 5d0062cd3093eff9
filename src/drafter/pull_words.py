"""What ``drafter pull`` says of edited files, in lines: changes, comments, edits, conflicts, and how to go on."""

from __future__ import annotations

from drafter import clashing, saying
from drafter.saying import many, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.lending import Surety
    from drafter.pulling import Copy, Pulled


def changed(copy: Copy) -> Iterator[str]:
    """The tracked changes of a file, a line each."""
    for change in copy.changes:
        where = copy.where(change.site.story, change.site.at)
        who = " ".join(filter(None, (change.author or "somebody", change.date[:10])))
        yield safe(f"{where[:1].upper()}{where[1:]}: {change.kind} by {who}: “{change.words}”")
    counted = many(len(copy.changes), "tracked change")
    yield safe(f"{copy.name}: {counted}; go on with --changes accept or --changes reject.")


def commented(copy: Copy) -> Iterator[str]:
    """The comments of a file, a line each, replies under what they reply to."""
    for comment in copy.comments:
        where = copy.where(comment.site.story, comment.site.at) if comment.site else "not in the text"
        on = f" on “{comment.words}”" if comment.words else ""
        said = f"{comment.author or 'somebody'}{on}: {' / '.join(comment.text)} ({comment.state})"
        yield safe(f"{where[:1].upper()}{where[1:]}: {said}")
        for reply in comment.replies:
            yield safe(f"  {reply.author or 'somebody'}: {' / '.join(reply.text)}")


def nothing(copies: Sequence[Copy], but: str) -> str:
    """Why there is nothing to write."""
    if but:
        return f"nothing to take over{but}."
    if any(copy.remarks for copy in copies):
        return "nothing to take over: the outline says all that was edited, but for what the warnings above tell."
    return "nothing to take over: the outline says all that was edited."


#: How to go on where it is not sure from which outline a file was made.
UNSURE = "go on with --keep theirs if all this was edited in the Word file, and none of it here."


def is_sure(copy: Copy) -> bool:
    """Whether it is sure from which outline a file was made."""
    return copy.lent is None or copy.lent.certain


def sure(copies: Sequence[Copy], quiet: bool) -> Iterator[str]:
    """Of each file that carries no outline, how sure it is from which it was made."""
    for copy in copies:
        if (lent := copy.lent) is None:
            continue
        said = f"{copy.name}: this file carries no outline; "
        if lent.certain and not quiet:
            yield safe(f"{said}it was made from {lent.name}, as that is now.")
        elif not lent.certain:
            yield safe(f"{said}it has {lent.agreeing} of the {lent.whole} paragraphs of {lent.name} word by word; "
                       "whether what differs was edited in the one or in the other cannot be told.")  # fmt: skip


#: How to go on where a file was made from another outline, by all appearances.
DOUBTED = "name the outline that the Word file was made from, or go on with --keep ours or --keep theirs if this is it."


def doubted(doubts: Mapping[str, Surety]) -> Iterator[str]:
    """Of each file that carries another outline, by all appearances, how much of that is in this one."""
    for name, doubt in doubts.items():
        had = f"{doubt.name} has {doubt.agreeing} of the {doubt.whole} headings, paragraphs and items there"
        yield safe(f"{name}: this file was made from another outline, by all appearances: {had}.")


def how(pulled: Pulled) -> str:
    """How to go on in spite of conflicts."""
    if any(clash.between for clash in pulled.clashes):
        return "the copies are not at one: settle it in one of them, or pull one after the other, with --keep"
    return "go on with --keep ours or --keep theirs"


def told(copy: Copy, named: bool, colours: bool) -> Iterator[str]:
    """Each edit of a file: its place, and the words out and in."""
    if named:
        yield safe(f"{copy.name}:")
    for one in copy.told:
        yield from saying.edited(one.where, one.what, [(part.sign, part.words) for part in one.stretches], colours)


def clashed(pulled: Pulled, colours: bool) -> Iterator[str]:
    """Each conflict with its readings."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if colours else ("", "")
    for clash in pulled.clashes:
        yield f"{bold}{safe(f'Conflict in {clash.where}')}{plain}"
        yield from map(safe, clashing.lines(clash, "the outline"))
