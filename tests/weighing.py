"""The words of a file, counted: those that somebody typed, and those that fields and links within the file show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping

from lxml import etree

from drafter.languages import LANGUAGES
from drafter.languages.language import Language
from drafter.report import Report, plain
from edits import W
from fumbling import text_of

Trees = Mapping[str, etree._Element]
_WORD = re.compile(r"[^\W\u2e80-\uffef]+|[\u2e80-\uffef]|[^\w\s]")
#: What a file has for its own sake: signs of direction, and what keeps letters of notes from being joined to words.
_SILENT = re.compile("[\u200c\u200e]")
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def parted(words: str, sign_by_sign: bool = False) -> list[str]:
    """The words of a text; each sign alone where asked, and where the script has no blanks."""
    plain = _SILENT.sub("", words)
    return [sign for sign in plain if not sign.isspace()] if sign_by_sign else _WORD.findall(plain)


class Counted:
    """``typed`` are the words of text and notes that stand there as such, ``shown`` those and what fields show.

    What drafter prints by itself, ``own``, is only among those that are shown.
    """

    def __init__(self, trees: Trees, language: Language, own: Container[str], sign_by_sign: bool = False) -> None:
        self.round = said_round(language)
        self.typed: Counter[str] = Counter()
        self.shown: Counter[str] = Counter()
        body = trees["word/document.xml"].find(f"{W}body")
        assert body is not None
        notes = [p for one in trees["word/footnotes.xml"] if one.get(f"{W}type") is None for p in one.iter(f"{W}p")]
        for p in (*text_of(body), *notes):
            runs = list(said(p))
            for at, (words, is_typed) in enumerate(runs):
                self.shown.update(parted(words, sign_by_sign))
                if is_typed:
                    bare = self.bare(words, at > 0 and not runs[at - 1][1], at + 1 < len(runs) and not runs[at + 1][1])
                    if bare != words:
                        self.shown.update(parted(bare, sign_by_sign))
                    self.typed.update(one for one in parted(bare, sign_by_sign) if one not in own)
            self.shown.update(parted("".join(words for words, _ in runs), sign_by_sign))

    def bare(self, words: str, behind: bool, before: bool) -> str:
        """Words without those that drafter puts round a reference that stands behind them, or before."""
        while behind and (found := next((one for one in self.round if words.startswith(one)), "")):
            words = words.removeprefix(found)
        while before and (found := next((one for one in self.round if words.endswith(one)), "")):
            words = words.removesuffix(found)
        return words


def said(p: etree._Element) -> Iterator[tuple[str, bool]]:
    """What a paragraph says, stretch by stretch: words that were typed, and what fields and links in the file show."""
    typed = ""
    shown = ""
    depth = 0
    for one in p.iter(f"{W}r"):
        sign = one.find(f"{W}fldChar")
        if sign is not None:
            depth += {"begin": 1, "end": -1}.get(sign.get(f"{W}fldCharType", ""), 0)
            yield from _both(typed, shown)
            typed = shown = ""
            continue
        link = next(one.iterancestors(f"{W}hyperlink"), None)
        words = "".join(_words(one))
        if one.find(f"{W}footnoteReference") is not None or one.find(f"{W}footnoteRef") is not None or _is_mark(one):
            yield from _both(typed, shown)
            typed = shown = ""
        elif depth or (link is not None and link.get(f"{W}anchor")):
            yield from _both(typed, "")
            typed, shown = "", shown + words
        else:
            yield from _both("", shown)
            typed, shown = typed + words, ""
    yield from _both(typed, shown)


def _both(typed: str, shown: str) -> Iterator[tuple[str, bool]]:
    if typed:
        yield typed, True
    if shown:
        yield shown, False


def _words(one: etree._Element) -> Iterator[str]:
    for child in one:
        name = str(child.tag).removeprefix(W)
        yield (child.text or "") if name == "t" else _SIGNS.get(name, "")


#: What drafter puts between two marks of notes.
_BETWEEN = ("", *(language.phrases.note_separator for language in LANGUAGES.values()))


def _is_mark(one: etree._Element) -> bool:
    """Whether a run is the mark of a note, or what parts two of them, or the letter of a note below a table."""
    style = one.find(f"{W}rPr/{W}rStyle")
    if style is not None and style.get(f"{W}val") == "FootnoteReference":
        return True
    properties = one.find(f"{W}rPr")
    raised = None if properties is None else properties.find(f"{W}vertAlign")
    if properties is None or raised is None or raised.get(f"{W}val") != "superscript":
        return False
    words = _SILENT.sub("", "".join(_words(one)))
    return words in _BETWEEN or (properties.find(f"{W}i") is not None and len(words) == 1)


def said_by_drafter(language: Language, *reports: Report) -> tuple[str, ...]:
    """What drafter prints by itself: headings, labels of captions and annexes, and what asks for what is missing."""
    phrases, titles = language.phrases, language.titles
    gaps = (phrases.missing_body, phrases.missing_title, phrases.missing_text, phrases.missing_table,
            phrases.missing_figure, phrases.gap)  # fmt: skip
    item = (phrases.agenda_item, phrases.provisional_item)
    labels = (phrases.table, phrases.figure, phrases.box, phrases.source, phrases.note_separator, *item)
    parts = (titles.mandate, titles.organization, titles.issues, titles.proposals, titles.agenda, titles.summary)
    bodies = (plain(line) for report in reports for line in report.title_block.body)
    annexes = (annex.heading for report in reports for annex in report.annexes)
    return (*gaps, *labels, *parts, *bodies, *annexes, *said_round(language))


def said_round(language: Language) -> list[str]:
    """What drafter says before a reference, behind it, and between the numbers in it; the longest first."""
    of = language.phrases
    cited = (of.paragraph, of.paragraph_short, of.section, of.an_annex, of.a_table, of.a_figure, of.a_box)
    forms = [form for one in cited for form in (one.one, one.two, one.several, one.range)]
    forms += [of.the_annex, of.in_the_annex, of.in_an_annex, of.in_the_text, of.above, of.below]
    forms += [of.separator, of.last_separator, of.range_dash, of.through, language.item_gap, language.section_gap]
    found = {piece for form in forms for piece in form.split("{}")}
    found |= {piece.strip() for piece in found}
    return sorted(filter(None, found), key=len, reverse=True)
