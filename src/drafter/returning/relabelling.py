"""What is to be said of words that drafter prints by itself, and somebody edited in Word."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.returning.atoms import Atoms, Sign
from drafter.returning.atoms import plain as shown
from drafter.returning.lines import Lines
from drafter.returning.remarks import Remark, left_out, relooked
from drafter.returning.sorting import Met
from drafter.returning.steps import Walked

#: The code of words that drafter prints by itself.
OWN = "P111"


def relabelled(walked: Walked, lines: Lines) -> Iterator[Remark]:
    """What is to be said of lines that drafter prints by itself."""
    contents = [met for met in walked.own if met.own.kind == "contents"]
    whole = len(contents) > 1 and not any(met.came or met.again for met in contents)
    for met in walked.own:
        if not (whole and met.own.kind == "contents" and met is not contents[0]):
            yield from _met(met, lines)


def _met(met: Met, lines: Lines) -> Iterator[Remark]:
    """What is to be said of one line."""
    own, where = met.own, _WHERE[met.own.kind]
    came = tuple(atom for piece in met.came for atom in lines.atoms(piece.line))
    odd = len(met.came) > 1 or any(
        piece.role != own.role or piece.numbered or any(one.words for one in piece.oddities) for piece in met.came
    )
    if own.atoms and own.kind not in _OFTEN:
        yield from stood(own.place, where, own.atoms, came, lines, _SET.get(own.kind, ""), restyled=odd)
    for piece in met.again:
        yield again(own.place, where, lines.told(lines.atoms(piece.line)), _PUT.get(own.kind, ""), anew=not own.atoms)
    for piece in (*met.came, *met.again):
        yield from left_out(piece, own.place)


def stood(
    place: str, where: str, was: Atoms, now: Atoms, lines: Lines, hint: str = "", *, restyled: bool = False
) -> Iterator[Remark]:
    """What is to be said of what stands for a label: of its words, or else of their look; or nothing.

    ``restyled`` says that it has another look as a whole.
    """
    due, came = _trimmed(was), _trimmed(now)
    shows, showed = lines.told(came), lines.told(due)
    if not came:
        yield Remark(OWN, place, f"“{showed}” does not stand {where} any more; it is printed there again", hint)
    elif shown(came) != shown(due):
        yield Remark(OWN, place, f"“{shows}” stands {where}, where drafter wrote “{showed}”; it was not taken over",
                     hint)  # fmt: skip
    elif came != due or restyled:
        yield relooked(OWN, place, showed)


def again(place: str, where: str, words: str, hint: str = "", *, anew: bool = False) -> Remark:
    """What is to be said of a label that stands twice, or of what was put in where drafter makes everything anew."""
    why = f" {where}, which drafter makes anew" if anew else f" once more; drafter prints it {where} by itself"
    return Remark(OWN, place, f"“{words}” was put in{why}; it was not taken over", hint)


_WHERE = {"annex": "above the title of the annex", "original": "below the title of the annex",
          "contents": "on the contents page", "head": "in the title block",
          "caption": "at its place"}  # fmt: skip
#: What comes back by itself as a whole, so that only what is put in once more is told here.
_OFTEN = ("head", "caption")
# What to do where it was changed, and where it was put in.
_SET = {"original": "write the language in the outline: annexes, original"}
_PUT = {"annex": "write a new annex in the outline, under annexes; drafter numbers them"}


def _trimmed(atoms: Atoms) -> Atoms:
    """Atoms without blanks at their ends."""
    begun, end = 0, len(atoms)
    while begun < end and _is_blank(atoms[begun]):
        begun += 1
    while end > begun and _is_blank(atoms[end - 1]):
        end -= 1
    return atoms[begun:end]


def _is_blank(atom: object) -> bool:
    return isinstance(atom, Sign) and atom.char.isspace()
