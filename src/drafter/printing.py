"""A report as a Word file: in the template that was asked for, with the emblem that the outline names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from drafter import caching, files
from drafter.report import Report
from drafter.value import Value

# The smallest PNG, of one pixel.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)


class Paper(Value):
    """What a report is printed on: a template of the user's own, or none for drafter's, and an emblem, or none."""

    template: Path | None
    emblem: Path | None


def word(report: Report, outline: str, paper: Paper, tell: Callable[[str], None]) -> bytes:
    """The report as a .docx, which carries the text of its outline along, unless that is empty.

    ``tell`` is called with each step. Raises FileError for a template or an emblem that cannot be used.
    """
    from drafter.word import ShellError

    template = paper.template or files.template("unfccc.docx")
    wanted: list[tuple[Path, Sequence[str]]] = [(template, files.TEMPLATES)]
    if paper.emblem:
        wanted.append((paper.emblem, files.PICTURES))
    shell, *emblem = files.read_all(*wanted)
    if b"" in emblem:
        raise files.FileError(f"{paper.emblem}: the picture of the emblem is empty")
    try:
        return _Press(report, outline, template, paper.template is None, tell).printed(shell, *emblem)
    except ShellError as error:
        if emblem and _takes_pictures(report, template, paper.template is None, shell):
            raise files.FileError(f"{paper.emblem}: {error}") from error
        raise files.FileError(f"{template}: this template cannot be used: {error}") from error


def _takes_pictures(report: Report, template: Path, ours: bool, shell: bytes) -> bool:
    """Whether all is well with a sound picture, so that what is wrong is the user's emblem."""
    from drafter.word import ShellError

    try:
        _Press(report, "", template, ours, lambda _: None).printed(shell, _PICTURE)
    except ShellError:
        return False
    return True


class _Press(Value):
    """A report and the template that it is to be printed in; ``ours`` says whether that is drafter's own."""

    report: Report
    outline: str
    template: Path
    ours: bool
    tell: Callable[[str], None]

    def printed(self, template: bytes, emblem: bytes = b"") -> bytes:
        """The report in the template. Raises ShellError for all that is wrong with a user's template or emblem."""
        from xml.parsers.expat import ExpatError

        from drafter import word

        shell = self.filled(template, emblem)
        self.tell("writing the Word file")
        try:
            return word.write(self.report, shell, self.outline)
        except (UnicodeDecodeError, ExpatError) as error:
            # A part of the template that nobody read till now; all else is a fault of ours.
            if self.ours:
                raise
            raise word.ShellError(_damaged(error)) from error

    def filled(self, template: bytes, emblem: bytes) -> bytes:
        """The template with masthead and emblem, from before if it was filled like that then."""
        from drafter import word

        key = caching.key(self.report.masthead, template, emblem)
        kept = caching.kept(key)
        if kept is not None:
            self.tell(f"taking {self.template}, as filled before")
            return kept
        self.tell(f"filling {self.template}")
        try:
            shell = word.fill(self.report.masthead, template, emblem)
        except word.ShellError:
            raise
        except Exception as error:
            # Neither docxtpl nor python-docx says what it raises for a broken file; one of our own is not broken.
            if self.ours and emblem in (b"", _PICTURE):
                raise
            raise word.ShellError(_damaged(error)) from error
        caching.keep(key, shell)
        return shell


def _damaged(error: Exception) -> str:
    why = f"it is damaged, or saved in a way that drafter does not read ({type(error).__name__}: {error})"
    return f"{why}; open it and save it anew"
