"""Tracked changes: listed, counted, and accepted or rejected in the trees of a file."""

from drafter.word.revisions.gathering import MARK, Change
from drafter.word.revisions.listing import changes
from drafter.word.revisions.names import Kind, counted
from drafter.word.revisions.resolving import How, resolve

__all__ = ["MARK", "Change", "How", "Kind", "changes", "counted", "resolve"]
