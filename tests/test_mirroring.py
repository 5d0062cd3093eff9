"""Reports in a language that runs from right to left."""

from __future__ import annotations

import re
from functools import cache

import pytest

import office
import rendered
from drafter.languages import LANGUAGES, Language
from drafter.script import directed
from drafter.value import replace
from drafter.word import measures, mirroring, package, styles

AR = LANGUAGES["ar"]
STYLES = package.opened(rendered.SHELL)["word/styles.xml"].decode()
HEAD = (
    "language: ar\nbody:\n  organ: الاتفاقية الإطارية بشأن المياه المشتركة\n  name: الهيئة الفرعية للرصد\n"
    "masthead:\n  symbol: FCSW/SBO/2031/9\n  distribution: limited\n  date: 2031-06-14\n  original: en\n"
    "  notice: نسخة أولية\n  job_number: GE.31-04711\n"
    "title: تقرير عن حلقة العمل\n"
)
TEXT = "issues: |\n  # المسائل\n  نص الفقرة:\n  - نص الفقرة الفرعية.\n"


@cache
def parts(text: str = HEAD + TEXT) -> dict[str, str]:
    """The parts of a rendered Arabic report."""
    opened = package.opened(rendered.render(text))
    return {name: part.decode() for name, part in opened.items() if name.endswith((".xml", ".rels"))}


def mirrored(part: str, language: Language = AR) -> str:
    """A styles part of the shell as a report that runs from right to left has it."""
    found = styles.read(part)
    return mirroring.styles(part, language, found, measures.read(part, "", "", "", found))


def style(part: str, name: str) -> str:
    """The style of this name."""
    found = next(
        (one for one in re.findall(r"<w:style .*?</w:style>", part, re.DOTALL) if f'w:name w:val="{name}"' in one), ""
    )
    assert found
    return found


def sizes(text: str) -> list[tuple[str, str]]:
    """Each size of Latin script with that of the complex script beside it."""
    return re.findall(r'<w:sz w:val="(\d+)"/>(?:<w:szCs w:val="(\d+)"/>)?', text)


def test_the_face_is_set_larger_than_latin_script_in_styles_lists_and_masthead() -> None:
    made = parts()

    for part in ("word/styles.xml", "word/numbering.xml", "word/document.xml", "word/footer3.xml"):
        assert sizes(made[part])
        for latin, face in sizes(made[part]):
            assert int(face) == AR.sized(int(latin)) > int(latin)
    assert sizes(style(made["word/styles.xml"], "_ Single Txt_G")) == [("20", "28")]


@pytest.mark.parametrize("code", sorted(LANGUAGES.keys() - {"ar"}))
def test_the_faces_of_other_languages_have_one_size(code: str) -> None:
    assert [LANGUAGES[code].sized(size) for size in (16, 17, 20, 28)] == [16, 17, 20, 28]


def test_sizes_are_rounded_to_half_points() -> None:
    assert [AR.sized(size) for size in (16, 18, 20, 24, 28)] == [22, 25, 28, 34, 39]


def test_a_size_that_a_template_chose_for_the_face_is_left() -> None:
    chosen = STYLES.replace('<w:sz w:val="18"/><w:szCs w:val="18"/>', '<w:sz w:val="18"/><w:szCs w:val="30"/>')

    assert ("18", "30") in sizes(mirrored(chosen))
    assert ("18", "25") not in sizes(mirrored(chosen))


def test_a_template_that_says_no_size_of_the_face_gets_one() -> None:
    silent = re.sub(r"<w:szCs [^>]*/>", "", STYLES)
    made = mirrored(silent)
    nothing = mirrored(re.sub(r"<w:sz [^>]*/>", "", silent), replace(AR, face_size=150))

    assert all(int(face) == AR.sized(int(latin)) for latin, face in sizes(made))
    assert '<w:szCs w:val="30"/><w:lang ' in nothing


def test_no_line_cuts_the_marks_of_its_letters_but_the_english_block_keeps_its_heights() -> None:
    made = parts()
    heights = re.findall(r'w:lineRule="(\w+)"', style(made["word/styles.xml"], "_ H _Ch_G"))
    block = made["word/document.xml"].partition("Distr.: ")[0].rpartition("<w:p>")[2]

    assert heights == ["atLeast"]
    assert "exact" not in made["word/styles.xml"]
    assert '<w:bidi w:val="0"/>' in block
    assert 'w:lineRule="exact"' in block


def test_lines_of_the_face_in_a_masthead_are_as_high_as_it_needs() -> None:
    newyork = (rendered.ROOT / "templates" / "newyork.docx").read_bytes()
    header = package.opened(newyork)["word/header3.xml"].decode()
    heights = {rule: header.count(f'w:lineRule="{rule}"') for rule in ("exact", "atLeast")}
    made = mirroring.text(header, AR)

    assert heights["exact"] > 4
    assert made.count('w:lineRule="exact"') == 4
    assert made.count('w:lineRule="atLeast"') == heights["atLeast"] + heights["exact"] - 4


