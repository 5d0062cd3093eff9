"""Measure `drafter check`: whole cold processes, in English and Chinese, beside a render of the same outline to text.

`python bench/check.py [--runs N] [--sizes 2000 8000]` prints a table and the targets in Markdown. Linux and macOS.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import re
import resource
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import generated

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
#: Seconds that a check of so many paragraphs may take, and the exponent of its growth.
LIMIT, PARAGRAPHS, GROWTH = 2.0, 2_000, 1.1
_SENTENCE = re.compile(r"[A-Z][^.{\[<*|]{40,}\.(?= [A-Z]|$)")


def english(paragraphs: int) -> str:
    """An English outline of so many paragraphs, of sentences of the made-up examples, three to a paragraph."""
    found: list[str] = []
    for name in ("2024_coastal_data", "2031_everything"):
        text = re.sub(r"#.*|\n  (?=\S)", " ", (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
        found += (words for line in text.split("\n") for words in _SENTENCE.findall(line))
    draw = random.Random(2024)
    lines = ["language: en", "body: awglca", "title: Workshop on the exchange of data", "issues: |"]
    for number in range(1, paragraphs + 1):
        if number % 20 == 1:
            lines += ["", f"  {'#' if number % 40 == 1 else '##'} Coverage of the data, part {number // 20 + 1}"]
        lines += ["", f"  {' '.join(draw.sample(found, 3))}"]
        if number % 7 == 0:
            lines[-1] = f"  {draw.choice(found)} They named:"
            lines += ["  - The data that Parties hold;", "  - The conditions of use; and", "  - The costs."]
    return "\n".join([*lines, ""])


def chinese(paragraphs: int) -> str:
    """The reference outline, going on for so many paragraphs more."""
    return generated.prolonged((EXAMPLES / "2011_bangkok.yaml").read_text(encoding="utf-8"), paragraphs)


MAKERS = {"English": english, "Chinese": chinese}


def cost(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor of one process."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ran = subprocess.run(command, capture_output=True, check=False)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    checked = b" paragraphs, " in ran.stdout
    if (ran.returncode and not checked) or ran.stderr:
        # A check that finds something ends with 1; of an outline with a fault it would read no rule.
        sys.exit(f"{' '.join(command)} ended with {ran.returncode}: {ran.stderr.decode(errors='replace')}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


Costs = dict[str, list[tuple[float, float]]]


def measured(folder: Path, sizes: list[int], runs: int) -> Iterator[tuple[str, int, Costs]]:
    """The costs of checking and of rendering each outline, the two taking turns after a warm-up."""
    drafter = str(Path(sysconfig.get_path("scripts")) / "drafter")
    for language, make in MAKERS.items():
        for size in sizes:
            path = folder / f"{language}_{size}.yaml"
            path.write_text(make(size), encoding="utf-8")
            commands = {
                "check": [drafter, "check", str(path)],
                "render": [drafter, "render", "-q", str(path), "-o", str(folder / "report.txt"), "--force"],
            }
            costs: Costs = {name: [] for name in commands}
            for run in range(runs + 1):
                for name, command in commands.items():
                    if run:
                        costs[name].append(cost(command))
                    else:
                        cost(command)
            yield language, size, costs


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--sizes", type=int, nargs="+", default=[PARAGRAPHS, 4 * PARAGRAPHS])
    given = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    seconds: dict[tuple[str, int], float] = {}
    print("| language | paragraphs | check, s (CPU) | render to text, s (CPU) | check / render |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for language, size, costs in measured(Path(folder), given.sizes, given.runs):
            wall = {name: median(one[0] for one in several) for name, several in costs.items()}
            cpu = {name: median(one[1] for one in several) for name, several in costs.items()}
            seconds[language, size] = cpu["check"]
            both = [f"{wall[name]:.2f} ({cpu[name]:.2f})" for name in ("check", "render")]
            print(f"| {language} | {size:,} | {' | '.join(both)} | {cpu['check'] / cpu['render']:.2f} |", flush=True)
    first, last = min(given.sizes), max(given.sizes)
    for language in MAKERS:
        if first != last:
            exponent = math.log(seconds[language, last] / seconds[language, first]) / math.log(last / first)
            print(f"\n{language}: exponent of growth {exponent:.2f} (limit {GROWTH})", end="")
        if PARAGRAPHS in given.sizes:
            print(f"; {PARAGRAPHS:,} paragraphs in {seconds[language, PARAGRAPHS]:.2f} s (limit {LIMIT})", end="")
    print()


if __name__ == "__main__":
    main()
