"""Law 4: numbers are counted twice, by drafter and by the word processor, and the two agree.

LibreOffice counts the lists anew and computes every reference anew when it prints; what it prints is read from the
PDF and set beside the Report, p by p.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from itertools import groupby

import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.report import Reference, Report, lines
from drafter.source import load
from test_pages import NOTE_TEXT, OPENING, Printed, laid_out, ps, shown

pytestmark = office.requires_office

EVERYTHING = """
language: en
body: awglca
masthead:
  symbol: FCCC/AWGLCA/2031/4
session:
  name: Second session[^*]
title: A made-up report with everything that counts^[N-title is the first note.]
author: Report by the Chair[^**]
mandate: |
  P01 looks ahead to {para:p03}, {para:deep}, {section:s-third}, {annex:second} and {para:x2}. {#p01}

  P02 looks back at {para:p01} and at {section:mandate}.[^twice] {#p02}
organization: |
  P03 has items:[^a] {#p03}
  - I01 is (a);
  - I02 is (b), with items under it:[^twice]
    - I03 is (i), with one more level:
      - I04 is on the third level; and {#roman}
      - I05 has a note;^[N-item stands in an item, on {para:deep} and on {para:p03}.]
    - I06 is (ii), with bullets: {#deep}
      * B01 is a bullet in an item
        * B02 is a bullet in a bullet
      * B03 is a bullet in an item
      - I07 is an item beside bullets
    - I08 is (iii);
  - I09 is (c). {#last}

  U01 goes on without a number, after the list: {-}
  - I10 goes on with the letters of the list;
  - I11 does so too.

  P04 has bullets: {#p04}
  * B04 is a bullet
    - I12 is an item in a bullet
    - I13 is another
      - I14 is below it
  * B05 is a bullet

  P05 cites many: {para:p01, p04}, {para:p01, p03, deep}, {para:p01..p04}, {para:deep, last}, {para:p05, p07},
  {para:p06..p08}, {section:mandate, s-first, s-third}, {annex:first, second}, {annex:first..third},
  {ref:deep}, {ref:s-small}, {ref:x1} (see {para:p07}). {#p05}
issues: |
  # S01 is a heading {#s-first}
  P06 stands under it. {#p06}
  ## S02 is below it
  P07 cites {section:s-small}.[^b] {#p07}
  ## S03 is below it too[^twice] {#s-small}
  P08 cites {para:p07}. {#p08}
  ### S04 is the fourth level
  P09 stands under it.
  ### S05 is the fourth level {#s-fourth}
  P10 cites {section:s-fourth}.
  # S06 has no number {-}
  P11 goes on.
  # S07 begins the smaller headings anew[^c] {#s-third}
  ## S08 is its first
  P12 stands under it.
  - I15 begins with (a).

  P13 stands under it.
  - I16 begins with (a) again. {#again}
proposals:
  title: S09 has a title of its own
  text: |
    P14 cites {para:again} and {para:x1}, {para:x2} and {section:sx}.
annexes:
  - title: T01 is the title of the first annex[^d] {#first}
    text: |
      X01 is number 1, and cites {para:x2}, {para:x3} and {para:p03}. {#x1}
      - I17 is its item, with a note;[^twice]
      - I18 is its item, with items:
        - I19 is below it;
        - I20 is below it. {#x2}

      X02 is number 2.
      # S10 is a heading in an annex {#sx}
      X03 is number 3, and cites {section:sx}. {#x3}
      ## S11 is below it
      X04 is number 4.
      # S12 is the second
      X05 is number 5.
  - title: T02 is the title of the second annex {#second}
    text: |
      X06 is number 1 again, and cites {para:x1} and {annex:third}.
      * B06 is a bullet

      X07 is number 2.^[N-annex stands in an annex, on {para:x1}.]
  - agenda
  - title: T04 is the last annex {#third}
    text: |
      X08 is number 1 again.
      # S13 is A again
      X09 is number 2.
agenda: |
  # A01 is a time
  ## A02 is a session
  - A03 is a line[^e]
    - A04 is below it
notes: |
  [^*]: N-star has {para:p03} in it.
  [^**]: N-stars.
  [^twice]: N-twice has {para:deep} and {section:s-first} in it.
  [^a]: N-a.

    N-a-2 cites {para:x2}.
  [^b]: N-b.
  [^c]: N-c.
  [^d]: N-d.
  [^e]: N-e.
"""

CHINESE = """
language: zh
body: awglca
session:
  name: 第二届会议
title: 虚构的报告[^*]
author: 主席的报告[^own]
mandate: |
  甲一段提到{para:p03}、{para:deep}、{section:topic}和{annex:second}。 {#p01}
organization: |
  甲二段提到{para:p01}和{section:mandate}。[^twice]

  甲三段有清单： {#p03}
  - 乙一项；
  - 乙二项：[^twice]
    - 丙一项；
    - 丙二项：{para:last}； {#deep}
      - 丁一项；
      - 丁二项；
    - 丙三项；
      * 戊一行
  - 乙三项。 {#last}

  己一行没有编号。 {-}

  甲四段引用{para:p01, p03}、{para:p01..p03}、{para:deep, last}、{para:p01, p03, p05}、{section:mandate, topic}、
  {annex:first..second}，{ref:deep}，{ref:x1}(见{para:p05})。
issues: |
  甲五段。^[戌一注，见{para:deep}和{para:x1}。] {#p05}
  # 庚一题[^head] {#topic}
  甲六段提到{section:small}。
  ## 辛一题
  甲七段。
  ## 辛二题 {#small}
  甲八段提到{section:topic}。
  ### 壬一题
  甲九段。
  # 庚二题没有编号 {-}
  甲十段。
  # 庚三题
  ## 辛三题
  甲十一段。
  - 乙四项。
proposals: |
  甲十二段引用{para:x1}和{para:x2}。
annexes:
  - title: 癸一附件 {#first}
    text: |
      子一段提到{para:x2}和{para:p03}。 {#x1}
      - 丑一项；
      - 丑二项。[^twice] {#x2}

      子二段。
      # 寅一题
      子三段。
  - agenda
  - title: 癸三附件 {#second}
    text: |
      卯一段提到{para:x2}。
agenda: |
  # 辰一时
  ## 巳一场
  - 午一行[^line]
notes: |
  [^*]: 戌二注提到{para:p03}。
  [^own]: 戌三注。
  [^twice]: 戌四注提到{para:deep}。
  [^head]: 戌五注。
  [^line]: 戌六注。
"""


def plenty() -> str:
    """An outline that takes the numbers far: BB, (bb), (xiv), 143 paragraphs, 28 notes."""
    body = []
    for number in range(1, 29):
        body += [f"# S{number:03} is a topic {{#s{number}}}", ""]
        for paragraph in range(1, 6):
            at = f"{number:03}{paragraph}"
            others = f"{{para:p{29 - number}x{6 - paragraph}}} and {{section:s{29 - number}}}"
            note = f"^[N{at} cites {{para:p{number}x3}}.]" if paragraph == 2 else ""
            body += [f"P{at} cites {others}.{note} {{#p{number}x{paragraph}}}", ""]
    items = [line for at in range(1, 29) for line in (f"- I{at:03} is an item; {{#i{at}}}", *below_item(at))]
    text = "\n".join(f"  {line}" if line else "" for line in [*body, "P-items has many items:", *items, "", PLENTY_END])
    head = "language: en\nbody: awglca\ntitle: A long report\nmandate: |\n  P-first cites {para:i28}.\nissues: |\n"
    return f"{head}{text}\n"


PLENTY_END = "P-last cites {para:i27}, {para:i28, j12} and {para:i1..i28}."


def below_item(at: int) -> list[str]:
    return [f"  - J{number:03} is below it; {{#j{number}}}" for number in range(1, 15)] if at == 3 else []


DOCUMENT = "word/document.xml"
TEXTS = {**rendered.PLAIN, "everything": EVERYTHING, "chinese": CHINESE, "plenty": plenty()}

# A REF field from its instruction to its end; what lies behind its separator is what the file says of it.
RESULT = re.compile(
    r"(> REF (?:(?!fldCharType).)*fldCharType=\"separate\"/></w:r>)(.*?)"
    r"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:fldChar w:fldCharType=\"end\")",
    re.DOTALL,
)


def edited(docx: bytes, pattern: str, into: str) -> bytes:
    """The file with what matches the pattern in its text replaced, once."""

    def edit(part: str) -> str:
        changed, times = re.subn(pattern, into, part, count=1, flags=re.DOTALL)
        assert times
        return changed

    return repacked(docx, {DOCUMENT: edit})


def forgetful(docx: bytes) -> bytes:
    """The file with a question mark in the place of every number that it carries for a reference."""

    def forget(part: str) -> str:
        return RESULT.sub(r"\1<w:r><w:t>?</w:t></w:r>\3", part)

    return repacked(docx, {DOCUMENT: forget, "word/footnotes.xml": forget})


def repacked(docx: bytes, edits: dict[str, Callable[[str], str]]) -> bytes:
    """The file with some of its parts edited."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, edits[name](part.decode()) if name in edits else part)
    return out.getvalue()


INSERTED = '<w:p><w:pPr><w:pStyle w:val="RegSingleTxtG"/></w:pPr><w:r><w:t>P-new has come in.</w:t></w:r></w:p>'
P = r"<w:p>(?:(?!</w:p>).)*"
EDITS = {
    "inserted": (f"({P}P01 looks ahead.*?</w:p>)", rf"\1{INSERTED}"),
    "deleted": (f"{P}P11 goes on.*?</w:p>", ""),
    "inserted in an annex": (
        r"(<w:p>(<w:pPr>(?:(?!</w:p>).)*?</w:pPr>)(?:(?!</w:p>).)*X02 is number 2.*?</w:p>)",
        r"\1<w:p>\2<w:r><w:t>X-new has come in.</w:t></w:r></w:p>",
    ),
}
# The same changes in the outline, where drafter counts.
OUTLINES = {
    "inserted": ("  P02 looks back", "  P-new has come in.\n\n  P02 looks back"),
    "deleted": ("  P11 goes on.\n", ""),
    "inserted in an annex": ("      # S10 is a heading", "\n      X-new has come in.\n      # S10 is a heading"),
}


@cache
def files() -> dict[str, bytes]:
    """Every file of this module; the changed ones are not kept, as nobody is to validate them."""
    made = {name: rendered.render(text) for name, text in TEXTS.items()}
    made |= {f"{name}, forgetful": forgetful(docx) for name, docx in tuple(made.items())}
    made |= {name: edited(made["everything"], *edit) for name, edit in EDITS.items()}
    return made


@cache
def printed(name: str) -> Printed:
    return Printed(office.convert(files(), "pdf")[name])


@cache
def report(name: str) -> Report:
    if name not in OUTLINES:
        return compose(load(TEXTS[name]))
    old, new = OUTLINES[name]
    assert EVERYTHING.count(old) == 1
    return compose(load(EVERYTHING.replace(old, new)))


def labels(name: str) -> list[tuple[str, str]]:
    """The labels that LibreOffice prints in a file, each with the beginning of its text."""
    return [(one.printed_label, one.text[:OPENING]) for one in laid_out(report(name), printed(name))]


each = pytest.mark.parametrize("name", TEXTS)


@each
def test_every_label_is_printed_as_it_was_counted(name: str) -> None:
    assert labels(name) == [(label, text[:OPENING]) for _, label, text in ps(report(name))]


@each
def test_every_reference_and_mark_in_the_text_is_printed_as_it_was_composed(name: str) -> None:
    found = laid_out(report(name), printed(name))

    assert [one.printed_text for one in found] == [one.text for one in found]


@each
def test_every_note_is_printed_with_its_mark_and_its_references(name: str) -> None:
    notes = [(note.mark, "".join(map(shown, note.paragraphs))) for note in report(name).notes]

    assert printed_notes(name) == notes


def printed_notes(name: str) -> list[tuple[str, str]]:
    """Mark and text of each note at the feet of the pages."""
    found: list[tuple[str, str]] = []
    for row in printed(name).notes:
        if row.left < NOTE_TEXT - 1:
            found.append((row.words[0].text, "".join(word.text for word in row.words[1:])))
        else:
            found[-1] = (found[-1][0], found[-1][1] + row.text)
    # LibreOffice 7.4 prints the asterisks of every note but the first twice at the foot of the page.
    return [(mark, text if mark.isdigit() else text.removeprefix(mark)) for mark, text in found]


@each
def test_libreoffice_computes_every_reference_anew(name: str) -> None:
    """With a question mark for every number in the file, it prints the same pages.

    Not so NOTEREF, the mark of a note that is marked again: LibreOffice 7.4 prints what the file says.
    """
    forgotten, kept = printed(f"{name}, forgetful"), printed(name)
    before, after = reading.fields(files()[name]), reading.fields(files()[f"{name}, forgetful"])

    assert [instruction for instruction, _ in before] == [instruction for instruction, _ in after]
    assert {result for instruction, result in after if instruction.startswith("REF")} == {"?"}
    assert [row.text for row in forgotten.rows] == [row.text for row in kept.rows]
    assert [row.text for row in forgotten.notes] == [row.text for row in kept.notes]


@each
def test_every_result_in_the_file_is_what_word_would_compute(name: str) -> None:
    results = reading.recomputed(files()[name])

    assert [(instruction, cached) for instruction, cached, _ in results] == [
        (instruction, right) for instruction, _, right in results
    ]
    assert all(cached not in ("", reading.MISSING) for _, cached, _ in results)


@each
def test_every_reference_to_a_number_is_a_field(name: str) -> None:
    """The numbers of annexes alone are typed."""
    cited = [inline for line in lines(report(name)) for inline in line if isinstance(inline, Reference)]
    typed = {annex.name for annex in report(name).annexes}
    fields = [instruction for instruction, _ in reading.fields(files()[name]) if instruction.startswith("REF")]

    assert len(fields) == len([one for one in cited if one.target not in typed])


def test_the_made_up_outlines_hold_everything() -> None:
    kinds = {role for role, _, _ in ps(report("everything"))}
    marks = [note.mark for note in report("everything").notes]
    long = [label for _, label, _ in ps(report("plenty"))]

    assert kinds >= {
        "heading", "plain heading", "paragraph", "plain text", "item 1", "item 2", "item 3", "bullet 1", "bullet 2",
        "bullet 3", "annex", "agenda time", "agenda session",
    }  # fmt: skip
    assert marks[:3] == ["*", "1", "**"]
    assert marks.count("2") == 1
    assert {"BB.", "(bb)", "(xiv)", "143."} <= set(long)


# --- changed by hand ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", OUTLINES)
def test_a_change_in_word_counts_as_the_same_change_in_the_outline(change: str) -> None:
    """Labels, references and marks after it follow, whoever makes the change; references are computed anew."""
    found = laid_out(report(change), printed(change))

    assert [(one.printed_label, one.printed_text) for one in found] == [(one.label, one.text) for one in found]
    assert printed_notes(change) == [(note.mark, "".join(map(shown, note.paragraphs))) for note in report(change).notes]


def numbers(name: str) -> dict[str, str]:
    """What LibreOffice prints before each text, by the first letters of the text."""
    return {text[:3]: label for label, text in labels(name)}


@pytest.mark.parametrize(("change", "first", "by"), [("inserted", "P02", 1), ("deleted", "P12", -1)])
def test_only_the_paragraphs_after_the_change_move(change: str, first: str, by: int) -> None:
    old, new = numbers("everything"), numbers(change)

    for text in old.keys() & new.keys():
        moved = by if text.startswith("P") and text >= first else 0
        assert new[text] == (f"{int(old[text].rstrip('.')) + moved}." if moved else old[text])


def test_a_paragraph_more_in_an_annex_moves_only_its_own() -> None:
    old, new = numbers("everything"), numbers("inserted in an annex")

    assert {text for text in old if old[text] != new[text]} == {"X03", "X04", "X05"}
    assert [new[text] for text in ("X01", "X02", "X-n", "X03", "X04", "X05")] == ["1.", "2.", "3.", "4.", "5.", "6."]


def test_each_annex_begins_with_1_and_the_text_runs_through() -> None:
    found = labels("everything")
    text = [label for label, start in found if start.startswith("P")]
    annexes = [label for label, start in found if start.startswith("X")]

    assert text == [f"{number}." for number in range(1, 15)]
    assert annexes == ["1.", "2.", "3.", "4.", "5.", "1.", "2.", "1.", "2."]


def test_items_begin_anew_after_each_paragraph_and_only_there() -> None:
    first = [label for label, start in labels("everything") if re.match("I(01|02|09|10|11|12|13|15|16|17|18)", start)]

    assert first == ["(a)", "(b)", "(c)", "(d)", "(e)", "(a)", "(b)", "(a)", "(a)", "(a)", "(b)"]


def test_headings_begin_anew_under_each_heading_above_them() -> None:
    found = [(label, start[:3]) for label, start in labels("everything") if re.match(r"S\d", start)]

    assert found == [
        ("A.", "S01"), ("1.", "S02"), ("2.", "S03"), ("(a)", "S04"), ("(b)", "S05"), ("", "S06"), ("B.", "S07"),
        ("1.", "S08"), ("C.", "S09"), ("I.", "S10"), ("A.", "S11"), ("II.", "S12"), ("I.", "S13"),
    ]  # fmt: skip


def test_no_two_paragraphs_of_a_text_have_one_number() -> None:
    for name in TEXTS:
        for _, run in groupby(ps(report(name)), key=lambda p: p[0] == "annex"):
            taken = [label for role, label, _ in run if role == "paragraph"]
            assert len(taken) == len(set(taken))
