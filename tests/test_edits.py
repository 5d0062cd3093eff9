"""What people edit in Word comes back as exactly the difference that it makes, and nothing else.

A case edits an opened file and says what becomes of the outline's text; it gives the codes of the remarks that are
expected, where there are some. What it says is then rendered again: the new file says what the edited one said.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import pytest

import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.languages import LANGUAGES
from drafter.outline import Outline
from drafter.returning import returned
from drafter.returning.pairing import likeness
from drafter.source import load
from drafter.value import Value
from drafter.word import revisions
from drafter.word.reading import read
from edits import Opened, P, W, field, paragraph, run, says, surround, table, trees, xml
from expected import Expected


class New(Value):
    """What is typed in a language."""

    language: str
    words: str
    sentence: str
    paragraph: str
    heading: str


NEW = {
    "zh": New("zh", "据此，", "这一点得到确认。", "各方同意在下届会议上再议此事。", "后续工作"),
    "en": New("en", "Indeed, ", " This was confirmed.", "Parties agreed to come back to the matter.", "Next steps"),
    "fr": New("fr", "Ainsi, ", " Cela a été confirmé.", "Les Parties sont convenues d’y revenir.", "Étapes suivantes"),
    "es": New("es", "Así, ", " Esto se confirmó.", "Las Partes convinieron en volver al asunto.", "Próximos pasos"),
    "ru": New(
        "ru", "Итак, ", " Это было подтверждено.", "Стороны решили вернуться к этому вопросу.", "Дальнейшие шаги"
    ),
    "ar": New("ar", "وهكذا، ", " وتأكد ذلك.", "واتفقت الأطراف على العودة إلى المسألة.", "الخطوات التالية"),
}
Made = Callable[[Opened, Expected, New], str | None]


class Kind(NamedTuple):
    """A kind of edit: what it does, the files it is tried on, and whether words come back in the order they had."""

    made: Made
    files: tuple[str, ...]
    again: bool


KINDS: list[Kind] = []


def kind(*files: str, again: bool = True) -> Callable[[Made], Made]:
    """A kind of edit, and what it is made in: the Bangkok report in a language, or all that there is, ``2031``."""

    def add(made: Made) -> Made:
        KINDS.append(Kind(made, files, again))
        return made

    return add


@cache
def base(name: str) -> tuple[Outline, bytes]:
    """An outline and the file of it."""
    which, _, language = name.rpartition(".")
    if which == "2031":
        text = rendered.EXAMPLES["2031_everything"].replace("language: en", f"language: {language}")
    else:
        text = rendered.EXAMPLES["2011_bangkok" + (f".{name}" if name != "zh" else "")]
    outline = load(text)
    return outline, rendered.written(compose(outline), outline=dump(outline))


def half(words: str) -> str:
    """The second half of words, from a word on."""
    at = len(words) // 2
    blank = words.find(" ", at)
    return words[blank + 1 if blank >= 0 else at :]


# Words.


@kind("zh", "en", "ar")
def words_typed_at_the_beginning(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type_first(new.words)
    yaml["issues.10"] = new.words + yaml["issues.10"]


@kind("zh", "fr", "ru")
def words_typed_in_the_middle(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.10").words)
    word.at("issues.10").type(new.words, before=behind)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, new.words + behind)


@kind("zh", "es", "ar")
def a_sentence_typed_at_the_end(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type(new.sentence)
    yaml["issues.10"] += new.sentence


@kind("zh", "en")
def words_deleted(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.10").words)
    word.at("issues.10").remove(behind)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, "").strip()


@kind("zh", "ru")
def words_typed_over_the_first_ones(word: Opened, yaml: Expected, new: New) -> None:
    """The start of the bookmark moves to the next run."""
    p = word.at("issues.10")
    first = p.words[:6]
    p.swap(first, new.words)
    mark = p.element.find(f"{W}bookmarkStart")
    assert mark is not None
    p.border(len(new.words)).addprevious(mark)  # type: ignore[union-attr]
    yaml["issues.10"] = new.words + yaml["issues.10"].removeprefix(first)


@kind("zh", "fr")
def everything_typed_over(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.swap(p.words, new.paragraph)
    yaml["issues.10"] = new.paragraph


@kind("en", "ru")
def smart_quotes(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type(" “so-called” it’s – …")
    yaml["issues.10"] += " “so-called” it’s – …"


@kind("zh", "ar")
def words_with_signs_of_the_notation(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type(" *a* [b] {c} ~d ^e")
    yaml["issues.10"] += r" \*a\* \[b] \{c} \~d \^e"


@kind("zh", "en")
def a_tab_and_a_line_break(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type("\tx\ny")
    yaml["issues.10"] += " x y"


@kind("zh", "fr")
def a_no_break_hyphen_and_a_soft_one(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type("x\u2011y\u00adz")
    yaml["issues.10"] += "x\u2011y\u00adz"


@kind("ar", "2031.ar")
def a_figure_typed_with_the_sign_of_direction_before_it(word: Opened, yaml: Expected, new: New) -> None:
    word.at("organization.1").type(" \u200e1/CP.16")
    yaml["organization.1"] += " 1/CP.16"


# Looks.


@kind("zh", "en")
def italics(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    words = p.words[:4]
    p.look(words, "<w:i/><w:iCs/>")
    yaml["issues.10"] = yaml["issues.10"].replace(words, f"*{words}*", 1)


@kind("zh", "ru")
def bold(word: Opened, yaml: Expected, new: New) -> None:
    words = half(word.at("issues.10").words)
    word.at("issues.10").look(words, "<w:b/><w:bCs/>")
    yaml["issues.10"] = yaml["issues.10"].replace(words, f"**{words}**")


@kind("zh", "es")
def raised_and_lowered_words(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.type("2", look='<w:vertAlign w:val="superscript"/>')
    p.type("x")
    p.type("3", look='<w:vertAlign w:val="subscript"/>')
    yaml["issues.10"] += "^2^x~3~"


@kind("2031.en", "2031.zh")
def looks_taken_away(word: Opened, yaml: Expected, new: New) -> None:
    word.at("preamble.1").plain("The Co-Chairs", "i", "iCs")
    word.at("number").plain("CO2 at", "vertAlign")
    word.at("issues.35").plain("not", "b", "bCs")
    yaml["preamble.1"] = yaml["preamble.1"].replace("*", "")
    yaml["number"] = yaml["number"].replace("CO~2~", "CO2")
    yaml["issues.35"] = yaml["issues.35"].replace("**", "")


@kind("zh", "ar")
def a_paragraph_made_italic_whole(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.look(p.words, "<w:i/>")
    yaml["issues.10"] = f"*{yaml['issues.10']}*"


@kind("zh", "en", "2031.en")
def a_paragraph_with_a_reference_made_bold_whole(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("organization.1")
    p.look(p.words, "<w:b/>")
    yaml["organization.1"] = f"**{yaml['organization.1']}**"


@kind("zh", "fr")
def sizes_and_faces(word: Opened, yaml: Expected, new: New) -> None:
    """As what is pasted from a web page has them: it is mostly in a grey that is nearly black, on white."""
    p = word.at("issues.10")
    p.look(p.words, '<w:rFonts w:ascii="Calibri"/><w:color w:val="3C4043"/><w:sz w:val="22"/>'
                    '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/><w:lang w:val="en-GB"/>')  # fmt: skip


@kind("zh", "fr")
def words_in_red(word: Opened, yaml: Expected, new: New) -> str:
    """They are told once, however many runs they are in."""
    p = word.at("issues.10")
    p.look(p.words, '<w:color w:val="FF0000"/>')
    return "P102"


@kind("en", "ar")
def words_on_a_ground(word: Opened, yaml: Expected, new: New) -> str:
    p = word.at("issues.10")
    p.look(half(p.words), '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')
    return "P102"


@kind("zh", "ar", "ru")
def a_look_that_no_outline_has(word: Opened, yaml: Expected, new: New) -> str:
    looks = (
        '<w:em w:val="dot"/>',
        '<w:bdr w:val="single" w:sz="4"/>',
        '<w:position w:val="-6"/>',
        "<w:outline/>",
        "<w:shadow/>",
        "<w:emboss/>",
        "<w:imprint/>",
    )
    for at, look in enumerate(looks, 10):
        p = word.at(f"issues.{at}")
        p.look(p.words[:3], look)
    p.put(run("\u00fc", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), len(p.words))
    yaml["issues.16"] += "\u00fc"
    return " ".join(["P102"] * (len(looks) + 1))


@kind("zh", "en")
def looks_that_are_switched_off(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.look(
        p.words[:3],
        '<w:bCs/><w:iCs/><w:em w:val="none"/><w:bdr w:val="nil"/><w:position w:val="0"/><w:outline w:val="0"/>',
    )


@kind("ar", "zh")
def words_made_bold_in_the_font_box_for_what_runs_from_right_to_left(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.look(words := half(p.words), "<w:bCs/><w:iCs/><w:rtl/>")
    yaml["issues.10"] = yaml["issues.10"].replace(words, f"***{words.strip()}***", 1)


@kind("zh", "ar", again=False)
def what_word_counts_by_itself_in_a_paragraph(word: Opened, yaml: Expected, new: New) -> str:
    """A number like that of a caption is taken as words; one that no field shows, and marks for an index, are not."""
    p = word.at("issues.10")
    p.put(field("SEQ Equation", "4") + field("LISTNUM", "") + field('XE "carbon"', ""), len(p.words))
    yaml["issues.10"] += "4"
    return "P103 P103 P102"


@kind("zh", "fr")
def a_paragraph_on_a_ground(word: Opened, yaml: Expected, new: New) -> str:
    properties = word.at("issues.10").element.find(f"{W}pPr")
    assert properties is not None
    properties.append(xml('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')[0])
    return "P102"


@kind("2031.en", "2031.ar")
def a_cell_on_a_ground(word: Opened, yaml: Expected, new: New) -> str:
    cell = word.table("stations").rows[2].find(f"{W}tc")
    assert cell is not None
    properties = cell.find(f"{W}tcPr")
    assert properties is not None
    properties.append(xml('<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>')[0])
    return "P102"


@kind("zh", "ru")
def words_underlined(word: Opened, yaml: Expected, new: New) -> str:
    p = word.at("issues.10")
    p.look(p.words[:3], '<w:u w:val="single"/>')
    return "P102"


@kind("zh", "en")
def a_content_control_and_a_smart_tag_round_words(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").wrap(word.at("issues.10").words[:4], '<w:smartTag w:element="place">*</w:smartTag>')
    word.at("issues.11").wrap(word.at("issues.11").words[:4], "<w:sdt><w:sdtPr/><w:sdtContent>*</w:sdtContent></w:sdt>")


@kind("zh", "es")
def a_page_break_before_a_paragraph(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").put('<w:r><w:br w:type="page"/></w:r>', 0)


# Links.


@kind("zh", "en")
def words_made_a_link(word: Opened, yaml: Expected, new: New) -> None:
    words = half(word.at("issues.10").words)
    word.at("issues.10").link(words, word.address("https://example.org/a"))
    yaml["issues.10"] = yaml["issues.10"].replace(words, f"[{words}](https://example.org/a)")


@kind("zh", "en")
def an_address_that_word_made_a_link(word: Opened, yaml: Expected, new: New) -> None:
    """Word puts a stroke behind a host."""
    p = word.at("issues.10")
    p.put(run(new.words + "http://unfccc.int"), len(p.words))
    p.link("http://unfccc.int", word.address("http://unfccc.int/"))
    yaml["issues.10"] += f"{new.words}http://unfccc.int"


@kind("zh", "ar")
def a_link_by_a_field(word: Opened, yaml: Expected, new: New) -> None:
    look = '<w:rStyle w:val="Hyperlink"/>'
    word.at("issues.10").put(field('HYPERLINK "https://example.org/b"', run("here", look)), 0)
    yaml["issues.10"] = f"[here](https://example.org/b){yaml['issues.10']}"


@kind("2031.en", "2031.fr")
def a_link_made_plain(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.33")
    link = next(p.element.iter(f"{W}hyperlink"))
    while link.getprevious() is not None and "page" not in "".join(map(str, link.itertext())):
        link = link.getnext()  # type: ignore[assignment]
    for one in list(link):
        link.addprevious(one)
    p.element.remove(link)
    p.plain("the page of the workshop", "rStyle")
    yaml.swap("[the page of the workshop](https://workshops.example.org/plans)", "the page of the workshop")


# Paragraphs.


@kind("zh", "en")
def a_paragraph_first_in_a_part(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.1").new_before("RegSingleTxtG", new.paragraph)
    yaml.before("issues.1", new.paragraph, "")


@kind("zh", "fr", "ar")
def a_paragraph_in_the_middle(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").new("RegSingleTxtG", new.paragraph)
    yaml.behind("issues.10", "", new.paragraph)


@kind("zh", "ru")
def a_paragraph_last_in_a_part(word: Opened, yaml: Expected, new: New) -> None:
    word.at("organization.4").new("RegSingleTxtG", new.paragraph)
    yaml.behind("organization.4", "", new.paragraph)


@kind("zh", "es")
def a_paragraph_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").delete()
    yaml.delete("issues.10")


@kind("zh", "en", "ar")
def a_paragraph_split(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.10").words)
    word.at("issues.10").enter(behind)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"\n\n{behind}").replace(" \n", "\n")


@kind("zh", "fr")
def a_paragraph_split_with_the_bookmark_through_both(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.10").words)
    word.at("issues.10").enter(behind, spanning=True)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"\n\n{behind}").replace(" \n", "\n")


@kind("zh", "ru")
def a_referenced_paragraph_split(word: Opened, yaml: Expected, new: New) -> None:
    """Where it is referred to, the name stays with the first half."""
    behind = half(word.at("request").words)
    word.at("request").enter(behind)
    first, second = yaml["request"].removesuffix(" {#request}").replace(behind, f"\n{behind}").split("\n")
    yaml["request"] = f"{first.strip()} {{#request}}\n\n{second}"


@kind("zh", "en")
def enter_before_the_first_word_and_a_paragraph_typed(word: Opened, yaml: Expected, new: New) -> None:
    """Word leaves the name with what was typed; the words say which is the old one."""
    p = word.at("request")
    p.enter(p.words)
    p.type(new.paragraph)
    yaml["request"] = f"{new.paragraph}\n\n{yaml['request']}"


@kind("zh", "es")
def paragraphs_joined(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").join()
    joined = yaml["issues.10"] + yaml["issues.11"]
    yaml.delete("issues.11")
    yaml["issues.10"] = joined


@kind("zh", "ar")
def paragraphs_joined_by_backspace_with_a_blank(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").type(" ")
    word.at("issues.10").join(keeps="behind")
    joined = f"{yaml['issues.10']} {yaml['issues.11']}"
    yaml.delete("issues.11")
    yaml["issues.10"] = joined


@kind("zh", "en")
def a_paragraph_joined_with_an_item(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.1").join()
    joined = yaml["issues.1"] + yaml["issues.2"].removeprefix("- ")
    yaml.delete("issues.2")
    yaml["issues.1"] = joined


@kind("zh", "fr")
def a_heading_joined_with_its_paragraph(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.20").join(keeps="behind")
    joined = yaml["issues.20"].lstrip("# ") + yaml["issues.21"]
    yaml.delete("issues.20")
    yaml["issues.21"] = joined


@kind("zh", "ru", "ar")
def a_paragraph_moved_within_a_part(word: Opened, yaml: Expected, new: New) -> None:
    moved = word.at("issues.10").cut()
    word.at("issues.12").paste(moved)
    line = yaml["issues.10"]
    yaml.delete("issues.10")
    yaml.behind("issues.12", "", line, "")


@kind("zh", "en", again=False)
def a_paragraph_moved_without_its_name(word: Opened, yaml: Expected, new: New) -> None:
    """The name stays on an empty paragraph: the words are what was moved, with the references to it.

    Nothing is left below its heading, so that a paragraph asks for it, and has the number of the empty one.
    """
    moved = word.at("request").cut(named=False)
    word.at("organization.4").paste(moved)
    line = yaml["request"]
    yaml.delete("request")
    yaml.behind("organization.4", "", line, "")
    yaml.swap("mandate: |", "mandate:")


@kind("zh", "es")
def a_paragraph_moved_to_another_part(word: Opened, yaml: Expected, new: New) -> None:
    moved = word.at("issues.10").cut()
    word.at("organization.2").paste(moved)
    line = yaml["issues.10"]
    yaml.delete("issues.10")
    yaml.behind("organization.2", "", line, "")


@kind("2031.en", "2031.ru")
def a_paragraph_moved_to_an_annex(word: Opened, yaml: Expected, new: New) -> str:
    """Word goes on to count it with those of the main text."""
    moved = word.at("issues.20").cut()
    word.at("scope-of-rules").paste(moved)
    line = yaml["issues.20"]
    yaml.delete("issues.20")
    yaml.behind("scope-of-rules", "", line, "")
    return "P113"


@kind("zh", "fr")
def a_paragraph_copied(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.12").paste(word.at("issues.10").copied())
    yaml.behind("issues.12", "", yaml["issues.10"], "")


@kind("zh", "ar")
def a_named_paragraph_copied_before_itself(word: Opened, yaml: Expected, new: New) -> None:
    copied = word.at("request").copied()
    word.at("request").element.addprevious(copied.element)
    yaml.before("request", yaml["request"].removesuffix(" {#request}"), "")


# Numbers that Word begins anew.


@kind("zh", "ar", "ru")
def paragraphs_begun_anew(word: Opened, yaml: Expected, new: New) -> str:
    word.begin(word.at("issues.10"))
    return "P113"


@kind("zh", "ar", "fr")
def items_begun_anew(word: Opened, yaml: Expected, new: New) -> str:
    word.begin(word.at("issues.4"))
    return "P113"


@kind("2031.en", "2031.fr")
def items_in_a_box_begun_with_another_number(word: Opened, yaml: Expected, new: New) -> str:
    word.begin(word.saying("Who may use the data"), 5)
    return "P113"


@kind("zh", "ru", "es")
def headings_begun_anew(word: Opened, yaml: Expected, new: New) -> str:
    word.begin(word.at("proposals"))
    return "P113"


@kind("zh", "ar")
def items_that_go_on_behind_another_paragraph(word: Opened, yaml: Expected, new: New) -> str:
    """In a list that Word made of its own accord, which begins anew at the first and not at the other."""
    called = word.list_of("decimal", "lowerLetter")
    first, second = word.at("issues.3"), word.at("issues.10").new("RegSingleTxtG2", new.words)
    for one in (first, second):
        properties = one.element.find(f"{W}pPr")
        assert properties is not None
        properties.insert(1, xml(f'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="{called}"/></w:numPr>')[0])
    yaml.behind("issues.10", f"- {new.words.strip()}")
    return "P113 P113"


# One kind of thing made another.


@kind("zh", "en")
def a_paragraph_made_an_item(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").style("RegSingleTxtG2")
    yaml["issues.10"] = f"- {yaml['issues.10']}"


@kind("zh", "ru")
def a_paragraph_made_a_bullet(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").style("Bullet1G")
    yaml["issues.10"] = f"* {yaml['issues.10']}"


@kind("zh", "fr")
def a_paragraph_made_a_heading(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").style("RegH1G")
    yaml["issues.10"] = f"# {yaml['issues.10']}"


@kind("zh", "ar")
def a_paragraph_made_a_quotation(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").style("Quotation")
    yaml["issues.10"] = f"> {yaml['issues.10']}"


@kind("zh", "es")
def a_paragraph_without_its_number(word: Opened, yaml: Expected, new: New) -> None:
    """By the button that takes numbers away, and by another style."""
    word.at("issues.10").style("RegSingleTxtG", "0 0")
    word.at("issues.12").style("SingleTxtG")
    for name in ("issues.10", "issues.12"):
        yaml[name] += " {-}"


@kind("zh", "en")
def an_item_made_a_paragraph(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.5").style("RegSingleTxtG")
    yaml["issues.5"] = f"\n{yaml['issues.5'].removeprefix('- ')}"


@kind("zh", "ru")
def items_made_bullets(word: Opened, yaml: Expected, new: New) -> None:
    for name in ("issues.2", "issues.3", "issues.4", "issues.5"):
        word.at(name).style("Bullet1G")
        yaml[name] = f"*{yaml[name].removeprefix('-')}"


@kind("zh", "fr")
def a_heading_made_a_paragraph(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.20").style("RegSingleTxtG")
    yaml["issues.20"] = f"{yaml['issues.20'].lstrip('# ')}\n"


@kind("2031.en", "2031.ar")
def a_quotation_made_a_paragraph(word: Opened, yaml: Expected, new: New) -> None:
    word.at("text-put-forward").style("RegSingleTxtG")
    yaml["text-put-forward"] = yaml["text-put-forward"].removeprefix("> ")


@kind("zh", "en")
def a_list_that_word_made(word: Opened, yaml: Expected, new: New) -> str:
    """Somebody typed "1." and a blank: Word makes it List Paragraph with a list of its own."""
    listed = word.list_of("decimal", "lowerLetter")
    word.defined("ListParagraph", "List Paragraph", "Normal")
    word.at("issues.10").new("ListParagraph", new.paragraph, f"{listed} 0").new(
        "ListParagraph", new.words, f"{listed} 1"
    )
    yaml.behind("issues.10", f"- {new.paragraph}", f"  - {new.words.strip()}")
    return "P101 P101"


@kind("zh", "es")
def bullets_that_word_made(word: Opened, yaml: Expected, new: New) -> str:
    listed = word.list_of("bullet", "bullet")
    word.defined("ListParagraph", "List Paragraph", "Normal")
    word.at("issues.10").new("ListParagraph", new.paragraph, f"{listed} 0").new(
        "ListParagraph", new.words, f"{listed} 1"
    )
    yaml.behind("issues.10", f"* {new.paragraph}", f"  * {new.words.strip()}")
    return "P101 P101"


@kind("zh", "fr")
def words_headings_of_its_own(word: Opened, yaml: Expected, new: New) -> str:
    word.defined("Heading2", "heading 2")
    word.at("issues.10").new("Heading2", new.heading)
    yaml.behind("issues.10", "", f"# {new.heading} {{-}}")
    return "P101"


# Headings.


@kind("zh", "en", "ar")
def a_heading_renamed(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.20")
    p.swap(p.words, new.heading)
    yaml["issues.20"] = f"## {new.heading}"


@kind("zh", "ru")
def a_heading_moved_with_its_text(word: Opened, yaml: Expected, new: New) -> None:
    heading, text = word.at("issues.20").cut(), word.at("issues.21").cut()
    word.at("issues.23").paste(heading)
    heading.paste(text)
    lines = yaml["issues.20"], yaml["issues.21"]
    yaml.delete("issues.20", "issues.21")
    yaml.behind("issues.23", "", *lines, "")


@kind("zh", "fr")
def a_heading_promoted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.22").style("RegH1G")
    yaml["issues.22"] = yaml["issues.22"].removeprefix("#")


@kind("zh", "ar")
def a_heading_demoted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.22").style("RegH4G")
    yaml["issues.22"] = f"#{yaml['issues.22']}"


@kind("zh", "es")
def a_heading_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.22").delete()
    yaml["issues.22"] = ""


@kind("zh", "en")
def a_heading_without_its_number(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.20").style("RegH23G", "0 0")
    yaml["issues.20"] += " {-}"


@kind("zh", "fr")
def a_heading_split(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.7").words)
    word.at("issues.7").enter(behind)
    yaml["issues.7"] = yaml["issues.7"].replace(behind, "").strip() + f"\n\n# {behind}"


@kind("zh", "ru")
def a_heading_of_the_first_level(word: Opened, yaml: Expected, new: New) -> None:
    word.at("organization.4").new("RegHChG", new.heading).new("RegSingleTxtG", new.paragraph)
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("mandate:"))
    yaml.lines[at:at] = [
        "sections: |", "  # {insert:mandate}", "  # {insert:organization}", f"  # {new.heading}", f"  {new.paragraph}",
        "", "  # {insert:issues}", "  ## {insert:proposals}",
    ]  # fmt: skip


@kind("zh", "en", "ar")
def a_part_renamed(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("organization")
    p.swap(p.words, new.heading)
    _titled(yaml, "organization", new.heading)


@kind("zh", "fr")
def a_part_moved(word: Opened, yaml: Expected, new: New) -> None:
    heading, text = word.at("mandate").cut(), word.at("request").cut()
    word.at("organization.4").paste(heading)
    heading.paste(text)
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("mandate:"))
    yaml.lines[at:at] = [
        "sections: |", "  # {insert:organization}", "  # {insert:mandate}", "  # {insert:issues}",
        "  ## {insert:proposals}",
    ]  # fmt: skip


@kind("zh", "ru")
def a_part_promoted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("proposals").style("RegHChG")
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("mandate:"))
    yaml.lines[at:at] = [
        "sections: |", "  # {insert:mandate}", "  # {insert:organization}", "  # {insert:issues}",
        "  # {insert:proposals}",
    ]  # fmt: skip


@kind("zh", "en")
def the_heading_of_a_part_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("organization").delete()
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("mandate:"))
    yaml.lines[at:at] = [
        "sections: |", "  # {insert:mandate}", "  {insert:organization}", "", "  # {insert:issues}",
        "  ## {insert:proposals}",
    ]  # fmt: skip


def _titled(yaml: Expected, part: str, title: str) -> None:
    """A part with a title of its own."""
    at = yaml.lines.index(f"{part}: |")
    end = next(one for one in range(at + 1, len(yaml.lines)) if yaml.lines[one] and yaml.lines[one][0] != " ")
    text = [line and f"  {line}" for line in yaml.lines[at + 1 : end]]
    yaml.lines[at:end] = [f"{part}:", "  title: |", f"    {title}", "  text: |", *text]


# Items.


@kind("zh", "en")
def an_item_first(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.1").new("RegSingleTxtG2", new.paragraph)
    yaml.behind("issues.1", f"- {new.paragraph}")


@kind("zh", "ru")
def an_item_last(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.5").new("RegSingleTxtG2", new.paragraph)
    yaml.behind("issues.5", f"- {new.paragraph}")


@kind("zh", "fr")
def an_item_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.3").delete()
    yaml.delete("issues.3")


@kind("zh", "ar")
def an_item_put_deeper(word: Opened, yaml: Expected, new: New) -> None:
    """By its style, and by the level of its number."""
    word.at("issues.3").style("RegSingleTxtG3")
    yaml["issues.3"] = f"  {yaml['issues.3']}"


@kind("zh", "es")
def items_in_another_order(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.5").paste(word.at("issues.3").cut())
    line = yaml["issues.3"]
    yaml.delete("issues.3")
    yaml.behind("issues.5", line)


@kind("zh", "en")
def an_item_split(word: Opened, yaml: Expected, new: New) -> None:
    behind = half(word.at("issues.3").words)
    word.at("issues.3").enter(behind)
    yaml["issues.3"] = yaml["issues.3"].replace(behind, "").strip() + f"\n- {behind}"


@kind("2031.en", "2031.zh")
def bullets_and_items_at_their_levels(word: Opened, yaml: Expected, new: New) -> None:
    word.at("organization.6").style("Bullet1G")
    word.at("issues.10").style("RegSingleTxtG2")
    yaml.swap(
        "    * One on the description of stations\n    * One on costs",
        "  * One on the description of stations\n    * One on costs",
    )
    yaml.swap("      - Temperature sensors; and", "    - Temperature sensors; and")


# Notes.


@kind("zh", "en", "ar")
def a_note(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").put(word.footnote(new.paragraph), len(word.at("issues.10").words))
    yaml["issues.10"] += f"^[{new.paragraph}]"


@kind("zh", "ru")
def a_note_with_a_look_and_a_link(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.put(word.footnote(run("A ") + run("b", "<w:i/>") + run(".")), len(p.words))
    yaml["issues.10"] += "^[A *b*.]"


@kind("zh", "fr")
def a_note_of_two_paragraphs(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").put(word.footnote(new.paragraph, new.heading), len(word.at("issues.10").words))
    yaml["issues.10"] += "[^note-1]"
    yaml.add(f"  [^note-1]: {new.paragraph}", "", f"    {new.heading}")


@kind("zh", "es")
def a_note_with_a_mark_of_its_own(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.10").put(word.footnote(new.paragraph, mark="**"), len(word.at("issues.10").words))
    star = "**" if any(line.startswith("  [^*]") for line in yaml.lines) else "*"
    yaml["issues.10"] += f"[^{star}]"
    yaml.add(f"  [^{star}]: {new.paragraph}")


@kind("zh", "en")
def a_note_in_a_heading(word: Opened, yaml: Expected, new: New) -> None:
    word.at("issues.20").put(word.footnote(new.paragraph), len(word.at("issues.20").words))
    yaml["issues.20"] += f"^[{new.paragraph}]"


@kind("zh", "ar")
def a_note_in_the_title(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("head.title")
    title = p.words.replace("\u200e", "")
    p.put(word.footnote(new.paragraph), len(p.words))
    yaml.swap(f"  {title}", f"  {title}^[{new.paragraph}]")


@kind("zh", "en")
def notes_at_the_end_of_the_document(word: Opened, yaml: Expected, new: New) -> str:
    """They are counted apart in Word, which is told once."""
    for name in ("issues.10", "issues.11"):
        word.at(name).put(word.endnote(f"{name}. {new.paragraph}"), len(word.at(name).words))
        yaml[name] += f"^[{name}. {new.paragraph}]"
    return "P115"


@kind("zh", "ru")
def a_note_edited(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("decision")
    old = p.words
    p.type(new.sentence)
    yaml.swap(f"[^decision]: {old.strip()}", f"[^decision]: {old.strip()}{new.sentence}")


@kind("2031.en", "2031.zh")
def an_inline_note_edited(word: Opened, yaml: Expected, new: New) -> None:
    word.at("note.4").swap("11", "10")
    yaml.swap("paras. 11–13", "paras. 10–13")


@kind("zh", "en")
def a_note_within_what_a_reference_shows(word: Opened, yaml: Expected, new: New) -> None:
    (shown,) = (t for t in word.at("organization.1").element.iter(f"{W}t") if t.text == "1")
    run = shown.getparent()
    assert run is not None
    run.addnext(xml(word.footnote(new.paragraph))[0])
    before, behind = {"zh": ("以上第", "段"), "en": ("paragraph ", " above")}[new.language]
    yaml.swap("{para:request}", f"{before}{{ref:request}}^[{new.paragraph}]{behind}")


@kind("zh", "ar")
def a_note_within_what_a_link_to_a_paragraph_shows(word: Opened, yaml: Expected, new: New) -> None:
    """Such a link is a reference: drafter writes one where no field of Word shows the number that is meant."""
    p = word.at("issues.10")
    yaml["issues.10"] += f" {{ref:request}}^[{new.paragraph}]"
    link = f'<w:hyperlink w:anchor="_n_request">{run("1")}{word.footnote(new.paragraph)}</w:hyperlink>'
    p.put(run(" ") + link, len(p.words))


@kind("zh", "fr", "en")
def a_note_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.unmark("decision")
    yaml.swap("[^decision]:", "[^gone]:")
    yaml.swap("[^decision]", "")
    at = next(at for at, line in enumerate(yaml.lines) if "[^gone]:" in line)
    del yaml.lines[at]


@kind("zh", "en")
def a_note_moved(word: Opened, yaml: Expected, new: New) -> None:
    mark = word.mark_of("decision")
    word.at("issues.10").element.append(mark)
    yaml.swap("[^decision]:", "[^kept]:")
    yaml.swap("[^decision]", "")
    yaml["issues.10"] += "[^decision]"
    yaml.swap("[^kept]:", "[^decision]:")


@kind("2031.en", "2031.es", again=False)
def a_note_in_a_cell(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").cell(1, 0).put(word.footnote(new.paragraph), len("Maintenance"))
    yaml.swap("| Maintenance |", f"| Maintenance^[{new.paragraph}] |")


# References.


@kind("zh", "en", "ar")
def a_reference_typed_as_text(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("organization.1")
    for link in list(p.element.iter(f"{W}hyperlink")):
        for one in list(link):
            link.addprevious(one)
        p.element.remove(link)
    for code in list(p.element.iter(f"{W}fldChar", f"{W}instrText")):
        run = code.getparent()
        assert run is not None
        run.getparent().remove(run)  # type: ignore[union-attr]
    yaml.swap("{para:request}", _shown(word, p, yaml))


def _shown(word: Opened, p: P, yaml: Expected) -> str:
    """What stands in a paragraph in place of its reference."""
    before, _, after = yaml["organization.1"].partition("{para:request}")
    return p.words.replace("\u200e", "").removeprefix(before).removesuffix(after)


@kind("zh", "fr")
def a_reference_deleted(word: Opened, yaml: Expected, new: New) -> None:
    """With all that is printed for it."""
    p = word.at("organization.1")
    before, _, after = yaml["organization.1"].partition("{para:request}")
    for one in p.selected(p.words.removeprefix(before).removesuffix(after)):
        one.getparent().remove(one)  # type: ignore[union-attr]
    yaml["organization.1"] = before + after


@kind("2031.en", "2031.fr")
def what_is_referred_to_deleted(word: Opened, yaml: Expected, new: New) -> str:
    p = word.at("organization.2")
    shown = p.words.partition("contained in ")[2].removesuffix(".")
    word.at("invitation").delete()
    yaml.swap("{para:invitation}", shown)
    yaml.delete("invitation")
    return "P108"


@kind("en", "fr", "es", "2031.en")
def the_direction_of_a_reference_deleted(word: Opened, yaml: Expected, new: New) -> None:
    """The number alone stays a reference, and what was round it are words."""
    p = word.at("organization.1")
    before, _, after = yaml["organization.1"].partition("{para:request}")
    shown = p.words.removeprefix(before).removesuffix(after)
    lead, _, tail = shown.partition("1")
    p.swap(tail + after[:6], after[:6])
    yaml["organization.1"] = f"{before}{lead}{{ref:request}}{after}"


@kind("zh", "en", "ar")
def a_reference_that_word_made(word: Opened, yaml: Expected, new: New) -> None:
    """To a nameless paragraph, which gets a name."""
    p = word.at("issues.10")
    p.put(word.refer(word.at("issues.12"), r"\r \h", "10"), len(p.words))
    yaml["issues.10"] += "{ref:ref-1}"
    yaml["issues.12"] += " {#ref-1}"


@kind("zh", "es")
def references_that_word_made_to_an_item_and_a_heading(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("issues.10")
    p.put(word.refer(word.at("issues.4"), r"\n \h", "(c)"), len(p.words))
    p.put(word.refer(word.at("request"), r"\w \h", "1"), len(p.words))
    yaml["issues.10"] += "{ref:ref-1}{ref:request}"
    yaml["issues.4"] += " {#ref-1}"


@kind("en", "fr")
def a_link_to_the_annex_typed_over(word: Opened, yaml: Expected, new: New) -> str:
    (link,) = word.at("organization.2").element.iterchildren(f"{W}hyperlink")
    next(link.iter(f"{W}t")).text = new.heading
    yaml.swap("{annex:agenda}", new.heading)
    return "P104"


@kind("ar", "zh")
def the_number_of_a_reference_put_right_by_hand(word: Opened, yaml: Expected, new: New) -> None:
    word.at("request").new_before("RegSingleTxtG", new.paragraph)
    (shown,) = (t for t in word.at("organization.1").element.iter(f"{W}t") if (t.text or "").strip("\u200e") == "1")
    shown.text = "2"
    yaml.before("request", new.paragraph, "")


@kind("en", "zh", again=False)
def a_number_typed_over_that_of_a_reference(word: Opened, yaml: Expected, new: New) -> str:
    """It stays the reference that it was: the number of what it leads to has not changed."""
    (shown,) = (t for t in word.at("organization.1").element.iter(f"{W}t") if t.text == "1")
    shown.text = "7"
    return "P114"


@kind("en", "zh", again=False)
def a_number_typed_over_that_of_a_reference_whose_own_is_another_now(word: Opened, yaml: Expected, new: New) -> str:
    word.at("request").new_before("RegSingleTxtG", new.paragraph)
    (shown,) = (t for t in word.at("organization.1").element.iter(f"{W}t") if t.text == "1")
    shown.text = "7"
    yaml.before("request", new.paragraph, "")
    return "P114"


@kind("2031.en", "2031.ru", again=False)
def numbers_typed_over_those_of_a_caption_and_of_a_mark_given_again(word: Opened, yaml: Expected, new: New) -> str:
    (shown,) = (t for t in word.at("stations").element.iter(f"{W}t") if t.text == "1")
    shown.text = "8"
    return "P114"


@kind("ar", "zh")
def a_link_to_a_heading_that_word_made(word: Opened, yaml: Expected, new: New) -> str:
    """To a place in this document: what is shown may be anything."""
    start, end = xml('<w:bookmarkStart w:id="790" w:name="_Toc790"/><w:bookmarkEnd w:id="790"/>')
    word.at("issues.20").element.insert(1, start)
    word.at("issues.20").element.append(end)
    p = word.at("issues.10")
    p.put(f'<w:hyperlink w:anchor="_Toc790">{run(new.words)}</w:hyperlink>', len(p.words))
    yaml["issues.10"] += new.words.strip()
    return "P104"


#: What is printed round the numbers of items: for those of a paragraph of the text, and for those of an annex.
CITED = {
    "en": ("paragraph ", " above", "annex II, paragraphs ", " and "),
    "ru": ("пункт ", " выше", "приложение II, пункты ", " и "),
}


@kind("2031.en", "2031.ru")
def other_words_before_the_numbers_of_items(word: Opened, yaml: Expected, new: New) -> None:
    before, behind, annexed, between = CITED[new.language]
    word.at("issues.16").remove(before)
    word.at("second").remove(annexed)
    yaml.swap("{para:loss..staff}", "{ref:loss..staff}" + behind)
    yaml.swap("{para:scope-of-rules, free-of-charge}", "{ref:scope-of-rules}" + between + "{ref:free-of-charge}")


@kind("2031.en", "2031.ru")
def a_paragraph_copied_with_the_numbers_of_items(word: Opened, yaml: Expected, new: New) -> None:
    before, behind, *_ = CITED[new.language]
    word.at("issues.24").paste(word.at("issues.16").copied())
    yaml.behind(
        "issues.24", "", yaml["issues.16"].replace("{para:loss..staff}", f"{before}{{ref:loss..staff}}{behind}")
    )


@kind("2031.en", "2031.ru")
def a_paragraph_put_in_before_items_that_are_cited_in_other_words(word: Opened, yaml: Expected, new: New) -> None:
    """They hang under that one now, whatever number the file still shows before theirs."""
    before, behind, *_ = CITED[new.language]
    word.at("issues.16").remove(before)
    word.at("reasons").new("RegSingleTxtG", new.paragraph)
    yaml.swap("{para:loss..staff}", "{ref:loss..staff}" + behind)
    yaml.behind("reasons", "", new.paragraph)


@kind("zh", "en")
def references_that_word_made_to_a_paragraph_and_a_new_item_of_it(word: Opened, yaml: Expected, new: New) -> None:
    p, above, item = word.at("issues.10"), word.at("issues.1"), word.at("issues.5").new("RegSingleTxtG2", new.words)
    p.put(word.refer(above, r"\n \h", "6") + run(" ") + word.refer(item, r"\n \h", "(e)"), len(p.words))
    yaml["issues.10"] += "{ref:ref-1}"
    yaml.behind("issues.5", f"- {new.words.strip()} {{#ref-1}}")


@kind("zh", "fr")
def the_text_of_a_heading_referred_to(word: Opened, yaml: Expected, new: New) -> str:
    p, target = word.at("issues.10"), word.at("issues.7")
    words = target.words
    p.put(word.refer(target, r"\h", words), len(p.words))
    yaml["issues.10"] += words
    return "P104"


@kind("zh", "en")
def above_and_below_that_word_set(word: Opened, yaml: Expected, new: New) -> str:
    p = word.at("issues.10")
    p.put(word.refer(word.at("issues.7"), r"\p \h", "above"), len(p.words))
    yaml["issues.10"] += "above"
    return "P104"


# Tables, figures and boxes.


@kind("2031.en", "2031.zh")
def cells_edited(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").cell(1, 1).swap("900", "950")
    word.table("costs").cell(0, 0).swap("Item", "Thing")
    yaml.swap("| Maintenance | 900 |", "| Maintenance | 950 |")
    yaml.swap("| Item | Lowest", "| Thing | Lowest")


@kind("2031.en", "2031.fr", again=False)
def the_word_before_a_source_in_the_plural(word: Opened, yaml: Expected, new: New) -> str:
    """It is drafter's word, which stays as it is."""
    p = next(P(p) for p in word.body.iter(f"{W}p") if P(p).words.startswith("Source") and "on the basis" in P(p).words)
    p.swap("Source", "Sources")
    return "P111"


