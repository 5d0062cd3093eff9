"""What is said on the terminal, and how: lines, steps that take long, colours."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import TextIO

#: Seconds of silence after which a terminal shows what is being done.
PATIENCE = 1.0


def say(words: str, stream: TextIO | None) -> bool:
    """Print a line; gives whether that could be done. A reader who has left does not matter, a full disk does."""
    from drafter import files

    if stream is None:
        return True
    try:
        print(words, file=stream, flush=True)
    except BrokenPipeError:
        files.discard(stream)
    except OSError as error:
        files.discard(stream)
        if stream is not sys.stderr:
            say(f"drafter: {files.output_error(error)}", sys.stderr)
        return False
    return True


@contextmanager
def steps(given: argparse.Namespace, which: str) -> Iterator[Callable[[str], None]]:
    """To be told the steps of a render; ``which`` says of which of several it is.

    Each is said where that is asked for; else, on a terminal that has been silent for a second, the one that is going
    on is shown, in a line that is taken away in the end.
    """
    if given.verbose:
        with _timed(which) as tell:
            yield tell
    elif given.quiet or not _obeys(sys.stderr):
        yield lambda _: None
    else:
        with _waiting(which) as tell:
            yield tell


@contextmanager
def _timed(which: str) -> Iterator[Callable[[str], None]]:
    """Each step is said when it has ended, with the time that it took."""
    from drafter.saying import safe

    step, begun = "", 0.0

    def tell(following: str) -> None:
        nonlocal step, begun
        now = time.perf_counter()
        if step:
            say(f"{now - begun:7.3f} s  {safe(which + step)}", sys.stderr)
        step, begun = following, now

    try:
        yield tell
    finally:
        tell("")


@contextmanager
def _waiting(which: str) -> Iterator[Callable[[str], None]]:
    """After a second, and then each second, the step that is going on is shown; in the end that line is taken away."""
    from threading import Event, Thread

    from drafter.saying import safe

    step = ""
    over = Event()
    begun = time.perf_counter()

    def tell(following: str) -> None:
        nonlocal step
        step = following

    def show() -> None:
        while not over.wait(PATIENCE):
            if step:
                seconds = time.perf_counter() - begun
                # A line that is wider than the terminal could not be taken away.
                print(f"\r\x1b[K{seconds:.0f} s: {safe(which + step)[:60]} …", end="", file=sys.stderr, flush=True)

    shower = Thread(target=show, daemon=True)
    shower.start()
    try:
        yield tell
    finally:
        over.set()
        shower.join()
        if time.perf_counter() - begun >= PATIENCE:
            with suppress(OSError):
                print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _obeys(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal that obeys control sequences; that of old Windows shows them."""
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or any(name in os.environ for name in ("WT_SESSION", "ANSICON", "TERM"))


def takes_colours(stream: TextIO | None) -> bool:
    """Whether a stream is to be coloured (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and _obeys(stream)
