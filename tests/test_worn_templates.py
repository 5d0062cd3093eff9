"""Templates that have been through many hands: what comes out is valid and sound, or the template is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.outline import TEMPLATES
from drafter.source import load
from drafter.value import replace
from drafter.word import ShellError, fill, measures, package, sound, styles, write

REPORT = compose(
    load(
        rendered.english(
            "# H {#h}\nP {para:p}. {#p}\n- a\n  - i\n* b\n\nT {-}", head="agenda: |\n  # T\n  ## S\n  - L\n"
        )
    )
)
NUMBERED = re.compile(r"<w:numPr>.*?</w:numPr>")


def worn(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    parts = package.opened(rendered.SHELL)
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before, "the change changes nothing"
    return package.saved(parts)


def labels(template: bytes) -> list[str]:
    """The labels that a report has in the template, which passes every check."""
    docx = rendered.kept(write(REPORT, fill(REPORT.masthead, template)))
    return [line.label for line in reading.lines(docx) if line.label]


LABELS = ["I.", "A.", "1.", "(a)", "(i)", "•", "•"]


def test_the_shell_as_it_comes() -> None:
    assert labels(rendered.SHELL) == LABELS


RUN = "</w:t></w:r><w:r>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<w:p><w:r><w:t>{{ report }}", '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'),
        ("{{ date }}", f'{RUN}<w:rPr><w:rStyle w:val="PageNumber"/></w:rPr><w:t>'),
        ("{{ language }}", "{% if language %}{% endif %}"),
    ],
    ids=["with a bookmark", "with a styled field", "with a question"],
)
def test_a_changed_document_gives_a_sound_file(old: str, new: str) -> None:
    assert labels(worn(lambda part: part.replace(old, new + old))) == LABELS


@pytest.mark.parametrize(
    "change",
    [
        lambda part: NUMBERED.sub("", part),
        lambda part: re.sub(r"<w:pPr><w:numPr>.*?</w:pPr>", "<w:pPr/>", part),
        lambda part: re.sub(r"<w:docDefaults>.*</w:docDefaults>", "", part),
        lambda part: re.sub(r"<w:rPrDefault>.*?</w:rPrDefault>", "<w:rPrDefault/>", part),
        lambda part: re.sub(r"<w:rPrDefault>.*?</w:rPrDefault>", "<w:rPrDefault><w:rPr/></w:rPrDefault>", part),
        lambda part: re.sub(r'(<w:numId w:val=")(\d)', r"\g<1>4\2", part),
    ],
    ids=[
        "no numbers",
        "empty properties",
        "no defaults",
        "empty defaults",
        "empty run defaults",
        "lists that are not there",
    ],
)
def test_changed_styles_give_a_sound_file_in_the_language_of_the_report(change: Callable[[str], str]) -> None:
    template = worn(change, "word/styles.xml")
    written = package.opened(write(REPORT, fill(REPORT.masthead, template)))

    assert labels(template) == LABELS
    assert '<w:lang w:val="en-GB"' in written["word/styles.xml"].decode()


def test_a_style_that_is_not_ours_keeps_its_own_list_and_loses_one_that_gave_way() -> None:
    parts = package.opened(write(REPORT, fill(REPORT.masthead, rendered.SHELL)))
    fifth = re.search(r'<w:style [^>]*w:styleId="RegH5G">.*?</w:style>', parts["word/styles.xml"].decode())

    assert fifth and "numPr" not in fifth[0]


@pytest.mark.parametrize(
    "change",
    [
        lambda part: part.replace("{{ report }}", "before {{ report }} after"),
        lambda part: part.replace(
            "<w:p><w:r><w:t>{{ report }}", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{ report }}"
        ),
    ],
)
def test_a_report_that_does_not_stand_alone_is_refused_lest_its_neighbours_be_lost(
    change: Callable[[str], str],
) -> None:
    with pytest.raises(ShellError, match="must stand alone in a paragraph"):
        write(REPORT, fill(REPORT.masthead, worn(change)))


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda part: part.replace("{{ date }}", "{{ report }}"), "word/document.xml"),
        (lambda part: part.replace("{{ running_head }}", "{{ report }}"), "word/header1.xml"),
        (lambda part: part.replace("{{ report }}", ""), "word/document.xml"),
    ],
    ids=["twice", "in a header", "not at all"],
)
def test_a_report_in_another_place_is_refused(change: Callable[[str], str], part: str) -> None:
    with pytest.raises(ShellError, match="must stand once, in a paragraph of the text"):
        write(REPORT, fill(REPORT.masthead, worn(change, part)))


@cache
def saved_by_libreoffice() -> dict[str, bytes]:
    return office.convert(
        {name: (rendered.ROOT / "templates" / f"{name}.docx").read_bytes() for name in TEMPLATES}, "docx"
    )


def measured(template: bytes) -> measures.Measures:
    parts = {name: part.decode() for name, part in package.opened(template).items() if name.endswith(".xml")}
    part, section = parts["word/styles.xml"], measures.section(parts["word/document.xml"])
    found = measures.read(part, parts["word/numbering.xml"], parts["word/settings.xml"], section, styles.read(part))
    return replace(found, section="")


@office.requires_office
@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_that_libreoffice_saved_gives_a_sound_file_with_numbers_in_their_places(name: str) -> None:
    """LibreOffice renames the ids of styles, numbers the lists anew, and writes a masthead that is not valid."""
    saved = saved_by_libreoffice()[name]
    docx = write(REPORT, fill(REPORT.masthead, saved))

    assert [line.label for line in reading.lines(docx) if line.label] == LABELS
    assert [*sound.check(docx)] == []
    assert measured(saved) == measured((rendered.ROOT / "templates" / f"{name}.docx").read_bytes())
