"""The command pull: edits in Word come back into the outline; they are shown, and the outline as it was is kept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import rendered
from drafter import codes
from drafter.cli import main
from drafter.word import package

ENGLISH = rendered.EXAMPLES["2011_bangkok.en"]

COMMENTS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:comment w:id="0" w:author="Fiji" w:date="2011-05-02T10:00:00Z" w:initials="F">'
    "<w:p><w:r><w:t>Which Parties?</w:t></w:r></w:p></w:comment></w:comments>"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with an outline and the Word file that it makes."""
    monkeypatch.chdir(tmp_path)
    Path("lima.yaml").write_bytes(ENGLISH.encode())
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 0
    yield tmp_path


def edit(name: str, *edits: tuple[str, str], part: str = "word/document.xml", to: str = "") -> None:
    """Put text in the place of other text in the XML of a file, once each."""
    parts = dict(package.opened(Path(name).read_bytes()))
    text = parts[part].decode()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    parts[part] = text.encode()
    Path(to or name).write_bytes(package.saved(parts))


NINE = ("from 10 a.m. to 7 p.m.", "from 9 a.m. to 7 p.m.")
TWO = ("One Party put forward", "Two Parties put forward")


def test_a_file_that_nobody_edited_changes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pull", "lima.docx"]) == 0
    assert capsys.readouterr().out == "lima.yaml: nothing to take over: the outline says all that was edited.\n"
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()
    assert not [*here.glob("*.orig*")]