def runs(part: str) -> list[tuple[str, bool]]:
    """The words of each run, with whether it runs to the left."""
    found = re.findall(r"<w:r>(<w:rPr>.*?</w:rPr>)?((?:(?!</w:r>).)*<w:t[ >](?:(?!</w:r>).)*)</w:r>", part)
    return [(re.sub("<[^>]*>", "", inside), "<w:rtl/>" in look) for look, inside in found]


def test_words_in_a_masthead_run_to_the_left_and_those_of_its_english_block_do_not() -> None:
    masthead = runs(parts()["word/document.xml"].partition("</w:tbl>")[0])

    assert masthead == [
        ("الأمم المتحدة", True), ("FCSW", False), ("/SBO/2031/9", False),
        ("الاتفاقية الإطارية بشأن المياه المشتركة", True),
        ("Distr.: Limited", False), ("14 June 2031", False), ("Arabic", False), ("Original: English", False),
    ]  # fmt: skip


def test_words_of_latin_script_in_a_header_are_runs_of_their_own() -> None:
    header = "<w:hdr><w:p>{}</w:p></w:hdr>"
    look = "<w:rPr><w:b/><w:bCs/>{}<w:lang/></w:rPr>"
    mixed = f"<w:r>{look.format('')}<w:t>المقرر 1/CP.16 &amp; FCCC &lt;نص&gt;</w:t><w:br/><w:t>نص</w:t></w:r>"
    made = mirroring.text(header.format(mixed), AR)
    to_the_left = f"<w:r>{look.format('<w:rtl/>')}"

    assert made == header.format(
        f'{to_the_left}<w:t xml:space="preserve">المقرر </w:t></w:r>'
        f'<w:r>{look.format("")}<w:t xml:space="preserve">\u200e1/CP.16 &amp; FCCC</w:t></w:r>'
        f'{to_the_left}<w:t xml:space="preserve"> &lt;نص&gt;</w:t></w:r>'
        f"{to_the_left}<w:br/></w:r>"
        f'{to_the_left}<w:t xml:space="preserve">نص</w:t></w:r>'
    )


def test_a_run_that_already_says_so_and_one_round_a_text_box_stay_as_they_are() -> None:
    said = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>نص ABC</w:t></w:r>"
    boxed = f"<w:r><w:pict><w:p>{said}</w:p></w:pict></w:r><w:r><w:tab/></w:r><w:r><w:t>ABC 12</w:t></w:r>"

    assert mirroring.text(boxed, AR) == boxed


def test_a_gap_in_a_masthead_runs_to_the_left_and_is_marked() -> None:
    document = parts(HEAD.replace("  symbol: FCSW/SBO/2031/9\n", "") + TEXT)["word/document.xml"]
    gap = AR.phrases.gap.replace("{}", AR.phrases.missing_symbol)

    assert re.search(rf'<w:r><w:rPr><w:rStyle w:val="Gap"/>[^!]*<w:rtl/></w:rPr><w:t [^>]*>{re.escape(gap)}<', document)


def test_the_heads_of_pages_run_to_the_left_where_their_words_do() -> None:
    head = parts()["word/header2.xml"]

    assert runs(head) == [("FCSW/SBO/2031/9", False), (" – نسخة أولية", True)]
    assert ("نسخة أولية", True) in runs(parts()["word/header3.xml"])


def test_a_line_of_the_template_that_holds_letters_of_a_size_it_chose_keeps_its_height() -> None:
    line = '<w:p><w:pPr><w:spacing w:line="{}" w:lineRule="{}"/></w:pPr><w:r><w:rPr>{}</w:rPr><w:t>نص</w:t></w:r></w:p>'
    sizes = '<w:sz w:val="18"/><w:szCs w:val="20"/>'

    assert 'w:lineRule="exact"' in mirroring.text(line.format(200, "exact", sizes), AR)
    assert 'w:lineRule="atLeast"' in mirroring.text(line.format(190, "exact", sizes), AR)
    assert 'w:lineRule="atLeast"' in mirroring.text(line.format(200, "exact", ""), AR)


def test_a_notice_on_the_first_page_is_small_since_the_symbol_stands_close_below() -> None:
    notice = parts()["word/header3.xml"]

    assert '<w:sz w:val="18"/><w:szCs w:val="20"/>' in notice
    assert '<w:spacing w:line="200" w:lineRule="exact"/>' in notice


def test_what_stands_at_the_outer_edge_of_pages_does_so_where_they_are_bound_at_the_right() -> None:
    """Heads and feet run to the left, so that their sides and tab stops change with their lines."""
    made = parts()

    for name in ("header", "footer"):
        assert "<w:bidi" in style(STYLES, name)
        assert "<w:bidi" not in style(made["word/styles.xml"], name)
    assert "<w:bidi/>" in re.findall("<w:pPrDefault>.*</w:pPrDefault>", made["word/styles.xml"])[0]
    assert "<w:jc" not in made["word/header1.xml"]
    assert '<w:jc w:val="right"/>' in made["word/header2.xml"]