@kind("2031.en", "2031.ar")
def a_figure_before_the_letter_of_a_note(word: Opened, yaml: Expected, new: New) -> None:
    """And a word before one: the letter is no part of it."""
    for old, edited in (("220", "221"), ("74", "75")):
        next(P(p) for p in word.body.iter(f"{W}p") if P(p).words.startswith(old)).swap(old, edited)
    yaml.swap("| 220^[", "| 221^[")
    yaml.swap("| 74[^b]", "| 75[^b]")
    title = word.at("stations")
    title.swap("region", "area")
    yaml.swap("by region[^a]", "by area[^a]")


@kind("2031.en", "2031.ar")
def a_row(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").new_row(1, "Ships", "1", "2")
    yaml.swap("| Maintenance | 900 | 4,100 |", "| Maintenance | 900 | 4,100 |\n      | Ships | 1 | 2 |")


@kind("2031.en", "2031.fr")
def a_row_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.table("stations").delete_row(2)
    yaml.swap("      | Northern coast | 118 | 96 | 81 |\n", "")


@kind("2031.en", "2031.zh")
def a_column(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").new_column("Usual", "2", "3")
    yaml.swap(
        "| Item | Lowest | Highest |\n      | --- | ---: | ---: |",
        "| Item | Lowest | Highest | Usual |\n      | --- | ---: | ---: | --- |",
    )
    yaml.swap("| 900 | 4,100 |", "| 900 | 4,100 | 2 |")
    yaml.swap("| 240 | 1,200 |", "| 240 | 1,200 | 3 |")


@kind("2031.en", "2031.ru")
def a_column_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").delete_column(2)
    yaml.swap("| Item | Lowest | Highest |\n      | --- | ---: | ---: |", "| Item | Lowest |\n      | --- | ---: |")
    yaml.swap("| 900 | 4,100 |", "| 900 |")
    yaml.swap("| 240 | 1,200 |", "| 240 |")


@kind("2031.en", "2031.es")
def a_first_column_deleted(word: Opened, yaml: Expected, new: New) -> None:
    word.table("costs").delete_column(0)
    yaml.swap("| Item | Lowest | Highest |\n      | --- | ---: | ---: |", "| Lowest | Highest |\n      | ---: | ---: |")
    yaml.swap("| Maintenance | 900 |", "| 900 |")
    yaml.swap("| Transmission | 240 |", "| 240 |")


@kind("2031.en", "2031.zh")
def a_caption_a_source_and_a_note_of_a_table(word: Opened, yaml: Expected, new: New) -> None:
    word.at("costs").swap("Yearly", "Annual")
    word.below("costs").swap("submissions", "papers")
    word.saying("As at 31 December").swap("31", "30")
    yaml.swap("Yearly cost", "Annual cost")
    yaml.swap("on the basis of submissions", "on the basis of papers")
    yaml.swap("As at 31", "As at 30")


@kind("2031.en", "2031.fr", "2031.zh")
def a_source_below_a_table_without_one(word: Opened, yaml: Expected, new: New) -> None:
    made = paragraph("TableNote", LANGUAGES[new.language].phrases.source.format("The registry"))
    word.table("exceptions").element.addnext(made.element)
    yaml.swap(
        "      | Surveys by ship \\| aircraft | One year |",
        "      | Surveys by ship \\| aircraft | One year |\n    source: |\n      The registry",
    )


@kind("zh", "en", again=False)
def a_table(word: Opened, yaml: Expected, new: New) -> str:
    word.at("issues.10").element.addnext(table(("a", "b"), ("1", "2")).element)
    yaml.behind("issues.10", "", "{insert:table-1}")
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("notes:"))
    yaml.lines[at:at] = [
        "tables:",
        "  table-1:",
        "    rows: |",
        "      | a | b |",
        "      | --- | --- |",
        "      | 1 | 2 |",
    ]
    return "P201"


@kind("zh", "fr", again=False)
def a_table_with_words_caption(word: Opened, yaml: Expected, new: New) -> str:
    """Insert Caption: a paragraph with a label, a number that Word counts, and a title."""
    p = word.at("issues.10")
    made = paragraph("Caption", run("Table ") + field(r"SEQ Table \* ARABIC", "1") + run(f". {new.heading}"))
    p.element.addnext(made.element)
    made.element.addnext(table(("a", "b"), ("1", "2")).element)
    yaml.behind("issues.10", "", "{insert:table-1}")
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("notes:"))
    yaml.lines[at:at] = [
        "tables:", "  table-1:", "    title: |", f"      {new.heading}", "    rows: |", "      | a | b |",
        "      | --- | --- |", "      | 1 | 2 |",
    ]  # fmt: skip
    return "P201"


