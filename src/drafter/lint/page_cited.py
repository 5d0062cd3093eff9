"""A page of a United Nations document is cited instead of its paragraph.

Why: pages differ from one language to the other, and paragraphs do not.

Source: UN Editorial Manual, instructions for the preparation of documents: paragraph numbers, not pages, are cited.
That symbols of submissions (MISC), of verbatim records (PV) and of publications of the Secretariat (ST) are left alone
is a rule of this house: these seldom have numbers of paragraphs.

Bad:
    mandate: |
      The targets were communicated by Parties (FCCC/SB/2011/INF.1, page 4).

Good:
    mandate: |
      The targets were communicated by Parties (FCCC/SB/2011/INF.1, para. 12).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.referring import REFERRING
from drafter.lint.prose import END, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_NUMBER = re.compile(r"[ \u00a0]?\d+(?:[–-]\d+)?(?![\w%])")
#: A symbol, or the number of a decision.
_DOCUMENT = re.compile(r"(?<![A-Za-z\d/])(?:[A-Z]{1,8}/[A-Z\d][A-Za-z\d./-]*|\d+/C(?:P|MP|MA)\.\d+)")
_UNNUMBERED = re.compile(r"/(?:MISC|PV)\.|^ST/")
# Where what is cited before or behind ends.
_BREAK = re.compile(r"[;；。؛]|\.[”»]? (?=[^\W\d_a-zà-öø-ÿа-яё])|\.$")
_NEAR = 100


def check(prose: Prose) -> Iterator[Found]:
    """Find every page that is cited in one breath with a symbol or a decision."""
    for start, end in _pages(prose):
        line = prose.line(start)
        before = _BREAK.split(prose.words[max(line.start, start - _NEAR) : start])[-1]
        after = _BREAK.split(prose.words[end : min(line.end, end + _NEAR)])[0].partition(END)[0]
        document = [*_DOCUMENT.finditer(before)][-1:] or [*_DOCUMENT.finditer(after)][:1]
        if document and not _UNNUMBERED.search(document[0][0]) and prose.typed(start, end):
            cited = document[0][0].rstrip(".")
            called = f"decision {cited}" if cited[0].isdigit() else cited
            message = f"“{prose.words[start:end]}” cites a page of {called}"
            yield Found(prose.place(start), message, "cite the paragraph: pages differ from language to language")


def _pages(prose: Prose) -> Iterator[tuple[int, int]]:
    """Where the numbers of pages stand, with the words for page."""
    known = REFERRING[prose.language.code]
    for word in known.pages:
        for start in prose.index.get(word.rstrip("."), ()):
            after = start + len(word)
            if prose.words.startswith(word[-1], after - 1) and (found := _NUMBER.match(prose.words, after)):
                yield start, found.end()
    for found in prose.find(known.page_frame) if known.page_frame else ():
        yield found.start(), found.end()
