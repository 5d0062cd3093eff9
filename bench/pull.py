"""Measure `drafter pull`: whole cold processes, beside a render of the same outline to Word.

`python bench/pull.py [--runs N] [--sizes 1000 4000]` prints a table in Markdown. Every fiftieth paragraph is edited.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import check
from drafter.word import package


def edited(docx: bytes, every: int) -> bytes:
    """The file with a word changed in every so many paragraphs."""
    parts = dict(package.opened(docx))
    head, *ps = parts["word/document.xml"].decode().split("<w:p>")
    for at in range(every, len(ps), every):
        ps[at] = ps[at].replace(" the ", " every ", 1)
    parts["word/document.xml"] = "<w:p>".join((head, *ps)).encode()
    return package.saved(parts)


def cost(command: list[str], folder: Path) -> float:
    """Seconds of the processor that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(paragraphs: int, runs: int) -> tuple[float, float]:
    """Seconds of the processor: of a pull, and of a render."""
    drafter = [sys.executable, "-m", "drafter"]
    render = [*drafter, "render", "report.yaml", "-o", "report.docx", "-q", "--force"]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "report.yaml").write_text(check.english(paragraphs), encoding="utf-8")
        renders = [cost(render, folder) for _ in range(runs)]
        (folder / "edited.docx").write_bytes(edited((folder / "report.docx").read_bytes(), every=50))
        pulls = [cost([*drafter, "pull", "edited.docx", "report.yaml", "--dry-run"], folder) for _ in range(runs)]
    return median(pulls), median(renders)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000])
    given = parser.parse_args()
    print("| paragraphs | pull, s (CPU) | render, s (CPU) | pull / render |\n| --- | --- | --- | --- |")
    for size in given.sizes:
        pull, render = measured(size, given.runs)
        print(f"| {size:,} | {pull:.2f} | {render:.2f} | {pull / render:.1f} |")


if __name__ == "__main__":
    main()
