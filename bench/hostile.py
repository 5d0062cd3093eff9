"""Measure how long `drafter check` takes to refuse a hostile file, and in how much memory: whole cold processes.

`python bench/hostile.py [--runs N]` makes the files of `tests/hostility.py` and prints those that take most of either,
and the targets, in Markdown. Linux and macOS.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from statistics import median

# Nothing of drafter's is imported here, and the files are made by another process: until it becomes another program, a
# child counts as large as its parent (getrusage(2), ru_maxrss).

TESTS = Path(__file__).resolve().parents[1] / "tests"
#: Seconds by the clock, and MiB, that a refusal may take; and of how many files the figures are printed.
SECONDS, MEMORY, SHOWN = 2.0, 300, 6
_MIB = 1024 if sys.platform == "linux" else 1024 * 1024
_MAKE = """
import sys
from pathlib import Path
sys.path.append(sys.argv[2])
import hostility
for number, (name, (make, code, _)) in enumerate(hostility.REFUSED.items()):
    Path(sys.argv[1], f"{number:03}.docx").write_bytes(make())
    print(code, name, sep="\\t")
"""


def cost(command: list[str], code: str) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor of one process that refuses a file, and its peak in MiB."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        assert child.stdout
        said = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 1 or code.encode() not in said:
        sys.exit(f"{' '.join(command)} did not say {code}: {said.decode(errors='replace')}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / _MIB


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    drafter = str(Path(sysconfig.get_path("scripts")) / "drafter")
    rows: list[tuple[float, float, float, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        making = [sys.executable, "-c", _MAKE, folder, str(TESTS)]
        made = subprocess.run(making, capture_output=True, text=True, check=True)
        for number, line in enumerate(made.stdout.splitlines()):
            code, name = line.split("\t")
            costs = [cost([drafter, "check", f"{folder}/{number:03}.docx"], code) for _ in range(given.runs)]
            wall, cpu, peak = (median(column) for column in zip(*costs, strict=True))
            rows.append((wall, cpu, peak, f"{name} ({code})"))
    by_time, by_memory = sorted(rows, reverse=True)[:SHOWN], sorted(rows, key=lambda row: -row[2])[:SHOWN]
    print("| file | wall s | CPU s | peak MiB |\n| --- | --- | --- | --- |")
    for wall, cpu, peak, name in dict.fromkeys([*by_time, *by_memory]):
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} |")
    middle = [median(column) for column in zip(*(row[:3] for row in rows), strict=True)]
    print(f"| the middle of all {len(rows)} | {middle[0]:.2f} | {middle[1]:.2f} | {middle[2]:.0f} |")
    slowest, largest = by_time[0][0], by_memory[0][2]
    print("\n| target | limit | most | result |\n| --- | --- | --- | --- |")
    print(f"| a refusal, s | {SECONDS:.0f} | {slowest:.2f} | {'met' if slowest < SECONDS else 'missed'} |")
    print(f"| a refusal, MiB | {MEMORY} | {largest:.0f} | {'met' if largest < MEMORY else 'missed'} |")


if __name__ == "__main__":
    main()
