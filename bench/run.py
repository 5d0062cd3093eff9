"""Measure drafter beside pandoc and a docxtpl script, all in one run.

Every figure is of a whole cold process. The peers take turns, so that what else the machine does meets all alike; what
counts is the ratio of their medians. Linux and macOS.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

# Neither drafter nor a library is imported here: until it becomes another program, a child counts as large as its
# parent, and Linux keeps the peak (getrusage(2), ru_maxrss).

HERE = Path(__file__).resolve().parent
DRAFTER, FIRST, SECOND, PANDOC, DOCXTPL = "drafter", "drafter, first", "drafter, second", "pandoc", "docxtpl"
SIZES = (1_000, 10_000, 50_000)
_MIB = 1024 if sys.platform == "linux" else 1024 * 1024  # ru_maxrss: kilobytes, bytes on macOS


class Cost(NamedTuple):
    """What one process cost: seconds by the clock and of the processor, MiB at the peak, bytes of its file."""

    wall: float
    cpu: float
    peak: float
    size: int


class Peer(NamedTuple):
    """A way to the file: a command with ``TARGET`` in it, and what to do before each start, giving its environment."""

    name: str
    command: Sequence[str]
    ready: Callable[[], dict[str, str]] = dict


class Target(NamedTuple):
    """What is wanted: the medians of one peer against those of another, or a plain figure."""

    words: str
    limit: float
    wall: float
    cpu: float


Costs = dict[str, list[Cost]]


def measured(peer: Peer, target: Path, errors: Path) -> Cost:
    """Start the peer once and wait for it. It begins without a file to write over."""
    target.unlink(missing_ok=True)
    environment = {**os.environ, **peer.ready()}
    # As installed: the warm-up leaves the bytecode of its modules, ours and the peers', for the runs that count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [str(target) if word == "TARGET" else word for word in peer.command]
    with errors.open("wb") as said:
        begun = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{peer.name} ended with {child.returncode}: {errors.read_text(errors='replace')}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / _MIB, target.stat().st_size)


def compared(folder: Path, peers: Sequence[Peer], runs: int, say: Callable[[str], None]) -> Costs:
    """Warm up, see that every file says the whole report, and let the peers take turns."""
    costs: Costs = {peer.name: [] for peer in peers}
    for run in range(runs + 1):
        for number, peer in enumerate(peers):
            say(f"{folder.name}: {peer.name}, {f'run {run} of {runs}' if run else 'warm-up'}")
            target = folder / f"{number}.docx"
            cost = measured(peer, target, folder / "errors.txt")
            if run in (0, runs):
                inputs("check", folder, target)
            if run:
                costs[peer.name].append(cost)
    return costs


def inputs(*words: object) -> None:
    """Have inputs made or a file checked, in a process of its own."""
    done = subprocess.run([sys.executable, HERE / "inputs.py", *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)


def peers(folder: Path, names: Sequence[str]) -> list[Peer]:
    """The ways from the inputs in a folder to a .docx."""
    outline, cache = str(folder / "outline.yaml"), folder / "cache"
    render = (str(Path(sysconfig.get_path("scripts"), "drafter")), "render", outline, "-o", "TARGET")

    def emptied() -> dict[str, str]:
        shutil.rmtree(cache / "first", ignore_errors=True)
        (cache / "first").mkdir(parents=True)
        return {"DRAFTER_CACHE": str(cache / "first")}

    def kept() -> dict[str, str]:
        (cache / "second").mkdir(parents=True, exist_ok=True)
        return {"DRAFTER_CACHE": str(cache / "second")}

    markdown = ("-f", "markdown-smart", str(folder / "report.md"), "--reference-doc", str(folder / "reference.docx"))
    script = (sys.executable, str(HERE / "with_docxtpl.py"), outline, str(folder / "template.docx"), "TARGET")
    known = [
        Peer(FIRST, render, emptied),
        Peer(SECOND, render, kept),
        Peer(DRAFTER, render, kept),
        Peer(PANDOC, ("pandoc", *markdown, "-o", "TARGET")),
        Peer(DOCXTPL, script),
    ]
    return [peer for peer in known if peer.name in names]


def ratio(costs: Costs, one: str, other: str) -> tuple[float, float]:
    """The medians of one peer, by the clock and of the processor, against those of another."""
    wall = median(cost.wall for cost in costs[one]) / median(cost.wall for cost in costs[other])
    return wall, median(cost.cpu for cost in costs[one]) / median(cost.cpu for cost in costs[other])


def exponent(small: Costs, large: Costs, name: str, times: float) -> tuple[float, float]:
    """The power of the size by which a peer's time grows: 1 is twice the time for twice the size."""
    wall = median(cost.wall for cost in large[name]) / median(cost.wall for cost in small[name])
    cpu = median(cost.cpu for cost in large[name]) / median(cost.cpu for cost in small[name])
    return math.log(wall, times), math.log(cpu, times)


