"""The shell and docxtpl: what goes in comes out, and a template is never trusted."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import reading
import rendered
import sketching
from drafter.composing import compose
from drafter.report import Masthead
from drafter.source import load
from drafter.value import fields, replace
from drafter.word import ShellError, fill, package, write
from drafter.word.masthead import with_gaps

MASTHEAD = Masthead(
    organization="United Nations", organ="Framework Convention\non Climate Change", series="FCCC",
    symbol="/AWGLCA/2012/INF.1", distribution="Distr.: General", date="5 July 2024", language="",
    original="Original: English", running_head="FCCC/AWGLCA/2012/INF.1", emblem="Emblem of the United Nations",
)  # fmt: skip
FENCE = "a template may name fields and ask about them with {% if %}, and no more"
SMALL = load("language: en\nbody: awglca\ntitle: T\nmandate: |\n  P.\n")


def shell(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """The shell with one part changed."""
    parts = package.opened(rendered.SHELL)
    parts[part] = change(parts[part].decode()).encode()
    return package.saved(parts)


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """The head of a picture, which is all that a Word file needs to know of it."""
    app = b"\xff\xe0" + struct.pack(">H5sHBHHBB", 16, b"JFIF\0", 0x0101, 1, 72, 72, 0, 0)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + app + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00?\x00" + b"\xff\xd9"


def test_every_field_of_the_masthead_is_in_the_shell() -> None:
    written = "".join(part.decode() for name, part in package.opened(rendered.SHELL).items() if name.endswith(".xml"))

    assert set(re.findall(r"\{\{ (\w+) \}\}", written)) == {*fields(Masthead), "report"}


@pytest.mark.parametrize(
    "value", ["A & B <c> d", "{{ x }} {% y %} {# z #}", "“a” 'b' \"c\"", "联 合 国", "a\u0301 👩‍🏭 ﬁ"]
)
def test_values_come_out_as_they_went_in(value: str) -> None:
    filled = fill(replace(MASTHEAD, organization=value, running_head=value), rendered.SHELL)

    assert reading.masthead(filled)[0][1] == value
    assert reading.headers(filled)["default"] == value


def test_a_line_break_in_a_value_is_a_line_break_in_word() -> None:
    assert "Framework Convention\non Climate Change" in "\n".join(reading.masthead(fill(MASTHEAD, rendered.SHELL))[1])


def test_the_header_says_the_symbol_on_even_and_odd_pages_and_nothing_on_the_first() -> None:
    headers = reading.headers(fill(MASTHEAD, rendered.SHELL))

    assert headers == {"even": "FCCC/AWGLCA/2012/INF.1", "default": "FCCC/AWGLCA/2012/INF.1", "first": ""}


def test_a_field_that_word_split_over_runs_is_filled() -> None:
    split = shell(lambda part: part.replace("{{ date }}", "{{ da</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>te }}"))

    assert "5 July 2024" in "\n".join(reading.masthead(fill(MASTHEAD, split))[1])


@pytest.mark.parametrize(
    ("instead", "sentence"),
    [
        ("{{ dat }} {{ symbo }}", "there is no field {{ dat }}"),
        ("{{ date", "the field is unfinished"),
        ("{% if %}", "its fields cannot be read"),
        ("{{ 1 / 0 }}", FENCE),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", FENCE),
        ("{{ date.format.__globals__ }}", FENCE),
        ("{{ 'x' * 500000000 }}", FENCE),
        ("{% for a in date %}{% for b in date %}{{ b }}{% endfor %}{% endfor %}", FENCE),
        ("{% set x = date %}", FENCE),
        ("{{ date | replace('2', '22222222222') }}", FENCE),
        ("{{ date | center(1000000000) }}", FENCE),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_in_words(instead: str, sentence: str) -> None:
    with pytest.raises(ShellError, match=re.escape(sentence)):
        fill(MASTHEAD, shell(lambda part: part.replace("{{ date }}", instead)))


def test_nothing_runs_that_a_hostile_template_asks_for(tmp_path: Path) -> None:
    witness = tmp_path / "witness"
    attack = f"{{{{ cycler.__init__.__globals__.os.system('touch {witness}') }}}}"

    with pytest.raises(ShellError):
        fill(MASTHEAD, shell(lambda part: part.replace("{{ date }}", attack)))
    assert not witness.exists()


@pytest.mark.parametrize(
    ("template", "what"),
    [(b"", "is empty"), (b"PK\x03\x04", "the beginning of a file"), (b"%PDF-1.7", "a PDF"), (b"\0\1", "a kind that")],
)
def test_what_is_no_word_file_is_no_template(template: bytes, what: str) -> None:
    with pytest.raises(ShellError, match=what):
        fill(MASTHEAD, template)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{{ date | upper }}", "5 JULY 2024"),
        ("{% if language %}{{ language }}{% else %}none{% endif %}", "none"),
        ("{{ 'yes' if symbol and not language else 'no' }}", "yes"),
    ],
)
def test_a_template_may_ask_about_a_field(typed: str, printed: str) -> None:
    filled = fill(MASTHEAD, shell(lambda part: part.replace("{{ date }}", typed)))

    assert printed in "\n".join(reading.masthead(filled)[1])


def test_a_template_without_a_slot_for_the_emblem_is_refused_when_one_is_given() -> None:
    nameless = shell(lambda part: part.replace('name="Emblem"', 'name="Picture 1"'))

    with pytest.raises(ShellError, match="no picture named “Emblem”"):
        fill(MASTHEAD, nameless, png(9, 9))
    fill(MASTHEAD, nameless)


def test_a_template_that_lacks_styles_is_refused_with_all_their_names() -> None:
    lacking = shell(
        lambda part: part.replace('"_ Single Txt_G"', '"A"').replace('"Agenda Time"', '"B"'), "word/styles.xml"
    )

    with pytest.raises(ShellError, match=r"it lacks the style Agenda Time.*it lacks the style _ Single Txt_G"):
        write(compose(SMALL), fill(MASTHEAD, lacking))


def test_a_field_in_a_paragraph_with_properties_is_replaced_with_its_paragraph() -> None:
    plain, properties = "<w:p><w:r><w:t>{{ report }}", '<w:p w:rsidR="0"><w:pPr><w:pStyle w:val="HChG"/></w:pPr>'
    styled = shell(lambda part: part.replace(plain, properties + plain.removeprefix("<w:p>")))
    docx = rendered.kept(write(compose(SMALL), fill(MASTHEAD, styled)))

    assert [line.text for line in reading.lines(docx)][-2] == "P."


def _pictures(docx: bytes) -> list[str]:
    return re.findall(r"\[picture [^\]]*\]", sketching.sketch(docx))


def test_the_slot_of_the_emblem_is_empty_and_says_so_to_who_cannot_see_it() -> None:
    (picture,) = _pictures(rendered.example("2011_bangkok"))

    assert "徽记位置，留空" in picture
    assert "668020x564515" in picture


@pytest.mark.parametrize("make", [png, jpeg])
@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(668, 564, "668020x564017"), (100, 100, "564515x564515"), (600, 100, "668020x111337"), (50, 200, "141129x564515")],
)
def test_a_picture_fills_the_slot_without_changing_its_proportions(
    make: Callable[[int, int], bytes], width: int, height: int, size: str
) -> None:
    docx = rendered.render(rendered.english("P.", head="masthead:\n  emblem: e.png\n"), make(width, height))
    (picture,) = _pictures(docx)

    assert size in picture
    assert "Emblem of the United Nations" in picture
    assert make(width, height) in reading.parts(docx).values()


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(ShellError, match="the emblem is neither a PNG nor a JPEG picture"):
        fill(MASTHEAD, rendered.SHELL, b"GIF89a....")


@pytest.mark.parametrize("broken", [png(9, 9)[:20], jpeg(9, 9)[:12], png(0, 0)])
def test_a_broken_picture_is_refused(broken: bytes) -> None:
    with pytest.raises(ShellError, match="the picture of the emblem is broken"):
        fill(MASTHEAD, rendered.SHELL, broken)


def test_python_docx_opens_what_was_filled_and_written() -> None:
    import docx

    document = docx.Document(io.BytesIO(rendered.example("2024_coastal_data")))

    assert document.core_properties.title == "In-session workshop on the sharing of coastal observation data"
    assert document.core_properties.language == "en-GB"


def test_a_template_with_footnotes_of_its_own_is_refused() -> None:
    field = "{{ report }}</w:t></w:r></w:p>"
    noted = shell(lambda part: part.replace(field, f'{field}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'))

    with pytest.raises(ShellError, match="it has footnotes of its own"):
        write(compose(SMALL), fill(MASTHEAD, noted))


def test_gaps_of_the_masthead_are_shown_as_gaps_and_nothing_else_is() -> None:
    docx = rendered.example("2011_bangkok")
    sketch = sketching.sketch(docx)

    assert re.findall(r"rStyle=Gap[^:]*: ([^}]*)\}", sketch) == ["[文号待定]", "[date of submission]", "[language]"]
    assert "Original: {rStyle=Gap" in sketch
    assert "rStyle=Gap" not in sketching.sketch(rendered.example("2024_coastal_data"))


def test_a_gap_keeps_the_size_of_its_field() -> None:
    run = '<w:r w:rsidR="0"><w:rPr><w:sz w:val="40"/></w:rPr><w:t>Original: [a &amp; b]</w:t></w:r>'

    assert with_gaps(run, ["[a & b]"], "Gap") == (
        '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t xml:space="preserve">Original: </w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Gap"/><w:sz w:val="40"/></w:rPr><w:t xml:space="preserve">[a &amp; b]</w:t></w:r>'
    )
    assert with_gaps(run, [], "Gap") == run


def test_the_mark_of_a_note_stays_what_it_is_behind_a_value_in_other_letters() -> None:
    template = shell(lambda text: text.replace("{{ distribution }}", "{{ distribution|upper }}"))
    filled = package.opened(fill(MASTHEAD, template, marked=["distribution"]))

    assert "DISTR.: GENERAL\ue001distribution\ue001" in filled["word/document.xml"].decode()
