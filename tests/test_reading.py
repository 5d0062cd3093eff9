from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

import pytest

from reading import canonical, fields, footers, headers, lines, masthead, notes, numeral, recomputed

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LISTS = {
    "1": [("H1", "upperRoman", "%1."), ("H2", "upperLetter", "%2."), ("H3", "decimal", "%3.")],
    "2": [("P1", "decimal", "%1."), ("P2", "lowerLetter", "(%2)"), ("P3", "lowerRoman", "(%3)")],
    "3": [("B1", "bullet", "\uf0b7"), ("B2", "bullet", "–")],
    "4": [("", "decimal", "%1."), ("", "decimal", "%1.%2."), ("", "lowerLetter", "(%3)")],
}


def package(
    body: str, styles: str = "", numbering: str = "", footnotes: str = "", settings: str = "", **parts: str
) -> bytes:
    """A file of hand-written parts, each given without its root element."""
    roots = {
        "document": f"<w:body>{body}</w:body>",
        "styles": list_styles() + styles,
        "numbering": list_definitions() + numbering,
        "footnotes": footnotes,
        "settings": settings,
    }
    file = BytesIO()
    with ZipFile(file, "w") as zipped:
        for name, content in roots.items():
            zipped.writestr(f"word/{name}.xml", f"<w:{name} {NAMESPACES}>{content}</w:{name}>")
        for name, content in parts.items():
            zipped.writestr(f"word/{name}.xml", f"<w:hdr {NAMESPACES}>{content}</w:hdr>")
        zipped.writestr("word/_rels/document.xml.rels", relations(list(parts)))
    return file.getvalue()


def relations(names: Sequence[str]) -> str:
    rels = "".join(f'<Relationship Id="{name}" Type="x" Target="{name}.xml"/>' for name in names)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'


def list_styles() -> str:
    """A style for each level, "The" before its name: it names its list, and the level there names the style."""
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    linked = [(number, style) for number, levels in LISTS.items() for style, _, _ in levels if style]
    return normal + "".join(style_of(style, f'<w:numId w:val="{number}"/>') for number, style in linked)


def style_of(name: str, num_pr: str, based_on: str = "Normal") -> str:
    inside = f'<w:name w:val="The {name}"/><w:basedOn w:val="{based_on}"/><w:pPr><w:numPr>{num_pr}</w:numPr></w:pPr>'
    return f'<w:style w:type="paragraph" w:styleId="{name}">{inside}</w:style>'


def list_definitions() -> str:
    abstracts = [abstract(number, levels) for number, levels in LISTS.items()]
    return "".join(abstracts) + "".join(num(number, number) for number in LISTS)


def abstract(number: str, levels: Sequence[tuple[str, str, str]], also: str = "") -> str:
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{also}'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, fmt, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}">{inside}</w:abstractNum>'