def rows(what: str, costs: Costs) -> Iterator[Sequence[str]]:
    """The figures of each peer."""
    for name, runs in costs.items():
        wall, cpu, peak, size = (sorted(column) for column in zip(*runs, strict=True))
        against = ("{:.2f} ({:.2f})".format(*ratio(costs, name, o)) if o in costs else "–" for o in (PANDOC, DOCXTPL))
        yield what, name, spread(wall), spread(cpu), f"{median(peak):.0f}", f"{size[-1] / 1000:,.0f}", *against


def spread(column: Sequence[float]) -> str:
    """Median, least and most."""
    return f"{median(column):.3f} ({column[0]:.3f}–{column[-1]:.3f})"


FIGURES = ("report", "by", "wall s", "CPU s", "peak MiB", "file KB", "× pandoc wall (CPU)", "× docxtpl wall (CPU)")
TARGETS = ("target", "limit", "wall", "CPU", "result")
#: Whether a target is met by the clock and by the processor → what is said of it.
RESULTS = {(True, True): "met", (True, False): "by the clock", (False, True): "by CPU", (False, False): "missed"}


def verdicts(targets: Sequence[Target]) -> Iterator[Sequence[str]]:
    """The targets beside what came out."""
    for target in targets:
        result = RESULTS[target.wall <= target.limit, target.cpu <= target.limit]
        yield target.words, f"≤ {target.limit}", f"{target.wall:.2f}", f"{target.cpu:.2f}", result


def table(head: Sequence[str], body: Sequence[Sequence[str]], markdown: bool) -> str:
    """A table, for a terminal or as Markdown."""
    if markdown:
        return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body))
    widths = [max(map(len, column)) for column in zip(head, *body, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in (head, *body))


def versions() -> str:
    """What was measured, and on what."""
    done = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=HERE, capture_output=True, text=True)
    pandoc = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    libraries = (f"{name} {version(name)}" for name in ("docxtpl", "python-docx", "Jinja2", "lxml", "PyYAML"))
    ours = f"drafter {version('drafter')} at {done.stdout.strip() or 'no commit'}"
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    return " · ".join((ours, f"Python {platform.python_version()}", pandoc, *libraries, machine))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", choices=("reference", "growth"), help="measure one of the two; without it both")
    parser.add_argument("--runs", type=int, metavar="N", help="runs of each peer (reference 20, growth 5)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="paragraphs (growth)")
    parser.add_argument(
        "--pandoc-up-to", type=int, default=10_000, metavar="N", help="pandoc wants gigabytes for more (10000)"
    )
    parser.add_argument("--markdown", action="store_true", help="print the tables as README.md has them")
    given = parser.parse_args()
    if given.runs is not None and given.runs < 1:
        parser.error("there must be a run")
    if not shutil.which("pandoc"):
        parser.error("pandoc is not here; on Debian: apt-get install pandoc")

    def say(words: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)

    heading = versions()
    body: list[Sequence[str]] = []
    targets: list[Target] = []
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as where:

        def costs(size: int, names: Sequence[str], runs: int) -> Costs:
            folder = Path(where, f"{size:,} paragraphs" if size else "reference")
            folder.mkdir()
            say(f"{folder.name}: inputs")
            inputs("make", folder, size)
            found = compared(folder, peers(folder, names), given.runs or runs, say)
            body.extend(rows(folder.name, found))
            shutil.rmtree(folder)
            return found

        if given.only != "growth":
            found = costs(0, (FIRST, SECOND, PANDOC, DOCXTPL), 20)
            targets += [
                Target("reference, second / pandoc", 1.0, *ratio(found, SECOND, PANDOC)),
                Target("reference, second / docxtpl", 0.4, *ratio(found, SECOND, DOCXTPL)),
                Target("reference, first / docxtpl", 1.3, *ratio(found, FIRST, DOCXTPL)),
            ]
        if given.only != "reference":
            grown = {n: costs(n, (DRAFTER, DOCXTPL, *[PANDOC] * (n <= given.pandoc_up_to)), 5) for n in given.sizes}
            if PANDOC in grown.get(10_000, ()):
                targets.append(Target("10,000 paragraphs / pandoc", 0.15, *ratio(grown[10_000], DRAFTER, PANDOC)))
            if {10_000, 50_000} <= grown.keys():
                power = exponent(grown[10_000], grown[50_000], DRAFTER, 5)
                targets.append(Target("growth, 10,000 to 50,000", 1.1, *power))
    say("")
    print(heading, table(FIGURES, body, given.markdown), sep="\n\n")
    if targets:
        print("", table(TARGETS, list(verdicts(targets)), given.markdown), sep="\n")


if __name__ == "__main__":
    main()