@kind("2031.en", "2031.zh")
def a_table_deleted(word: Opened, yaml: Expected, new: New) -> str:
    """With its caption; what refers to it is words."""
    found = word.table("exceptions").element
    word.at("exceptions").delete()
    found.getparent().remove(found)  # type: ignore[union-attr]
    shown = word.at("annex2.9").words.removeprefix("Exceptions are set out in ").removesuffix(".")
    yaml.swap("{table:exceptions}", shown)
    yaml.swap("\n\n      {insert:exceptions}", "")
    yaml.swap(
        "  exceptions:\n    title: |\n      Exceptions to the rules\n    rows: |\n      | Data | Exception |\n"
        "      | --- | --- |\n      | Data of ports under licence | Twelve hours |\n"
        "      | Surveys by ship \\| aircraft | One year |\n", "",
    )  # fmt: skip
    return "P108"


@kind("2031.en", "2031.ar", again=False)
def a_table_put_into_the_agenda(word: Opened, yaml: Expected, new: New) -> str:
    """Nothing can be inserted there: it stands before, at the end of the main text."""
    word.at("agenda.3").element.addnext(table(("a", "b"), ("1", "2")).element)
    at = yaml.lines.index("sections: |")
    end = next(one for one in range(at + 1, len(yaml.lines)) if yaml.lines[one][:1].strip())
    while not yaml.lines[end - 1]:
        end -= 1
    yaml.lines[end:end] = ["", "  {insert:table-1}"]
    at = yaml.lines.index("figures:")
    while not yaml.lines[at - 1].strip() or yaml.lines[at - 1].startswith("#"):
        at -= 1
    rows = ["      | a | b |", "      | --- | --- |", "      | 1 | 2 |"]
    yaml.lines[at:at] = ["  table-1:", "    rows: |", *rows]
    return "P112 P201"