def num(number: str, of: str, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def start_at(start: int, level: int = 0) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def p(style: str, content: str = "", direct: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direct}</w:pPr>{content}</w:p>'


def listed(num_id: int, level: int = 0, style: str = "Normal") -> str:
    return p(style, direct=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def named(name: str, content: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def ref(note_id: int, mark: str = "") -> str:
    custom = ' w:customMarkFollows="1"' if mark else ""
    typed = f"<w:t>{mark}</w:t>" if mark else ""
    return f'<w:r><w:footnoteReference{custom} w:id="{note_id}"/>{typed}</w:r>'


def note(note_id: int, *paragraphs: str) -> str:
    return f'<w:footnote w:id="{note_id}">{"".join(f"<w:p>{text}</w:p>" for text in paragraphs)}</w:footnote>'


def field(instruction: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{at}"/></w:r>' for at in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{r(result)}{end}"


def labels(*ps: str, numbering: str = "", styles: str = "") -> str:
    """The labels of p's, each given whole or as the style of an empty one."""
    body = "".join(each if each.startswith("<") else p(each) for each in ps)
    return " ".join(line.label or "-" for line in lines(package(body, styles=styles, numbering=numbering)))


# --- numbering


def test_headings_count_within_those_above_them() -> None:
    assert labels("H1", "H1", "H2", "H2", "H3", "H3", "H2", "H3", "H1", "H2") == "I. II. A. B. 1. 2. C. 1. III. A."


def test_paragraphs_of_another_list_run_through_the_headings() -> None:
    assert labels("H1", "P1", "P1", "H2", "P1", "H3", "P1", "H1", "P1") == "I. 1. 2. A. 3. 1. 4. II. 5."


def test_items_begin_again_after_a_paragraph_and_go_on_after_a_heading() -> None:
    assert labels("P1", "P2", "P3", "P3", "P2", "P3", "P1", "P2") == "1. (a) (i) (ii) (b) (i) 2. (a)"
    assert labels("P1", "P2", "H1", "P2") == "1. (a) I. (b)"


def test_a_level_passed_over_counts_as_having_stood() -> None:
    assert labels("H1", "H3", "H2") == "I. 1. B."


def test_a_plain_paragraph_has_no_label_and_stops_no_count() -> None:
    assert labels("P1", "Normal", "P1") == "1. - 2."


def test_letters_past_z_are_doubled() -> None:
    assert labels("P1", *["P2"] * 28).split()[-3:] == ["(z)", "(aa)", "(bb)"]


def test_bullets_print_their_sign() -> None:
    assert labels("B1", "B1", "B2") == "• • –"


def test_a_label_may_be_made_of_the_levels_above() -> None:
    assert labels(listed(4), listed(4, 1), listed(4, 1), listed(4), listed(4, 1)) == "1. 1.1. 1.2. 2. 2.1."


def test_a_legal_level_shows_every_number_as_decimal() -> None:
    mixed = abstract("9", [("", "upperRoman", "%1."), ("", "decimal", "%1.%2")], also="<w:isLgl/>") + num("9", "9")
    assert labels(listed(9), listed(9, 1), numbering=mixed) == "1. 1.1"


def test_a_level_without_number_prints_its_text() -> None:
    spelled = abstract("9", [("", "none", "ألف -")]) + num("9", "9")
    assert labels(listed(9), numbering=spelled) == "ألف -"


def test_a_num_that_starts_anew_does_so_once_and_the_list_goes_on_from_there() -> None:
    annex = num("9", "2", start_at(1))
    assert labels("P1", "P1", listed(9), listed(9), "P1", listed(9), numbering=annex) == "1. 2. 1. 2. 3. 4."


def test_a_num_may_start_anywhere() -> None:
    assert labels(listed(9), listed(9), numbering=num("9", "2", start_at(7))) == "7. 8."


def test_nums_of_one_list_share_its_count() -> None:
    assert labels("P1", listed(9), "P1", numbering=num("9", "2")) == "1. 2. 3."


def test_a_list_of_its_own_leaves_the_main_count_alone() -> None:
    annex = abstract("9", [("", "decimal", "%1.")]) + num("9", "9")
    assert labels("P1", listed(9), listed(9), "P1", numbering=annex) == "1. 1. 2. 2."


def test_a_num_may_redefine_a_level() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>'
    other = num("9", "4", f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>')
    assert labels(listed(9), listed(9), numbering=other) == "C) D)"


@pytest.mark.parametrize(("restart", "shown"), [(0, "1. A. (a) 2. A. (b) B. (c)"), (1, "1. A. (a) 2. A. (a) B. (b)")])
def test_a_level_restarts_after_the_level_it_names_or_never(restart: int, shown: str) -> None:
    levels = abstract("9", [("", "decimal", "%1."), ("", "upperLetter", "%2."), ("", "lowerLetter", "(%3)")])
    third = '<w:lvl w:ilvl="2"><w:start w:val="1"/>'
    levels = levels.replace(third, f'{third}<w:lvlRestart w:val="{restart}"/>') + num("9", "9")
    assert labels(*(listed(9, at) for at in (0, 1, 2, 0, 1, 2, 1, 2)), numbering=levels) == shown


def test_a_style_takes_the_list_and_level_of_the_one_it_is_based_on() -> None:
    child = '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="x"/><w:basedOn w:val="P2"/></w:style>'
    assert labels("P1", "P2", "Child", styles=child) == "1. (a) (b)"


def test_a_style_may_name_its_level_itself() -> None:
    second = style_of("Second", '<w:ilvl w:val="1"/><w:numId w:val="4"/>')
    assert labels(listed(4), "Second", styles=second) == "1. 1.1."


def test_num_id_zero_takes_the_number_away() -> None:
    assert labels("P1", listed(0, 0, style="P1"), "P1") == "1. - 2."
    assert labels("P1", "Plain", styles=style_of("Plain", '<w:numId w:val="0"/>', based_on="P1")) == "1. -"


def test_a_direct_level_keeps_the_list_of_the_style() -> None:
    deeper = p("P1", direct='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert labels("P1", deeper, "P1") == "1. (a) 2."


def test_a_list_may_be_that_of_a_list_style() -> None:
    real = abstract("8", [("", "decimal", "%1)")]).replace("<w:lvl ", '<w:styleLink w:val="L"/><w:lvl ', 1)
    link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/></w:abstractNum>'
    assert labels(listed(9), listed(9), numbering=real + link + num("9", "9")) == "1) 2)"


def test_paragraphs_in_cells_are_counted_though_not_shown() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('P1')}</w:tc></w:tr></w:tbl>"
    assert labels("P1", table, "P1") == "1. 3."
    assert [line.label for line in lines(package(p("P1") + table), cells=True)] == ["1.", "2."]


@pytest.mark.parametrize(
    ("fmt", "shown"),
    [
        (
            "chineseCountingThousand",
            "1 一, 3 三, 9 九, 10 十, 11 十一, 19 十九, 20 二十, 21 二十一, 30 三十, 99 九十九",
        ),
        ("chineseCounting", "100 一百, 105 一百零五, 110 一百一十, 1003 一千零三"),
        ("upperRoman", "1 I, 4 IV, 9 IX, 14 XIV, 40 XL, 90 XC, 1994 MCMXCIV"),
        ("lowerRoman", "3 iii, 8 viii"),
        ("upperLetter", "1 A, 26 Z, 27 AA, 28 BB"),
        ("lowerLetter", "1 a, 52 zz, 53 aaa"),
        ("arabicAbjad", "1 أ, 2 ب, 3 ج"),
        ("decimal", "7 7, 10 10"),
        ("none", "5 "),
    ],
)
def test_numerals(fmt: str, shown: str) -> None:
    for pair in shown.split(", "):
        number, _, numbered = pair.partition(" ")
        assert numeral(int(number), fmt) == numbered


# --- text


def text(content: str, **parts: str) -> str:
    return lines(package(f"<w:p>{content}</w:p>", **parts))[0].text


def test_a_line_tells_style_label_text_level_and_names() -> None:
    (line,) = lines(package(p("P2", named("first", r("Text")) + named("second", ""))))
    assert line == ("The P2", "(a)", "Text", 1, ("first", "second"))


def test_a_bookmark_between_paragraphs_names_the_next() -> None:
    body = p("Normal") + '<w:bookmarkStart w:id="1" w:name="x"/>' + p("Normal") + '<w:bookmarkEnd w:id="1"/>'
    assert [line.names for line in lines(package(body))] == [(), ("x",)]


def test_breaks_tabs_and_odd_glyphs() -> None:
    tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
    odd = '<w:r><w:br/><w:tab/><w:br w:type="page"/><w:noBreakHyphen/><w:sym w:font="x" w:char="2022"/></w:r>'
    assert text(tabs + r("a") + odd + r("b")) == "a\n\t\u2011•b"


def test_blanks_at_the_ends_count_only_where_they_are_kept() -> None:
    assert text(r(" a ") + "<w:r><w:t> b </w:t></w:r>") == " a b"


def test_a_field_prints_its_result() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("9")}</w:fldSimple>'
    assert text(r("see ") + field(" REF x \\n ", "31") + r(" on ") + simple) == "see 31 on 9"


def test_a_field_within_the_instruction_of_another_does_not_print() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{at}"/></w:r>' for at in ("begin", "separate", "end"))
    nested = f"{begin}<w:r><w:instrText>IF </w:instrText></w:r>{field('REF x', '1')}{middle}{r('yes')}{end}"
    assert text(nested) == "yes"
    assert fields(package(f"<w:p>{nested}</w:p>")) == [("IF", "yes"), ("REF x", "1")]


def test_tracked_changes_are_read_as_accepted() -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('away')}</w:moveFrom>"
    assert text(f"<w:ins>{r('new')}</w:ins>{gone}{moved}<w:moveTo>{r('!')}</w:moveTo>") == "new!"


def test_a_paragraph_deleted_whole_takes_no_number() -> None:
    gone = p("P1", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>")
    assert labels("P1", gone, "P1") == "1. 2."


def test_links_and_controls_print_and_pictures_do_not() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"
    assert text(f"<w:hyperlink>{r('a')}</w:hyperlink>{control}<w:r><w:drawing>{r('c')}</w:drawing></w:r>") == "ab"


# --- notes


def test_notes_are_numbered_as_they_are_referred_to_and_marks_of_their_own_take_no_number() -> None:
    body = f"<w:p>{r('Title')}{ref(1, '*')}{ref(2)}</w:p><w:p>{r('Text')}{ref(3)}{r('.')}</w:p>"
    own = note(1, r("*") + "<w:r><w:tab/></w:r>" + r("Late."))
    automatic = "<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>"
    docx = package(body, footnotes=own + note(2, automatic + r("One.")) + note(3, automatic + r("Two,"), r("more.")))
    assert [line.text for line in lines(docx)] == ["Title[^*][^1]", "Text[^2]."]
    assert notes(docx) == [("*", ["Late."]), ("1", ["One."]), ("2", ["Two,", "more."])]


def test_a_mark_may_stand_in_the_next_run() -> None:
    docx = package(f"<w:p>{ref(1, '*').replace('<w:t>*</w:t>', '')}{r('**')}{r(' x')}</w:p>", footnotes=note(1))
    assert lines(docx)[0].text == "[^**] x"


def test_a_reference_in_a_cell_counts() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{ref(1)}</w:p></w:tc></w:tr></w:tbl>"
    assert lines(package(f"{table}<w:p>{ref(2)}</w:p>"))[0].text == "[^2]"


def test_notes_restart_with_each_section_when_the_file_says_so() -> None:
    section = "<w:sectPr/>"
    body = p("Normal", ref(1), section) + p("Normal", ref(2)) + section
    restart = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    assert [line.text for line in lines(package(body))] == ["[^1]", "[^2]"]
    assert [line.text for line in lines(package(body, settings=restart))] == ["[^1]", "[^1]"]


def test_a_note_that_is_missing_is_told() -> None:
    assert notes(package(f"<w:p>{ref(7)}</w:p>")) == [("1", ["?"])]


# --- the whole


def test_canonical_is_a_line_for_each_paragraph_and_the_notes_at_the_end() -> None:
    body = p("Normal", r("Title") + ref(1, "*")) + p("H1", r("Mandate")) + p("P1", r("Text.")) + p("Normal")
    docx = package(body + p("B1", r("point")), footnotes=note(1, r("* Late.")))
    assert canonical(docx) == "Title[^*]\nI.Mandate\n1.Text.\n•point\n[^*]: Late.\n"
    assert canonical(docx, blank_after_label=" ").splitlines()[1:4] == ["I. Mandate", "1. Text.", "• point"]


def test_the_masthead_is_the_first_table() -> None:
    cells = f"<w:tc><w:p>{r('a')}</w:p><w:p>{r('b')}</w:p></w:tc><w:tc><w:p/></w:tc>"
    assert masthead(package(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == [["a\nb", ""]]


def test_headers_and_footers_are_told_by_type() -> None:
    refs = '<w:headerReference w:type="even" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
    docx = package(f"<w:sectPr>{refs}</w:sectPr>", h=f"<w:p>{r('Symbol')}</w:p>", f=f"<w:p>{field('PAGE', '2')}</w:p>")
    assert headers(docx) == {"even": "Symbol"}
    assert footers(docx) == {"default": "2"}


def test_references_are_computed_again() -> None:
    body = p("H1") * 2 + p("H2") + p("H2", named("b", r("Heading"))) + p("P1") * 3 + p("P2", named("item", r("x"), 2))
    body += p("Normal", named("note", ref(1, "*") + ref(2), 3))
    asked = ["REF b \\n \\h", "REF b \\w \\h", "REF item \\n", "REF ITEM \\w", "NOTEREF note \\h", "REF none \\n"]
    body += p("Normal", "".join(field(each, "0") for each in [*asked, "PAGE", "REF b \\h"]))
    right = ["B", "II.B", "(a)", "3.(a)", "*", "?"]
    assert recomputed(package(body)) == [(each, "0", to) for each, to in zip(asked, right, strict=True)]


def test_full_context_does_not_say_a_level_twice() -> None:
    deepest = listed(4, 2).replace("</w:p>", named("x", r("x")) + "</w:p>")
    body = listed(4) + listed(4, 1) + deepest + p("Normal", field("REF x \\w", "0"))
    assert recomputed(package(body)) == [("REF x \\w", "0", "1.1.(a)")]


def test_references_in_notes_are_computed_too() -> None:
    docx = package(p("P1", named("x", r("x")) + ref(1)), footnotes=note(1, field("REF x \\n \\h", "1")))
    assert recomputed(docx) == [("REF x \\n \\h", "1", "1")]