@pytest.mark.parametrize("form", ["as it is", "CRLF", "with a mark"])
def test_only_the_lines_of_what_was_edited_are_rewritten(
    form: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dressed: Callable[[str], bytes] = {
        "as it is": str.encode,
        "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
        "with a mark": lambda text: text.encode("utf-8-sig"),
    }[form]
    Path("lima.yaml").write_bytes(dressed(ENGLISH))
    edit("lima.docx", ("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m."), TWO)

    assert main(["pull", "lima.docx"]) == 0

    said = ENGLISH.replace("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m.", 1).replace(*TWO, 1)
    assert Path("lima.yaml").read_bytes() == dressed(said)
    assert Path("lima.yaml.orig").read_bytes() == dressed(ENGLISH)
    out = capsys.readouterr().out
    assert "Paragraph 2\n" in out
    assert "[-10-][+9+] a.m. to 7 p.m." in out
    assert "lima.yaml: 2 edits taken over. As it was, it is kept in lima.yaml.orig.\n" in out


def test_a_second_pull_changes_nothing_and_a_third_keeps_both_outlines(here: Path) -> None:
    edit("lima.docx", TWO)
    assert main(["pull", "lima.docx", "-q"]) == 0
    once = Path("lima.yaml").read_bytes()
    assert main(["pull", "lima.docx", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == once
    assert not Path("lima.yaml.orig-2").exists()

    edit("lima.docx", ("Two Parties put", "Three Parties put"))
    Path("lima.yaml").write_bytes(ENGLISH.encode())
    assert main(["pull", "lima.docx", "-q"]) == 0
    assert Path("lima.yaml.orig").read_bytes() == Path("lima.yaml.orig-2").read_bytes() == ENGLISH.encode()


def test_a_dry_run_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("lima.docx", TWO)
    before = {path.name: path.read_bytes() for path in here.iterdir()}

    assert main(["pull", "lima.docx", "--dry-run"]) == 0
    assert "Nothing was written (--dry-run)." in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_an_outline_that_was_edited_meanwhile_is_merged(here: Path) -> None:
    edit("lima.docx", TWO)
    meanwhile = ENGLISH.replace("Mr. Maas Goote", "Ms. Maas Goote")
    Path("lima.yaml").write_text(meanwhile, encoding="utf-8", newline="")

    assert main(["pull", "lima.docx", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == meanwhile.replace(*TWO, 1).encode()


def test_edits_to_the_same_words_are_a_conflict_until_a_side_is_kept(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("lima.docx", TWO)
    ours = ENGLISH.replace("One Party put forward", "Several Parties put forward")
    Path("lima.yaml").write_text(ours, encoding="utf-8", newline="")

    assert main(["pull", "lima.docx"]) == 1
    out = capsys.readouterr().out
    assert "the outline says: Several Parties put forward" in out
    assert "lima.docx says: Two Parties put forward" in out
    assert "1 conflict; go on with --keep ours or --keep theirs. Nothing was written." in out
    assert Path("lima.yaml").read_bytes() == ours.encode()

    assert main(["pull", "lima.docx", "--keep", "theirs", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == ENGLISH.replace(*TWO, 1).encode()


def test_the_edits_of_several_copies_come_together_in_any_order(here: Path) -> None:
    edit("lima.docx", TWO, to="fiji.docx")
    edit("lima.docx", ("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m."), to="peru.docx")
    said = ENGLISH.replace("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m.", 1).replace(*TWO, 1)

    for copies in (["fiji.docx", "peru.docx"], ["peru.docx", "fiji.docx"]):
        Path("lima.yaml").write_bytes(ENGLISH.encode())
        assert main(["pull", *copies, "lima.yaml", "-q"]) == 0
        assert Path("lima.yaml").read_bytes() == said.encode()


def saved_by(name: str, editor: str) -> None:
    parts = dict(package.opened(Path(name).read_bytes()))
    core = parts["docProps/core.xml"].decode()
    tag = f"<cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>"
    parts["docProps/core.xml"] = core.replace("</cp:coreProperties>", tag).encode()
    Path(name).write_bytes(package.saved(parts))


def test_copies_that_are_not_at_one_are_told_by_who_says_what_and_none_is_followed(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, editor, number in (("fiji", "Fiji", "Two Parties"), ("peru", "Peru", "Three Parties")):
        edit("lima.docx", ("One Party put forward", f"{number} put forward"), to=f"{name}.docx")
        saved_by(f"{name}.docx", editor)

    for copies in (["fiji.docx", "peru.docx"], ["peru.docx", "fiji.docx"]):
        for keep in ([], ["--keep", "ours"], ["--keep", "theirs"]):
            assert main(["pull", *copies, "lima.yaml", *keep, "-q"]) == 1
            out = capsys.readouterr().out
            assert out.startswith("Conflict in paragraph 12 as it was before the edits\n")
            assert "  the same words were edited, each time otherwise\n  it was: One Party put forward" in out
            assert "  fiji.docx (Fiji) says: Two Parties put forward" in out
            assert "  peru.docx (Peru) says: Three Parties put forward" in out
            assert "1 conflict; the copies are not at one: settle it in one of them, or pull one after the other" in out
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()

    assert main(["pull", "fiji.docx", "lima.yaml", "-q"]) == 0
    assert main(["pull", "peru.docx", "lima.yaml", "--keep", "theirs", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == ENGLISH.replace("One Party put", "Three Parties put", 1).encode()


def test_all_readings_of_a_conflict_stand_together(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("lima.docx", TWO, to="fiji.docx")
    edit("lima.docx", ("One Party put forward", "Three Parties put forward"), NINE, to="peru.docx")
    ours = ENGLISH.replace("One Party put forward", "Several Parties put forward")
    Path("lima.yaml").write_text(ours, encoding="utf-8", newline="")

    assert main(["pull", "fiji.docx", "peru.docx", "lima.yaml", "-q"]) == 1
    out = capsys.readouterr().out
    assert out.count("Conflict in") == 1
    for who, words in (("the outline", "Several"), ("fiji.docx", "Two"), ("peru.docx", "Three")):
        assert f"  {who} says: {words} Parties put forward" in out


def test_a_paragraph_that_the_outline_lost_and_the_file_reworded_is_told_by_its_number(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("lima.docx", TWO)
    start = ENGLISH.index("  One Party put forward")
    end = ENGLISH.index("\n\n", start) + 2
    Path("lima.yaml").write_text(ENGLISH[:start] + ENGLISH[end:], encoding="utf-8", newline="")

    assert main(["pull", "lima.docx", "-q"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Conflict in paragraph 12\n  one took it away, and another changed it")
    assert "  the outline says: (nothing)\n  lima.docx says: Two Parties put forward" in out

    assert main(["pull", "lima.docx", "--keep", "theirs", "-q"]) == 0
    assert "Two Parties put forward" in Path("lima.yaml").read_text(encoding="utf-8")


def test_what_each_copy_puts_at_one_place_stays_together(here: Path) -> None:
    at = ENGLISH.index("  Japan made a presentation")
    copies = {"fiji": ("Zebra.", "Apple."), "peru": ("Middle.", "Other."), "cook": ("Boat.", "Zoo.")}
    for name, added in copies.items():
        text = "\n\n".join(f"  {one}" for one in added)
        Path(f"{name}.yaml").write_text(f"{ENGLISH[:at]}{text}\n\n{ENGLISH[at:]}", encoding="utf-8", newline="")
        assert main(["render", f"{name}.yaml", "-o", f"{name}.docx", "-q"]) == 0
        carried = dict(package.opened(Path("lima.docx").read_bytes()))
        parts = dict(package.opened(Path(f"{name}.docx").read_bytes()))
        parts.update({part: content for part, content in carried.items() if part.startswith("customXml")})
        Path(f"{name}.docx").write_bytes(package.saved(parts))

    found = set()
    for order in itertools.permutations(copies):
        Path("lima.yaml").write_bytes(ENGLISH.encode())
        assert main(["pull", *(f"{name}.docx" for name in order), "lima.yaml", "-q"]) == 0
        found.add(Path("lima.yaml").read_text(encoding="utf-8"))

    (text,) = found
    for one, other in copies.values():
        assert f"  {one}\n\n  {other}\n" in text


TRACKED = (
    '<w:t xml:space="preserve">One Party put forward',
    '<w:t xml:space="preserve"></w:t></w:r><w:del w:id="901" w:author="Peru" w:date="2011-05-01T10:00:00Z"><w:r>'
    '<w:delText xml:space="preserve">One Party</w:delText></w:r></w:del><w:ins w:id="902" w:author="Peru" '
    'w:date="2011-05-01T10:00:00Z"><w:r><w:t xml:space="preserve">Two Parties</w:t></w:r></w:ins><w:r>'
    '<w:t xml:space="preserve"> put forward',
)


def test_tracked_changes_are_listed_until_it_is_said_what_to_do_with_them(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("lima.docx", TRACKED)

    assert main(["pull", "lima.docx"]) == 1
    out = capsys.readouterr().out
    assert "Paragraph 12: deletion by Peru 2011-05-01: “One Party”" in out
    assert "Paragraph 12: insertion by Peru 2011-05-01: “Two Parties”" in out
    assert "lima.docx: 2 tracked changes; go on with --changes accept or --changes reject." in out
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()

    assert main(["pull", "lima.docx", "--changes", "reject", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()
    assert main(["pull", "lima.docx", "--changes", "accept", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == ENGLISH.replace(*TWO, 1).encode()


def test_a_paragraph_that_is_deleted_whole_is_listed_by_its_number(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = package.opened(Path("lima.docx").read_bytes())
    (p,) = re.findall(r"<w:p>(?:(?!</w:p>).)*One Party put forward.*?</w:p>", parts["word/document.xml"].decode())
    by = 'w:author="Peru" w:date="2011-05-01T10:00:00Z"'
    gone = p.replace("</w:pPr>", f'<w:rPr><w:del w:id="900" {by}/></w:rPr></w:pPr>', 1).replace("w:t>", "w:delText>")
    gone = gone.replace("<w:t ", "<w:delText ").replace("<w:r>", f'<w:del w:id="901" {by}><w:r>')
    edit("lima.docx", (p, gone.replace("</w:r>", "</w:r></w:del>")))

    assert main(["pull", "lima.docx"]) == 1
    assert "Paragraph 12: deletion by Peru 2011-05-01: “One Party put" in capsys.readouterr().out


def test_a_heading_that_libreoffice_recorded_as_deleted_is_listed_by_its_number(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It puts the head of the paragraph, with its name, into what was deleted."""
    parts = package.opened(Path("lima.docx").read_bytes())
    (p,) = re.findall(r"<w:p>(?:(?!</w:p>).)*>Compliance<.*?</w:p>", parts["word/document.xml"].decode())
    by = 'w:author="Peru" w:date="2011-05-01T10:00:00Z"'
    gone = p.replace("</w:pPr>", f'<w:rPr><w:del w:id="900" {by}/></w:rPr></w:pPr><w:del w:id="901" {by}>', 1)
    gone = gone.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ").replace("</w:r>", "</w:r></w:del>")
    edit("lima.docx", (p, gone))

    assert main(["pull", "lima.docx"]) == 1
    assert "Heading III.B.2: deletion by Peru 2011-05-01: “Compliance¶”" in capsys.readouterr().out


def test_a_comment_set_while_changes_were_tracked_leaves_nothing_to_decide(here: Path) -> None:
    """LibreOffice records an insertion of nothing there."""
    nothing = '<w:ins w:id="900" w:author="Peru" w:date="2011-05-01T10:00:00Z"><w:r><w:rPr/></w:r></w:ins>'
    edit("lima.docx", ("<w:bookmarkEnd", f"{nothing}<w:bookmarkEnd"), NINE)

    assert main(["pull", "lima.docx"]) == 0
    assert NINE[1] in Path("lima.yaml").read_text(encoding="utf-8").replace("\n  ", " ")


def test_copies_of_different_drafts_that_say_different_things_are_left_to_people(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither is what the outline says, whichever side is to be kept."""
    edit("lima.docx", TWO, to="peru.docx")
    later = ENGLISH.replace(*NINE)
    Path("later.yaml").write_bytes(later.encode())
    assert main(["render", "later.yaml", "-o", "fiji.docx", "-q"]) == 0
    edit("fiji.docx", ("One Party put forward", "Three Parties put forward"))

    for keep in ([], ["--keep", "ours"], ["--keep", "theirs"]):
        capsys.readouterr()
        assert main(["pull", "peru.docx", "fiji.docx", "lima.yaml", "-q", *keep]) == 1
        out = capsys.readouterr().out
        assert "the outline says" not in out
        assert "peru.docx says: Two Parties" in out
        assert "fiji.docx says: Three Parties" in out
        assert Path("lima.yaml").read_bytes() == ENGLISH.encode()


def test_what_a_conflict_keeps_out_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("lima.docx", TWO, to="both.docx")
    edit("both.docx", NINE)
    Path("lima.yaml").write_bytes(ENGLISH.replace("One Party put forward", "Three Parties put forward").encode())

    assert main(["pull", "both.docx", "lima.yaml", "--keep", "ours", "-n"]) == 0
    assert "lima.yaml: 2 edits to take over, but for what is in 1 conflict (--keep ours)." in capsys.readouterr().out
    edit("lima.docx", TWO)
    assert main(["pull", "lima.docx", "lima.yaml", "--keep", "ours"]) == 0
    assert "nothing to take over, but for what is in 1 conflict (--keep ours)." in capsys.readouterr().out


def test_a_file_is_not_brought_back_to_another_report_in_silence(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = rendered.EXAMPLES["2024_coastal_data"]
    Path("other.yaml").write_bytes(other.encode())
    edit("lima.docx", (">Proposals for the way forward<", ">Ideas<"))

    assert main(["pull", "lima.docx", "other.yaml"]) == 1
    said = capsys.readouterr().out
    assert "lima.docx: this file was made from another outline, by all appearances: other.yaml has" in said
    assert "other.yaml: Nothing was written; name the outline that the Word file was made from" in said
    assert Path("other.yaml").read_bytes() == other.encode()
    assert main(["pull", "lima.docx", "other.yaml", "--keep", "theirs", "-q"]) == 0
    assert Path("other.yaml").read_bytes() == other.replace("Possible next steps", "Ideas").encode()


def test_an_outline_that_was_reworded_throughout_is_known_for_what_it_was(here: Path) -> None:
    reworded = re.sub(r"\b(workshop|emission|Some|Many|presentations?)\b", "so-called \\1", ENGLISH)
    Path("lima.yaml").write_bytes(reworded.encode())
    edit("lima.docx", NINE)

    assert main(["pull", "lima.docx", "-q"]) == 0
    assert Path("lima.yaml").read_bytes() == reworded.replace("from 10 a.m.", "from 9 a.m.").encode()


def test_nothing_is_brought_back_to_another_language(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    french = rendered.EXAMPLES["2011_bangkok.fr"]
    Path("lima_fr.yaml").write_bytes(french.encode())
    edit("lima.docx", NINE)

    assert main(["pull", "lima.docx", "lima_fr.yaml", "--keep", "theirs"]) == 1
    assert "lima.docx: this file is in another language (en) than lima_fr.yaml (fr)" in capsys.readouterr().err
    assert Path("lima_fr.yaml").read_bytes() == french.encode()


def test_a_sheet_of_comments_is_written_over_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("sheet.md").write_bytes(b"# Comments\n\nAgreed with Fiji.\n")

    assert main(["pull", "lima.docx", "--comments", "sheet.md"]) == 1
    assert "sheet.md: this file is there already" in capsys.readouterr().err
    assert Path("sheet.md").read_bytes() == b"# Comments\n\nAgreed with Fiji.\n"
    assert main(["pull", "lima.docx", "--comments", "other.md", "-n"]) == 0
    assert not Path("other.md").exists()
    edit("lima.docx", TWO, to="peru.docx")
    assert main(["pull", "lima.docx", "peru.docx", "lima.yaml", "--comments", "other.md", "-n"]) == 0
    assert main(["pull", "lima.docx", "peru.docx", "lima.yaml", "--comments", "other.md"]) == 0
    assert [line for line in Path("other.md").read_text().splitlines() if line.startswith("# ")] == [
        "# Comments in lima.docx", "# Comments in peru.docx"
    ]  # fmt: skip


def test_comments_come_out_by_paragraph_number(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        "lima.docx",
        (
            '<w:r><w:t xml:space="preserve">One Party put forward',
            '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">One Party put forward',
        ),
    )
    parts = dict(package.opened(Path("lima.docx").read_bytes()))
    document = parts["word/document.xml"].decode()
    at = document.index("</w:p>", document.index("One Party put forward"))
    end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    parts["word/document.xml"] = (document[:at] + end + document[at:]).encode()
    parts["word/comments.xml"] = COMMENTS.encode()
    Path("lima.docx").write_bytes(package.saved(parts))

    assert main(["pull", "lima.docx", "--comments", "sheet.md"]) == 0
    out = capsys.readouterr().out
    assert "Paragraph 12: Fiji on “One Party put forward" in out
    assert "Which Parties?" in out
    sheet = Path("sheet.md").read_text(encoding="utf-8")
    assert "## paragraph 12" in sheet
    assert "Which Parties?" in sheet
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lima.docx", "other.yaml"], "other.yaml"),
        (["nowhere.docx", "lima.yaml"], "nowhere.docx: there is no such file"),
        (["nowhere.docx"], "nowhere.docx: there is no such file"),
        (["other.docx"], "there is no outline other.yaml beside it"),
        (["bare.docx", "other report.yaml"], "was not made from other report.yaml"),
        (["paper.docx", "lima.yaml"], "PDF"),
    ],
)
def test_what_cannot_be_pulled_is_named(
    arguments: list[str], sentence: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.docx").write_bytes(Path("lima.docx").read_bytes())
    Path("paper.docx").write_bytes(b"%PDF-1.7\nno Word file")
    assert main(["render", "lima.yaml", "-o", "bare.docx", "-q", "--no-source"]) == 0
    Path("other report.yaml").write_text(rendered.EXAMPLES["2024_coastal_data"], encoding="utf-8")

    assert main(["pull", *arguments]) == 1
    assert sentence in capsys.readouterr().err
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()


@pytest.mark.parametrize(
    "arguments", [["lima.yaml"], ["lima.docx", "a.yaml", "b.yaml"], ["lima.docx", "--comments", "a.yaml"]]
)
def test_wrong_usage_is_told(arguments: list[str], here: Path) -> None:
    with pytest.raises(SystemExit) as error:
        main(["pull", *arguments])
    assert error.value.code == 2


@pytest.mark.parametrize("template", ["unfccc", "newyork", "plain"])
def test_what_is_edited_in_the_masthead_comes_back_and_what_is_no_value_is_told(
    template: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "lima.yaml", "-o", "other.docx", "-q", "--template", template]) == 0
    assert main(["pull", "other.docx", "lima.yaml"]) == 0
    if template == "unfccc":
        edit("other.docx", ("[date of submission]", "8 June 2011"))

        assert main(["pull", "other.docx", "lima.yaml"]) == 0
        assert "  date: 2011-06-08\n" in Path("lima.yaml").read_text(encoding="utf-8")
        edit("other.docx", ("United Nations</w:t>", "League of Nations</w:t>"))

        assert main(["pull", "other.docx", "lima.yaml"]) == 1
        out = capsys.readouterr().out
        assert "around the text: P301 warning: “League of Nations” stands in the masthead, where" in out
        assert (
            "nothing to take over: the outline says all that was edited, but for what the warnings above tell." in out
        )


def test_check_says_what_was_edited(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("lima.docx", ("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m."), TRACKED)

    assert main(["check", "lima.docx"]) == 0
    out = capsys.readouterr().out
    assert "Paragraph 2\n  … 1 above was held on 3 April 2011 from [-10-][+9+] a.m." in out
    assert "lima.docx: 2 edits, 2 tracked changes; drafter pull brings them back into the outline." in out
    assert "lima.docx: nothing found. The file is edited since drafter wrote it." in out


def test_a_protected_outline_is_left_as_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("lima.docx", TWO)
    Path("lima.yaml").chmod(0o444)

    assert main(["pull", "lima.docx"]) == 1
    assert "this file is write-protected, and is left as it is" in capsys.readouterr().err
    assert Path("lima.yaml").read_bytes() == ENGLISH.encode()
    assert not Path("lima.yaml.orig").exists()


def test_a_reference_in_one_element_takes_nothing_of_what_stands_before_it(here: Path) -> None:
    edit(
        "lima.docx",
        (
            "One Party put forward",
            'One Party, as in </w:t></w:r><w:fldSimple w:instr=" REF _n_request \\n \\h "><w:r><w:t>1</w:t></w:r>'
            '</w:fldSimple><w:r><w:t xml:space="preserve">, put forward',
        ),
    )

    assert main(["pull", "lima.docx", "-q"]) == 0
    assert "One Party, as in {ref:request}, put forward" in " ".join(
        Path("lima.yaml").read_text(encoding="utf-8").split()
    )


@pytest.mark.parametrize(
    ("part", "words", "where"),
    [("footnotes", "in the languages in which", "Note 3"), ("document", "Northern coast", "Table 1")],
)
def test_a_change_in_a_note_or_a_table_is_listed_by_its_number(
    part: str, words: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("figures").symlink_to(rendered.ROOT / "examples/figures")
    Path("lima.yaml").write_text(rendered.EXAMPLES["2031_everything"], encoding="utf-8")
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 0
    added = f'{words}</w:t></w:r><w:ins w:id="900" w:author="Fiji"><w:r><w:t>, too</w:t></w:r></w:ins><w:r><w:t>'
    edit("lima.docx", (words, added), part=f"word/{part}.xml")
    capsys.readouterr()

    assert main(["pull", "lima.docx"]) == 1
    assert f"{where}: insertion by Fiji: “, too”" in capsys.readouterr().out


@pytest.mark.parametrize("code", codes.EDITS)
def test_each_thing_that_is_told_of_edits_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith(codes.about(code))
    assert "docs/pull.md" in said


def test_nothing_else_is_told_of_edits() -> None:
    """Every code is in the table, and every one of the table is told somewhere."""
    sources = (path.read_text(encoding="utf-8") for path in (rendered.ROOT / "src/drafter").rglob("*.py"))
    told = {code for source in sources for code in re.findall(r'"(P\d{3})"(?!:)', source)}

    assert told == set(codes.EDITS)
