"""Tracked edits made up by hypothesis: accepting them gives the new text, rejecting them the old one."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.word.revisions import How, changes, counted, resolve
from revising import W, by, code, gone, ins, mark, note, p, r, ref, row, said, sign, sketched, table
from revising import trees as parsed

DOCUMENT, NOTES = "word/document.xml", "word/footnotes.xml"
Fate = Literal["kept", "new", "old", "passing"]

#: In which text something is: words brought in and taken out again are in neither.
IN: dict[How, tuple[Fate, ...]] = {"accept": ("kept", "new"), "reject": ("kept", "old")}
FATES = st.sampled_from(("kept", "kept", "new", "old", "passing"))
AUTHORS = st.sampled_from(("Ann", "Bob"))


class Bit(NamedTuple):
    """Some words: what became of them, by whom, and what is round them."""

    words: str
    fate: Fate
    author: str
    around: str


class Para(NamedTuple):
    """What stands before a mark, what became of the mark, and the style that it has and had."""

    bits: list[Bit]
    fate: Fate
    style: str
    before: str
    bookmark: bool


BITS = st.builds(
    Bit,
    st.text(st.sampled_from("ab ñ界😀&<"), min_size=1, max_size=4),
    FATES,
    AUTHORS,
    st.sampled_from(("", "", "", "hyperlink", "smartTag", "looks", "field", "note", "split", "bookmark", "move")),
)
STYLES = st.sampled_from(("One", "Two"))
PARAS = st.builds(Para, st.lists(BITS, max_size=4), FATES, STYLES, STYLES, st.booleans())
TEXTS = st.lists(PARAS, min_size=1, max_size=6)


def parted(words: str) -> list[str]:
    """Words a sign at a time, those left out that XML has to escape."""
    return [word for word in words if word not in "&<"]


class Writer:
    """Writes what was made up as Word does."""

    def __init__(self) -> None:
        self.count = 0
        self.notes = ""
        self.noted: list[tuple[int, Fate]] = []

    def text(self, paras: list[Para]) -> str:
        """The ps; the mark of the last one stays, as that of a text does."""
        return "".join(
            self.para(para if at < len(paras) - 1 else para._replace(fate="kept")) for at, para in enumerate(paras)
        )

    def para(self, para: Para) -> str:
        """A p."""
        marks = {"kept": "", "new": "ins", "old": "del", "passing": "ins del"}[para.fate]
        changed = f'<w:pPrChange {by()}><w:pPr><w:pStyle w:val="{para.before}"/></w:pPr></w:pPrChange>'
        content = "".join(map(self.bit, para.bits))
        if para.bookmark:
            self.count += 1
            content = mark(f"b{self.count}", content, self.count)
        return p(content, marks, para.style, changed if para.before != para.style else "")

    def bit(self, bit: Bit) -> str:
        """Some words."""
        words = bit.words.replace("&", "&amp;").replace("<", "&lt;")
        self.count += 1
        inside = r(words)
        match bit.around:
            case "looks":
                inside = r(words, f"<w:b/><w:rPrChange {by(bit.author)}><w:rPr><w:i/></w:rPr></w:rPrChange>")
            case "field":
                inside = sign("begin") + code("REF x") + sign("separate") + r(words) + sign("end")
            case "note":
                self.notes += note(self.count, p(r("n")))
                self.noted.append((self.count, bit.fate))
                inside = r(words) + ref(self.count)
            case "split":
                inside = '<w:proofErr w:type="spellStart"/>' + "".join(
                    r(word) for word in bit.words if word not in "&<"
                )
            case "bookmark":
                inside = mark("i", inside, self.count)
            case _:
                pass
        return self.wrapped(inside, bit)

    def wrapped(self, inside: str, bit: Bit) -> str:
        """The same in what records its fate, and in a link or a tag, which stand outside it."""
        match bit.fate:
            case "new" if bit.around == "move":
                made = f"<w:moveTo {by(bit.author)}>{inside}</w:moveTo>"
            case "old" if bit.around == "move":
                made = f"<w:moveFrom {by(bit.author)}>{inside}</w:moveFrom>"
            case "new":
                made = ins(inside, bit.author)
            case "old":
                made = gone(inside.replace("instrText", "delInstrText"), bit.author)
            case "passing":
                made = ins(gone(inside, "Cy"), bit.author)
            case _:
                made = inside
        return f"<w:{bit.around}>{made}</w:{bit.around}>" if bit.around in ("hyperlink", "smartTag") else made


def expected(paras: list[Para], how: How) -> list[tuple[str, str]]:
    """The words and the style of each p of the text that is asked for."""
    lines: list[tuple[str, str]] = []
    words = ""
    for at, para in enumerate(paras):
        words += "".join(
            "".join(parted(bit.words)) if bit.around == "split" else bit.words
            for bit in para.bits
            if bit.fate in IN[how]
        )
        if at == len(paras) - 1 or para.fate in IN[how]:
            lines.append((words, para.style if how == "accept" else para.before))
            words = ""
    return lines


def styled(root: etree._Element) -> list[tuple[str, str]]:
    """The words and the style of each p of a story."""
    styles = (style.get(f"{W}val", "") for style in root.iterfind(f".//{W}pStyle"))
    return list(zip(said(root), styles, strict=True))


def paired(root: etree._Element, start: str, end: str) -> bool:
    """Whether each range has one beginning and, behind it, one end."""
    open_ones: list[str] = []
    for element in root.iter(W + start, W + end):
        called = element.get(f"{W}id", "")
        if element.tag == W + start:
            open_ones.append(called)
        elif called in open_ones:
            open_ones.remove(called)
        else:
            return False
    return not open_ones


def balanced(root: etree._Element) -> bool:
    """Whether fields end where they begin, and are divided once."""
    depth = 0
    for element in root.iter(f"{W}fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[element.get(f"{W}fldCharType", "")]
        if depth < 0:
            return False
    return depth == 0


@given(TEXTS, st.sampled_from(("accept", "reject")))
@settings(max_examples=300, deadline=None)
def test_accepting_gives_the_new_text_and_rejecting_the_old_one(paras: list[Para], how: How) -> None:
    writer = Writer()
    trees = parsed(writer.text(paras), writer.notes)
    before = len(said(trees[DOCUMENT]))
    assert sum(change.elements for change in changes(trees)) == counted(trees)
    went = resolve(trees, how)
    root = trees[DOCUMENT]

    assert styled(root) == expected(paras, how)
    assert counted(trees) == 0
    assert paired(root, "bookmarkStart", "bookmarkEnd")
    assert balanced(root)
    assert len(went[DOCUMENT]) == before
    assert list(dict.fromkeys(went[DOCUMENT])) == list(range(len(said(root))))
    if NOTES in trees:
        kept = [str(called) for called, fate in writer.noted if fate in IN[how]]
        assert [found.get(f"{W}id") for found in trees[NOTES]][2:] == kept


@given(st.lists(st.tuples(TEXTS, FATES), min_size=1, max_size=4), st.sampled_from(("accept", "reject")))
@settings(max_examples=100, deadline=None)
def test_rows_with_texts_in_their_cells(rows: list[tuple[list[Para], Fate]], how: How) -> None:
    writer = Writer()
    marked = {"kept": "", "new": "ins", "old": "del", "passing": "ins"}
    made = [row(writer.text(paras), mark=marked[fate]) for paras, fate in rows]
    trees = parsed(p("x", "", "One") + table(*made) + p("y", "", "One"), writer.notes)
    assert sum(change.elements for change in changes(trees)) == counted(trees)
    resolve(trees, how)
    kept = [paras for paras, fate in rows if (fate if fate != "passing" else "new") in IN[how]]
    inside = [line for paras in kept for line in expected(paras, how)]

    assert styled(trees[DOCUMENT]) == [("x", "One"), *inside, ("y", "One")]
    assert len(list(trees[DOCUMENT].iter(f"{W}tr"))) == len(kept)
    assert counted(trees) == 0
    assert paired(trees[DOCUMENT], "bookmarkStart", "bookmarkEnd")


#: Signs of a field and words, each kept, brought in or taken out by itself: such as no program would write.
PIECES = st.tuples(st.sampled_from(("begin", "code", "separate", "end", "word")), FATES)


@given(st.lists(PIECES, max_size=12), st.sampled_from(("accept", "reject")))
@settings(max_examples=300, deadline=None)
def test_no_field_is_left_in_part_and_no_word_is_lost(pieces: list[tuple[str, Fate]], how: How) -> None:
    writer = Writer()
    body = gone(sign("begin")) + ins(sign("end"))
    shown = ""
    for at, (what, fate) in enumerate(pieces):
        word = f"w{at} "
        inside = r(word) if what == "word" else code("REF x") if what == "code" else sign(what)
        body += writer.wrapped(inside, Bit("", fate, "Ann", ""))
        shown += word if what == "word" and fate in IN[how] else ""
    trees = parsed(p(body))
    resolve(trees, how)

    assert balanced(trees[DOCUMENT])
    assert said(trees[DOCUMENT]) == [shown]
    assert "{no" not in "".join(sketched(trees[DOCUMENT]))
