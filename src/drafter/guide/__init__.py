"""What every key and every mark of an outline is for, with an example: tables for the manual, and for editors."""

from __future__ import annotations

from drafter.guide.choices import CHOICES, CLASSES, holds
from drafter.guide.described import Described
from drafter.guide.keys import HOLDS, KEYS
from drafter.guide.marks import MARKS
from drafter.guide.reports import REPORTS, WHOLE

__all__ = ["CHOICES", "CLASSES", "HOLDS", "KEYS", "MARKS", "REPORTS", "WHOLE", "Described", "holds"]
