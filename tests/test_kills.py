"""Three hundred renders over an existing file, each killed at a random moment: the old file or the new, never less."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import rendered

COLD, WARM, WRITING = 40, 140, 120
OLD = rendered.EXAMPLES["2011_bangkok"]
NEW = OLD.replace("language:", "# A comment.\nlanguage:", 1).replace("  - ", "  - New: ", 1)
DRAFT = re.compile(r"\.drafter-[0-9a-f]{12}\.tmp")

# Renders, or writes alone, without end in a child of its own that has nothing left to import, and kills it: for each
# line, after so many seconds. It ends with the numbers of the signals that ended its children.
_KILLER = """
import os, signal, sys, time
from itertools import cycle
from pathlib import Path
from drafter import cli, files

target = Path("report.docx")
contents = [Path(f"{name}.docx").read_bytes() for name in ("new", "old")]

def rendering():
    for name in cycle(("new", "old")):
        if cli.main(["render", "--quiet", f"{name}.yaml", "-o", str(target)]):
            os._exit(1)

def writing():
    for content in cycle(contents):
        files.write(target, content)

cli.main(["render", "--quiet", "new.yaml", "-o", "other.docx"])
for line in sys.stdin:
    what, delay = line.split()
    child = os.fork()
    if not child:
        try:
            {"rendering": rendering, "writing": writing}[what]()
        finally:
            os._exit(2)
    time.sleep(float(delay))
    os.kill(child, signal.SIGKILL)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def command(*arguments: str) -> subprocess.Popen[bytes]:
    """``drafter render --quiet`` with these arguments, begun."""
    return subprocess.Popen([sys.executable, "-m", "drafter", "render", "--quiet", *arguments])


@pytest.fixture
def contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[bytes, bytes]:
    """The old file and the new, as the command writes them; the old one is there as ``report.docx``."""
    assert NEW != OLD
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", OLD), ("new", NEW)):
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
        assert command(f"{name}.yaml", "-o", f"{name}.docx").wait(60) == 0
    old, new = (rendered.kept(Path(f"{name}.docx").read_bytes()) for name in ("old", "new"))
    assert old != new
    Path("report.docx").write_bytes(old)
    return old, new


def strangers() -> list[str]:
    """What is in the folder that neither a user nor a killed render put there."""
    known = {"old.yaml", "new.yaml", "old.docx", "new.docx", "other.docx", "report.docx"}
    return sorted(path.name for path in Path().iterdir() if path.name not in known and not DRAFT.fullmatch(path.name))


def drafts() -> list[Path]:
    return [path for path in Path().iterdir() if DRAFT.fullmatch(path.name)]


def test_a_command_killed_at_any_moment_leaves_the_old_file_or_the_new(contents: tuple[bytes, bytes]) -> None:
    old, _ = contents
    started = time.perf_counter()
    assert command("new.yaml", "-o", "report.docx").wait(60) == 0
    whole = time.perf_counter() - started
    chance = random.Random(2011)
    for number in range(COLD):
        Path("report.docx").write_bytes(old)
        process = command("new.yaml", "-o", "report.docx")
        # Spread evenly over a render, and a little beyond.
        time.sleep(1.1 * whole * (number + chance.random()) / COLD)
        process.kill()
        process.wait(60)

        assert Path("report.docx").read_bytes() in contents, f"after kill {number}"
    assert strangers() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be forked after its imports")
def test_renders_killed_while_they_write_leave_the_old_file_or_the_new_and_drafts_that_the_next_takes_away(
    contents: tuple[bytes, bytes],
) -> None:
    chance = random.Random(2011)
    kills = ["rendering"] * WARM + ["writing"] * WRITING
    with subprocess.Popen(
        [sys.executable, "-c", _KILLER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as killer:
        assert killer.stdin and killer.stdout
        for number, what in enumerate(kills):
            print(what, chance.uniform(0, 0.15 if what == "rendering" else 0.03), file=killer.stdin, flush=True)

            assert killer.stdout.readline() == "-9\n", f"kill {number}"
            assert Path("report.docx").read_bytes() in contents, f"after kill {number}"
        killer.stdin.close()
    assert strangers() == []

    left = drafts()
    # Otherwise none has been killed in the midst of writing.
    assert left
    for draft in left:
        os.utime(draft, (0, 0))
    assert command("new.yaml", "-o", "report.docx").wait(60) == 0
    assert Path("report.docx").read_bytes() == contents[1]
    assert drafts() == []
