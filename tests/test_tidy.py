"""The linter, the formatter and the type checker, so that one command runs every check."""

from __future__ import annotations

import subprocess
import sys

import pytest

import rendered


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "src", "tests", "templates"),
        ("ruff", "format", "--check", "src", "tests", "templates"),
        ("mypy",),
    ],
    ids=" ".join,
)
def test_the_tree_is_tidy(command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=rendered.ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