@kind("2031.en", "2031.fr")
def the_text_of_a_box(word: Opened, yaml: Expected, new: New) -> None:
    word.saying("It is filled in once").swap("once", "twice")
    word.saying("It is filled in").new("BoxText", new.paragraph)
    word.saying("Who may use the data").beside(new.words)
    yaml.swap(
        "It is filled in once and checked each year.",
        f"It is filled in twice and checked each year.\n\n      {new.paragraph}",
    )
    yaml.swap("      - Who may use the data.", f"      - Who may use the data.\n      - {new.words.strip()}")


# The agenda.


@kind("zh", "en")
def a_time_a_session_and_a_line_edited(word: Opened, yaml: Expected, new: New) -> None:
    for name in ("agenda.1", "agenda.2", "agenda.3"):
        word.at(name).type(new.sentence)
        yaml[name] += new.sentence


@kind("zh", "ru")
def lines_of_the_agenda(word: Opened, yaml: Expected, new: New) -> None:
    word.at("agenda.3").new("Bullet2G", new.words.strip())
    word.at("agenda.4").delete()
    yaml.behind("agenda.3", "", f"- {new.words.strip()}")
    yaml.delete("agenda.4")


@kind("zh", "ar")
def a_session_in_the_agenda(word: Opened, yaml: Expected, new: New) -> None:
    word.at("agenda.4").new("AgendaSession", new.heading).new("Bullet2G", new.words.strip())
    yaml.behind("agenda.4", "", f"## {new.heading}", f"- {new.words.strip()}", "")


