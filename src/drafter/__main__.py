"""``python -m drafter``."""

from __future__ import annotations

from drafter.cli import run

if __name__ == "__main__":
    run()
