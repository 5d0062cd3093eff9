"""Where a cold start goes: what ``drafter render`` imports, by Python's own clock (``python -X importtime``).

``python bench/imports.py [HOW_MANY]`` renders the reference and prints what takes longest: whole packages, single
modules, and modules with all that they import. That clock is itself slow: believe shares, not milliseconds.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[1] / "examples" / "2011_bangkok.yaml"
_LINE = re.compile(r"import time: +(\d+) \| +(\d+) \| ( *)(\S+)")


def imported() -> Iterator[tuple[str, int, int]]:
    """Each module with the microseconds that it took on its own and with what it imports."""
    with tempfile.TemporaryDirectory() as folder:
        words = ("-X", "importtime", "-m", "drafter", "render", str(REFERENCE), "-o", f"{folder}/x.docx")
        for _ in range(2):  # the first run has the modules compiled
            said = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True).stderr
    for own, whole, _, name in _LINE.findall(said):
        yield name, int(own), int(whole)


def main(many: int = 15) -> None:
    """Print the longest."""
    modules = list(imported())
    packages: Counter[str] = Counter()
    for name, own, _ in modules:
        packages[name.split(".")[0]] += own
    total = packages.total()
    print(f"{len(modules)} modules, {total / 1000:.0f} ms. The longest, in ms and in per cent of all:\n")
    for title, found in (
        ("packages", packages.most_common(many)),
        ("modules", sorted(((n, o) for n, o, _ in modules), key=lambda row: -row[1])[:many]),
        ("modules with what they import", sorted(((n, w) for n, _, w in modules), key=lambda row: -row[1])[:many]),
    ):
        print(title)
        for name, took in found:
            print(f"  {took / 1000:7.1f} {100 * took / total:4.0f} %  {name}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