@kind("zh", "fr")
def a_session_moved_in_the_agenda(word: Opened, yaml: Expected, new: New) -> None:
    moved = word.at("agenda.2").cut()
    word.at("agenda.3").paste(moved)
    line = yaml["agenda.2"]
    yaml.delete("agenda.2")
    yaml.behind("agenda.3", "", line, "")


# The title block, closing lines, annexes, the summary.


@kind("zh", "en")
def the_session_and_its_dates(word: Opened, yaml: Expected, new: New) -> None:
    name, dates = word.at("head.session"), word.at("head.dates")
    last = dates.element.findall(f"{W}r")[-1].findtext(f"{W}t")
    assert last
    yaml.swap(f"  {name.words}", f"  {name.words}{new.sentence}")
    at = next(at for at, line in enumerate(yaml.lines) if line.strip() == "dates_and_place: |")
    end = next(one for one in range(at + 1, len(yaml.lines)) if not yaml.lines[one].startswith("    "))
    yaml.lines[end - 1] += new.sentence
    name.type(new.sentence)
    dates.type(new.sentence)


@kind("zh", "es")
def the_agenda_item(word: Opened, yaml: Expected, new: New) -> None:
    word.at("head.item").swap("3.2.1", "3.2.2")
    title = word.at("head.itemtitle.1")
    yaml.swap("    3.2.1", "    3.2.2")
    yaml.swap(f"    {title.words}", f"    {title.words}{new.sentence}")
    title.type(new.sentence)


