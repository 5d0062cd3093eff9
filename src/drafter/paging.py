"""LibreOffice's word on which page a heading stands: it lays a file out and writes what it found."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from drafter.files import FileError

# Where the installers of LibreOffice put it when they do not put it on the path.
_HOMES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
#: Seconds; a report of a thousand pages takes a fifth of it.
_LONGEST = 300
_NAMES = ("soffice", "libreoffice")
_MISSING = (
    "--pages asks LibreOffice for the page numbers, and it is not here; install it (https://www.libreoffice.org), or "
    "leave --pages out: Word fills them in with Ctrl+A, then F9"
)


def pages(docx: bytes) -> dict[str, str]:
    """The pages that LibreOffice finds for the bookmarks whose pages a file shows.

    Raises FileError where LibreOffice is not there or does not do it.
    """
    from drafter.word import page_numbers

    program = _program()
    with TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as folder:
        here = Path(folder)
        report = here / "report.docx"
        report.write_bytes(docx)
        # A profile of its own: one that is in use would hand the work to the LibreOffice that the user has open.
        profile = f"-env:UserInstallation={(here / 'profile').as_uri()}"
        said = _run([program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir",
                     str(here / "out"), str(report)])  # fmt: skip
        try:
            found = page_numbers.shown((here / "out" / report.name).read_bytes())
        except (OSError, ValueError) as error:
            raise FileError(
                f"LibreOffice did not lay the report out, so that no page is known: {said or error}"
            ) from error
    return {name: page for name, page in found.items() if page.isdigit()}


def _program() -> str:
    for name in _NAMES:
        if found := which(name):
            return found
    for home in _HOMES:
        if Path(home).exists():
            return home
    raise FileError(_MISSING)


def _run(command: list[str]) -> str:
    """Run LibreOffice, and what it starts, to its end; gives the last line that it said."""
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=os.name == "posix"
        )
    except OSError as error:
        raise FileError(f"LibreOffice ({command[0]}) cannot be started: {error.strerror}") from error
    try:
        said, _ = process.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired as error:
        raise FileError(f"LibreOffice took more than {_LONGEST // 60} minutes to lay the report out") from error
    finally:
        if process.poll() is None:
            _end(process)
    return said.decode(errors="replace").strip().rpartition("\n")[2]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the program that it runs in, which is not the one that was started."""
    group = getattr(os, "killpg", None)
    with contextlib.suppress(OSError):
        if group:
            group(process.pid, signal.SIGTERM)
        else:
            process.terminate()
    process.communicate()
