"""The linter, the formatter and the type checker, so that one command runs every check."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.metadata import version

import pytest

import rendered


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "--no-cache", "src", "tests", "templates", "bench", "docs"),
        ("ruff", "format", "--check", "--no-cache", "src", "tests", "templates", "bench", "docs"),
        ("mypy", f"--cache-dir={os.devnull}"),
    ],
    ids=["linter", "formatter", "type checker"],
)
def test_the_tree_is_tidy(command: tuple[str, ...]) -> None:
    """Without their caches: two runs at once would share them, and a tree may be one that nobody may write to."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=rendered.ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tools_are_of_the_versions_that_the_tree_is_tidy_for() -> None:
    """A new minor version of either finds what no change of ours has brought, in everybody's tests on one day."""
    project = tomllib.loads((rendered.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = set(project["optional-dependencies"]["dev"])

    for tool in ("mypy", "ruff"):
        major, minor, *_ = version(tool).split(".")
        assert f"{tool}=={major}.{minor}.*" in wanted