@kind("2031.en", "2031.fr")
def agenda_items_among_several(word: Opened, yaml: Expected, new: New) -> None:
    word.at("head.itemtitle.2").swap("Exchange", "Sharing")
    word.at("head.itemtitle.2.1").swap("Other", "All other")
    yaml.swap("Exchange of coastal observation data", "Sharing of coastal observation data")
    yaml.swap("Other matters", "All other matters")


@kind("zh", "ru")
def the_title_over_two_lines(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("head.title")
    title, behind = p.words, half(p.words)
    p.put("<w:r><w:br/></w:r>", title.index(behind))
    yaml.swap(f"  {title}", f"  {title.replace(behind, '').strip()}\n  {behind}")


@kind("zh", "en")
def enter_in_the_title(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("head.title")
    title, behind = p.words, half(p.words)
    p.enter(behind)
    yaml.swap(f"  {title}", f"  {title.replace(behind, '').strip()}\n  {behind}")


@kind("zh", "ar")
def the_author(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("head.author")
    at = yaml.lines.index("author: |") + 1
    yaml.lines[at] = yaml.lines[at].replace("  ", f"  {new.words}", 1)
    p.type_first(new.words)


@kind("2031.en", "2031.zh")
def the_closing_lines(word: Opened, yaml: Expected, new: New) -> None:
    word.at("head.closing").swap("20 June", "21 June")
    word.at("head.closing").new("ClosingLines", new.heading)
    yaml.swap(
        "  Port Meridian, 20 June 2031\n  The Co-Chairs",
        f"  Port Meridian, 21 June 2031\n  The Co-Chairs\n  {new.heading}",
    )


@kind("2031.en", "2031.ru")
def the_title_of_an_annex(word: Opened, yaml: Expected, new: New) -> None:
    word.at("rules.heading").swap("Draft rules", "Rules")
    yaml.swap("Draft rules for the exchange of data {#rules}", "Rules for the exchange of data {#rules}")


@kind("zh", "fr")
def the_title_of_the_agenda(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("agenda.heading")
    p.swap(p.words, new.heading)
    _titled(yaml, "agenda", new.heading)


@kind("2031.en", "2031.ar")
def an_annex_deleted(word: Opened, yaml: Expected, new: New) -> str:
    shown = word.at("sections.4").words.replace("\u200e", "").rpartition("listed in ")[2].removesuffix(".")
    for name in ("submissions", "submissions.heading", "annex3.1", "annex3.2", "annex3.3"):
        word.at(name).delete()
    at = next(at for at, line in enumerate(yaml.lines) if "Submissions received {#submissions}" in line) - 1
    end = yaml.lines.index("tables:")
    del yaml.lines[at:end]
    yaml.swap("{annex:submissions}", shown)
    return "P108"


@kind("2031.en", "2031.zh", again=False)
def annexes_swapped(word: Opened, yaml: Expected, new: New) -> None:
    first = word.at("rules").element
    third = word.at("submissions").element
    end = word.at("annex3.3").element
    moved = []
    one = third
    while one is not None:
        moved.append(one)
        if one is end:
            break
        one = one.getnext()  # type: ignore[assignment]
    for element in moved:
        first.addprevious(element)
    at = next(at for at, line in enumerate(yaml.lines) if "Submissions received {#submissions}" in line) - 1
    lines = yaml.lines[at : yaml.lines.index("tables:")]
    del yaml.lines[at : at + len(lines)]
    before = next(at for at, line in enumerate(yaml.lines) if "Draft rules for the exchange" in line) - 1
    yaml.lines[before:before] = lines


@kind("2031.en", "2031.es")
def the_summary(word: Opened, yaml: Expected, new: New) -> None:
    word.at("summary.1").swap("27 Parties", "28 Parties")
    word.at("summary.4").beside(new.words)
    yaml.swap("27 Parties", "28 Parties")
    yaml.swap("  - A second workshop, on costs.", f"  - A second workshop, on costs.\n  - {new.words.strip()}")


@kind("2031.en", "2031.ar")
def a_gap_filled_in(word: Opened, yaml: Expected, new: New) -> None:
    p = word.at("sections.11")
    gap = next(one for one in p.element.iter(f"{W}r") if one.find(f"{W}rPr/{W}rStyle") is not None)
    p.swap(p.words[p.words.index("p.m. on ") + len("p.m. on ") : -1], "18 June 2031")
    del gap
    yaml.swap("{gap:date of the last meeting}", "18 June 2031")


# What comes from elsewhere, and what an outline has no place for.


@kind("zh", "en")
def content_pasted_from_a_web_page(word: Opened, yaml: Expected, new: New) -> str:
    word.defined("NormalWeb", "Normal (Web)", "Normal")
    look = '<w:rFonts w:ascii="Arial"/><w:color w:val="333333"/><w:sz w:val="21"/>'
    link = field('HYPERLINK "https://example.org/c"', run("link", look))
    made = paragraph("NormalWeb", run(new.paragraph, look) + link + run("x", f"<w:b/>{look}"))
    word.at("issues.10").paste(made)
    yaml.behind("issues.10", "", f"{new.paragraph}[link](https://example.org/c)**x** {{-}}")
    return "P101"


@kind("zh", "en")
def labels_typed_by_hand(word: Opened, yaml: Expected, new: New) -> str:
    """They stay as they were typed, and are told of."""
    word.at("issues.10").new("SingleTxtG", f"12.\t{new.paragraph}").new("SingleTxtG", f"(a) {new.paragraph}")
    yaml.behind("issues.10", "", f"12. {new.paragraph} {{-}}", "", f"(a) {new.paragraph} {{-}}")
    return "P105 P105"


@kind("zh", "fr")
def an_item_that_skips_a_level(word: Opened, yaml: Expected, new: New) -> str:
    word.at("issues.10").new("RegSingleTxtG3", new.paragraph)
    yaml.behind("issues.10", f"- {new.paragraph}")
    return "P106"


@kind("zh", "en", again=False)
def words_typed_above_the_title_block(word: Opened, yaml: Expected, new: New) -> str:
    made = paragraph("", new.paragraph)
    word.at("head.body").element.addprevious(made.element)
    at = next(at for at, line in enumerate(yaml.lines) if line.startswith("mandate:"))
    yaml.lines[at:at] = ["preamble: |", f"  {new.paragraph}"]
    return "P107 P101"


@kind("zh", "ru")
def an_equation(word: Opened, yaml: Expected, new: New) -> str:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    word.at("issues.10").put(f'<m:oMath xmlns:m="{math}"><m:r><m:t>x+y</m:t></m:r></m:oMath>', 0)
    yaml["issues.10"] = "x+y" + yaml["issues.10"]
    return "P102"


@kind("zh", "en")
def words_with_a_phonetic_guide(word: Opened, yaml: Expected, new: New) -> str:
    ruby = f"<w:rt>{run('guide')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase>"
    word.at("issues.10").put(f"<w:r><w:ruby>{ruby}</w:ruby></w:r>", 0)
    yaml["issues.10"] = "base" + yaml["issues.10"]
    return "P103"


@kind("zh", "en", again=False)
def a_text_box(word: Opened, yaml: Expected, new: New) -> str:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run(new.paragraph)}</w:p></w:txbxContent></w:pict></w:r>"
    word.at("issues.10").put(box, 0)
    yaml.behind("issues.10", "", f"{new.paragraph} {{-}}", "")
    return "P102 P101"


@kind("zh", "en", "ar")
def a_tracked_insertion_and_deletion_accepted(word: Opened, yaml: Expected, new: New) -> None:
    behind = _tracked(word, new)
    revisions.resolve(word.trees, "accept")
    yaml["issues.10"] = (new.words + yaml["issues.10"].replace(behind, "")).strip()


@kind("zh", "en", "ar")
def a_tracked_insertion_and_deletion_rejected(word: Opened, yaml: Expected, new: New) -> None:
    _tracked(word, new)
    revisions.resolve(word.trees, "reject")


def _tracked(word: Opened, new: New) -> str:
    p = word.at("issues.10")
    behind = half(p.words)
    by = 'w:id="9" w:author="A" w:date="2031-01-01T00:00:00Z"'
    p.wrap(behind, f"<w:del {by}>*</w:del>")
    for t in next(iter(p.element.iter(f"{W}del"))).iter(f"{W}t"):
        t.tag = f"{W}delText"
    p.put(f"<w:ins {by}>{run(new.words)}</w:ins>", 0)
    return behind


# Where nothing is expected.


@kind("2031.en", "2031.fr", again=False)
def words_typed_into_the_label_of_an_annex(word: Opened, yaml: Expected, new: New) -> None:
    """They stand behind the label, and are text of the annex."""
    word.at("rules").type(new.sentence)
    at = yaml.at(next(name for name in yaml.shown if name.startswith("annex2")))
    yaml.lines[at:at] = [f"      {new.sentence.strip()} {{-}}", ""]


@kind("2031.en", "2031.ru")
def the_title_of_an_annex_joined_to_its_label(word: Opened, yaml: Expected, new: New) -> None:
    word.at("rules").join()


@kind("zh", "en", again=False)
def a_note_without_words(word: Opened, yaml: Expected, new: New) -> None:
    """It asks for them."""
    word.at("issues.10").put(word.footnote(" "), 0)
    missing = LANGUAGES[new.language].phrases.missing_text
    yaml["issues.10"] = f"^[{{gap:{missing}}}]" + yaml["issues.10"]


@kind("2031.en", "2031.es", again=False)
def a_note_of_two_paragraphs_in_a_cell(word: Opened, yaml: Expected, new: New) -> None:
    """Notes of a table are its own, and it takes them as one."""
    p = word.table("exceptions").cell(1, 1)
    p.put(word.footnote(new.paragraph, new.heading), len(p.words))
    yaml.swap("Twelve hours |", f"Twelve hours^[{new.paragraph} {new.heading}] |")


@kind("2031.en", "2031.zh")
def a_heading_pasted_into_a_box(word: Opened, yaml: Expected, new: New) -> str:
    word.saying("It is filled in").new("RegH1G", new.heading)
    yaml.swap(
        "It is filled in once and checked each year.",
        f"It is filled in once and checked each year.\n\n      {new.heading} {{-}}",
    )
    return "P110"


@kind("zh", "en")
def a_line_behind_the_title(word: Opened, yaml: Expected, new: New) -> None:
    """What stood there stays."""
    p = word.at("head.author")
    p.new("H1G", new.heading)
    at = yaml.lines.index("author: |") + 1
    while yaml.lines[at].startswith("  "):
        at += 1
    yaml.lines[at:at] = [f"  {new.heading}"]


@kind("2031.en", "2031.fr", again=False)
def words_in_the_label_of_a_caption(word: Opened, yaml: Expected, new: New) -> str:
    word.at("stations").type_first(new.words)
    return "P111"


CASES = [pytest.param(one, name, id=f"{one.made.__name__}-{name}") for one in KINDS for name in one.files]


@pytest.mark.parametrize(("edit", "name"), CASES)
def test_an_edit_comes_back_as_the_difference_that_it_makes_and_no_other(edit: Kind, name: str) -> None:
    outline, docx = base(name)
    word, yaml = Opened(docx), Expected(outline)
    codes = edit.made(word, yaml, NEW[name.rpartition(".")[2]]) or ""
    came = word.read()
    back = returned(outline, came, word.surround)

    assert not difference(yaml.outline, back.outline)
    assert yaml.outline == back.outline
    assert back.changes or back.outline == outline, "whatever is edited is told"
    assert " ".join(remark.code for remark in back.remarks) == codes
    with rendered.sampled():
        rewritten = rendered.written(compose(back.outline), outline=dump(back.outline))
    again = read(trees(rewritten))
    assert not edit.again or same(says(came), says(again))
    second = returned(back.outline, again, surround(rewritten))
    assert (second.outline, second.changes) == (back.outline, ())


def difference(expected: Outline, made: Outline) -> str:
    """Which lines differ."""
    return "\n".join(difflib.unified_diff(dump(expected).split("\n"), dump(made).split("\n"), "expected", "made", n=0))


def same(came: list[str], again: list[str]) -> bool:
    """Whether two files say the same, but for what is counted and for where lines of the title block are broken."""
    if len(came) == len(again):
        return all(
            one == other or ("\ufffc" in one + other and likeness(one, other) > _ALIKE)
            for one, other in zip(came, again, strict=True)
        )
    return "".join("".join(came).split()) == "".join("".join(again).split())


_ALIKE = 0.8


def test_there_are_as_many_kinds_of_edit_as_were_promised_and_each_in_two_languages() -> None:
    assert len(KINDS) >= 60
    assert all(len(one.files) >= 2 for one in KINDS)


@pytest.mark.parametrize("name", ["zh", "en", "fr", "es", "ru", "ar", "2031.en", "2031.zh", "2031.ar"])
def test_what_word_adds_by_itself_is_no_edit(name: str) -> None:
    outline, docx = base(name)
    word = Opened(docx)
    back = returned(outline, word.read(), word.surround)
    assert (back.outline, back.changes, back.remarks) == (outline, (), ())
