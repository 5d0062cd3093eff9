from __future__ import annotations

import re

import rendered
from drafter.languages import LANGUAGES, Numeral
from drafter.word import measures, numbering, package, styles

PARTS = package.opened(rendered.SHELL)
STYLES = styles.read(PARTS["word/styles.xml"].decode())
SHELL = PARTS["word/numbering.xml"].decode()
MEASURES = measures.read(
    PARTS["word/styles.xml"].decode(), SHELL, PARTS["word/settings.xml"].decode(),
    measures.section(PARTS["word/document.xml"].decode()), STYLES,
)  # fmt: skip
# A list of the template's own, for tables, that none of our styles has.
OWN = (
    '<w:numbering><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"/></w:abstractNum>'
    '<w:num w:numId="11"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
)
OF_AN_ANNEX = ("headings", "paragraphs")


def _texts(part: str) -> list[list[tuple[str, str]]]:
    """The format and text of each level, list by list."""
    lists = re.findall(r"<w:abstractNum .*?</w:abstractNum>", part, re.DOTALL)
    return [re.findall(r'<w:numFmt w:val="(\w+)"/>.*?<w:lvlText w:val="([^"]*)"', one) for one in lists]


def test_every_numeral_that_word_can_count_has_a_format() -> None:
    assert set(Numeral) - set(numbering.FORMATS) == {
        Numeral.ABJAD_TYPED,
        Numeral.ABJAD_NAME,
        Numeral.ORDINAL,
        Numeral.ORDINAL_ADJECTIVE,
    }


def test_headings_and_paragraphs_are_two_lists_in_the_labels_of_the_language() -> None:
    part, lists = numbering.write(SHELL, STYLES, MEASURES, LANGUAGES["zh"], {})
    headings, paragraphs, bullets = _texts(part)

    assert lists.linked == {"headings": 1, "paragraphs": 2, "bullets": 3}
    assert headings == [
        ("chineseCountingThousand", "%1."),
        ("upperLetter", "%2."),
        ("decimal", "%3."),
        ("lowerLetter", "(%4)"),
    ]
    assert paragraphs[:3] == [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]
    assert set(bullets) == {("bullet", "•")}


def test_each_level_names_the_style_that_it_numbers() -> None:
    part, _ = numbering.write(SHELL, STYLES, MEASURES, LANGUAGES["en"], {})

    assert re.findall(r'<w:pStyle w:val="(\w+)"', part) == [
        "RegHChG", "RegH1G", "RegH23G", "RegH4G", "RegSingleTxtG", "RegSingleTxtG2", "RegSingleTxtG3",
        "Bullet1G", "Bullet2G",
    ]  # fmt: skip


def test_each_annex_has_lists_of_its_own_that_no_style_is_linked_to() -> None:
    part, lists = numbering.write(
        SHELL, STYLES, MEASURES, LANGUAGES["en"], {"annex1": OF_AN_ANNEX, "annex2": OF_AN_ANNEX}
    )

    assert lists.own == {
        "annex1": {"headings": 4, "paragraphs": 5},
        "annex2": {"headings": 6, "paragraphs": 7},
    }
    assert len(_texts(part)) == 7
    assert part.count("<w:pStyle ") == 9


def test_lists_restart_by_level_alone() -> None:
    part, _ = numbering.write(SHELL, STYLES, MEASURES, LANGUAGES["en"], {"annex1": OF_AN_ANNEX})

    assert "lvlRestart" not in part
    assert "startOverride" not in part


def test_lists_of_the_templates_own_are_kept_and_ours_follow_them() -> None:
    part, lists = numbering.write(OWN, STYLES, MEASURES, LANGUAGES["en"], {})

    assert '<w:num w:numId="11"><w:abstractNumId w:val="4"/></w:num>' in part
    assert lists.linked == {"headings": 12, "paragraphs": 13, "bullets": 14}
    assert re.findall(r'<w:abstractNum w:abstractNumId="(\d+)"', part) == ["4", "5", "6", "7"]


def test_lists_that_claim_our_styles_give_way_to_ours() -> None:
    once, _ = numbering.write(SHELL, STYLES, MEASURES, LANGUAGES["en"], {})
    twice, lists = numbering.write(once, STYLES, MEASURES, LANGUAGES["en"], {})

    assert twice == once
    assert lists.linked == {"headings": 1, "paragraphs": 2, "bullets": 3}


def test_a_shell_without_numbering_gets_ours() -> None:
    part, lists = numbering.write("", STYLES, MEASURES, LANGUAGES["en"], {})

    assert lists.linked == {"headings": 1, "paragraphs": 2, "bullets": 3}
    assert len(_texts(part)) == 3


def test_the_lists_that_the_shell_shows_when_it_is_opened_alone_stand_where_ours_do() -> None:
    part, _ = numbering.write(SHELL, STYLES, MEASURES, LANGUAGES["en"], {})
    indents = re.compile(
        r'<w:lvl w:ilvl="(\d)">(?:(?!</w:lvl>).)*?<w:tab w:val="num" w:pos="(\d+)"/>.*?(<w:ind [^>]*>)'
    )
    shells, ours = (
        [indents.findall(one) for one in re.findall("<w:abstractNum .*?</w:abstractNum>", text)]
        for text in (SHELL, part)
    )

    assert [levels[:3] for levels in ours] == [levels[:3] for levels in shells]


def test_the_namespaces_and_pictures_of_the_templates_lists_are_kept() -> None:
    shell = OWN.replace(
        "<w:numbering>", '<w:numbering xmlns:w="w" xmlns:w15="x"><w:numPicBullet w:numPicBulletId="0"></w:numPicBullet>'
    )
    part, _ = numbering.write(shell, STYLES, MEASURES, LANGUAGES["en"], {})

    assert (
        '<w:numbering xmlns:w="w" xmlns:w15="x"><w:numPicBullet w:numPicBulletId="0"></w:numPicBullet><w:abstractNum'
        in part
    )
