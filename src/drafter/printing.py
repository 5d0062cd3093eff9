"""A report as a Word file: in the template that was asked for, with the pictures that the outline names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from drafter import caching, files
from drafter.report import Report
from drafter.value import Value

# The smallest PNG, of one pixel.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
#: The template without a masthead, and what it therefore has no place for, so that nobody need be told.
BARE, UNSHOWN = "plain", ("distribution", "date", "original")


class Paper(Value):
    """What a report is printed on, and with: the name of one of drafter's templates, or a file of the user's own.

    ``emblem`` and ``figures``, by their names, are picture files, as the ``outline`` that they are beside names them.
    """

    name: str
    template: Path
    outline: Path
    emblem: str = ""
    figures: tuple[tuple[str, str], ...] = ()


class Printed(Value):
    """A Word file, and sentences about what its template had no place for."""

    content: bytes
    sentences: tuple[str, ...] = ()


def word(report: Report, outline: str, paper: Paper, tell: Callable[[str], None]) -> Printed:
    """The report as a .docx, which carries the text of its outline along, unless that is empty.

    ``tell`` is called with each step. Raises FileError for a template or pictures that cannot be used.
    """
    from drafter.word import ShellError

    placed = paper.emblem if paper.name != BARE else ""
    template, ours = paper.template, bool(paper.name)
    wanted = [partial(_template, paper), *([partial(_emblem, paper)] if placed else [])]
    wanted += [partial(_figure, paper, name, file) for name, file in paper.figures]
    shell, *pictures = files.read_all(*wanted)
    emblem = pictures.pop(0) if placed else b""
    figures = {file: picture for (_, file), picture in zip(paper.figures, pictures, strict=True)}
    press = _Press(report, outline, template, ours, figures, tell)
    try:
        filled = press.filled(shell, emblem)
        content = press.printed(filled)
        return Printed(content, tuple(_left_out(report, paper, filled)))
    except ShellError as error:
        if emblem and _takes_pictures(press, shell):
            raise files.FileError(f"{_beside(paper, placed)}: {error}") from error
        first, *others = error.sentences
        more = f" (and {len(others)} more: drafter template check {template} names them all)" if others else ""
        raise files.FileError(f"{template}: this template cannot be used: {first}{more}") from error


def _template(paper: Paper) -> bytes:
    return files.read(paper.template, files.TEMPLATES)


def _beside(paper: Paper, file: str) -> Path:
    return files.beside(paper.outline, file)


def _emblem(paper: Paper) -> bytes:
    path = _beside(paper, paper.emblem)
    emblem = files.read(path, files.PICTURES)
    if not emblem:
        raise files.FileError(f"{path}: the picture of the emblem is empty")
    return emblem


def _figure(paper: Paper, name: str, file: str) -> bytes:
    """The picture of a figure. Raises FileError with a sentence that names the figure too."""
    try:
        path = _beside(paper, file)
        picture = files.read(path, files.PICTURES)
    except files.FileError as error:
        raise files.FileError(*(f"figure {name}: {sentence}" for sentence in error.sentences)) from error
    if not picture.startswith(_PICTURES):
        what = "this is neither a PNG nor a JPEG picture" if picture else "the picture is empty"
        raise files.FileError(f"figure {name}: {path}: {what}")
    return picture


def _left_out(report: Report, paper: Paper, filled: bytes) -> Iterator[str]:
    """A sentence about what the outline gives and its template has no place for; drafter's own have one for all."""
    from drafter import word

    if paper.name not in ("", BARE):
        return
    hidden = UNSHOWN if paper.name else ()
    missing = [name for name in word.unplaced(report, filled) if name not in hidden]
    shown = [*missing, *(["emblem"] if paper.name and paper.emblem else [])]
    if shown:
        fields = " and ".join(f"{{{{ {name} }}}}" for name in missing)
        hint = "; choose another template to have it printed" if paper.name else f"; put {fields} into it"
        yield f"{paper.name or paper.template} has no place for: {', '.join(shown)}{hint}"


def _takes_pictures(press: _Press, shell: bytes) -> bool:
    """Whether all is well with a sound picture, so that what is wrong is the user's emblem."""
    from drafter.word import ShellError

    try:
        press.printed(press.filled(shell, _PICTURE))
    except ShellError:
        return False
    return True


class _Press(Value):
    """A report and the template that it is to be printed in; ``ours`` says whether that is drafter's own."""

    report: Report
    outline: str
    template: Path
    ours: bool
    figures: dict[str, bytes]
    tell: Callable[[str], None]

    def printed(self, shell: bytes) -> bytes:
        """The report in a filled template. Raises ShellError for all that is wrong with a user's template."""
        from xml.parsers.expat import ExpatError

        from drafter import word

        self.tell("writing the Word file")
        try:
            return word.write(self.report, shell, self.outline, self.figures)
        except (UnicodeDecodeError, ExpatError) as error:
            # A part of the template that nobody read till now; all else is a fault of ours.
            if self.ours:
                raise
            raise word.ShellError(damaged(error)) from error

    def filled(self, template: bytes, emblem: bytes) -> bytes:
        """The template with masthead and emblem, from before if it was filled like that then.

        Raises ShellError for all that is wrong with a user's template or emblem.
        """
        from drafter import word

        marked = tuple(name for name, _ in self.report.marks)
        key = caching.key(self.report.masthead, template, emblem, marked)
        kept = caching.kept(key)
        if kept is not None:
            self.tell(f"taking {self.template}, as filled before")
            return kept
        self.tell(f"filling {self.template}")
        try:
            shell = word.fill(self.report.masthead, template, emblem, marked)
        except word.ShellError:
            raise
        except Exception as error:
            # Neither docxtpl nor python-docx says what it raises for a broken file; one of our own is not broken.
            if self.ours and emblem in (b"", _PICTURE):
                raise
            raise word.ShellError(damaged(error)) from error
        caching.keep(key, shell)
        return shell


def damaged(error: Exception) -> str:
    """Why a template cannot be used that its readers stumble over."""
    why = f"it is damaged, or saved in a way that drafter does not read ({type(error).__name__}: {error})"
    return f"{why}; open it and save it anew"