@office.requires_office
def test_symbol_and_page_number_are_printed_at_the_outer_edges() -> None:
    """Odd pages have theirs at the left, even pages at the right; the job number stands at the other edge."""
    text = HEAD + "issues: |\n" + "".join(f"  نص الفقرة {number}.\n\n" for number in range(60))
    words = office.words(office.convert({"a": rendered.render(text)}, "pdf")["a"])
    middle = words[0].page_width / 2
    sides = {
        (word.page, word.text): "left" if word.x1 < middle else "right"
        for word in words
        if word.page in (2, 3) and (word.y1 < 70 or word.y0 > word.page_height - 60)
    }

    assert sides[2, "FCSW/SBO/2031/9"] == sides[2, "2"] == sides[3, "GE.31-04711"] == "right"
    assert sides[3, "FCSW/SBO/2031/9"] == sides[3, "3"] == sides[2, "GE.31-04711"] == "left"


def test_letters_that_are_joined_do_not_stand_apart() -> None:
    apart = STYLES.replace('<w:sz w:val="18"/>', '<w:spacing w:val="4"/><w:sz w:val="18"/>')

    assert "<w:spacing w:val=" not in mirrored(apart)
    assert '<w:spacing w:after="120"/>' in mirrored(apart)


def test_a_style_that_says_nothing_of_its_place_says_it_where_the_schema_has_it() -> None:
    item = style(STYLES, "Reg_Single Txt_G2")
    for given in ("<w:jc w:val='both'/>", ""):
        bare = re.sub("<w:ind [^>]*/>", given, item)
        made = style(mirrored(STYLES.replace(item, bare)), "Reg_Single Txt_G2")

        assert re.search(rf'</w:numPr><w:ind w:left="1134" [^>]*/>{given}</w:pPr>', made)
    for rest in ("<w:rPr><w:b/></w:rPr>", ""):
        without = re.sub("<w:pPr>.*</w:pPr>", rest, item)
        made = style(mirrored(STYLES.replace(item, without)), "Reg_Single Txt_G2")

        assert re.search(rf"<w:pPr><w:ind [^>]*/></w:pPr>{rest}</w:style>", made)


def test_a_letter_that_marks_a_note_is_not_joined_to_the_word_before_it() -> None:
    table = "tables:\n  t:\n    title: جدول[^n]\n    rows: |\n      | ا | ب |\n      | --- | --- |\n      | ج | د |\n"
    text = f"{HEAD}issues: |\n  نص.\n\n  {{insert:t}}\n{table}    notes: |\n      [^n]: ملاحظة.\n"

    assert ">\u200cأ<" in parts(text)["word/document.xml"]


def test_figures_of_captions_pages_and_notes_are_in_the_face_of_the_text() -> None:
    text = f"{HEAD}contents: yes\n{TEXT}notes: |\n  [^n]: حاشية.\n".replace("نص الفقرة:", "نص الفقرة[^n]:")
    document, notes = (parts(text)[f"word/{name}.xml"] for name in ("document", "footnotes"))

    assert re.search(r'PAGEREF.*?separate"/></w:r><w:r><w:rPr><w:rtl/></w:rPr>', document)
    assert re.search(r"<w:rtl/></w:rPr><w:footnoteReference ", document)
    assert re.search(r"<w:rtl/></w:rPr><w:footnoteRef/>", notes)
    assert document.count("<w:footnoteReference ") == notes.count("<w:footnoteRef/>") == 1


def test_labels_in_lists_run_to_the_left_and_bullets_are_as_they_are() -> None:
    levels = re.findall(r"<w:lvl .*?</w:lvl>", parts()["word/numbering.xml"])

    assert levels
    assert all(("<w:rtl/>" in level) != ('<w:numFmt w:val="bullet"/>' in level) for level in levels)


def test_the_fifth_letter_is_no_figure_where_it_is_typed_and_that_of_the_list_where_it_is_counted() -> None:
    headings = "".join(f"  #### فرع{{#h{number}}}\n  نص.\n\n".replace("{#", " {#") for number in range(1, 6))
    items = "  نص: {#p}\n" + "".join(f"  - بند {{#i{number}}}\n" for number in range(1, 6))
    text = f"sections: |\n  # ف\n  ## ف\n  ### ف\n{headings}{items}\n  انظر {{section:h5}} و{{para:i5}}.\n"
    made = parts(HEAD + text)
    words = re.sub("<[^>]*>", "", made["word/document.xml"].partition("انظر")[2])

    assert 'w:lvlText w:val="(هـ)"' in made["word/numbering.xml"]
    assert 'w:numFmt w:val="arabicAbjad"' in made["word/numbering.xml"]
    assert "(هـ)" in words
    assert "(ه)" in words


@pytest.mark.parametrize("sign", ["1", "1-", "/"])
def test_a_long_row_of_figures_is_gone_through_once(sign: str) -> None:
    """From each of them it would take many minutes."""
    row = sign * 300_000

    assert list(directed(f"نص {row} ABC")) == [(f"نص {row} ", False), ("ABC", True)]
