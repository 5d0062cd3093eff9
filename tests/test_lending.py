"""Files that carry no outline, since they were an .odt meanwhile or are meant for all to read: pulled all the same."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import office
import rendered
from drafter.cli import main
from drafter.word import package

ENGLISH = rendered.EXAMPLES["2011_bangkok.en"]
TWO = ("One Party put forward", "Two Parties put forward")
#: Paragraph 1, to which paragraph 2 refers by the name “request”.
FIRST = ("The Conference of the Parties, in decision", "The Conference, in decision")


def _render(name: str, *options: str) -> bytes:
    """The Word file of an example, as the command makes it."""
    here = Path(f"{name}.docx")
    assert main(["render", str(rendered.ROOT / "examples" / f"{name}.yaml"), "-o", str(here), "-q", *options]) == 0
    docx = here.read_bytes()
    here.unlink()
    return docx


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@cache
def detoured() -> dict[str, bytes]:
    """The Word files of all examples after LibreOffice made each an .odt, and of that a .docx."""
    files = {name: _render(name) for name in rendered.EXAMPLES}
    return office.convert(office.convert(files, "odt"), "docx")


def edited(docx: bytes, *edits: tuple[str, str]) -> bytes:
    """A file with words in the place of others."""
    parts = dict(package.opened(docx))
    text = parts["word/document.xml"].decode()
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    parts["word/document.xml"] = text.encode()
    return package.saved(parts)


def pulled(docx: bytes, typed: str, *options: str) -> tuple[int, str]:
    """The exit status, and what the outline says then."""
    Path("edited.docx").write_bytes(docx)
    Path("lima.yaml").write_bytes(typed.encode())
    status = main(["pull", "edited.docx", "lima.yaml", *options])
    return status, Path("lima.yaml").read_bytes().decode()


def figures() -> None:
    """The pictures that an example shows, beside the outline."""
    Path("figures").symlink_to(rendered.ROOT / "examples" / "figures")


@office.requires_office
@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_a_file_that_was_an_odt_gives_its_outline_byte_for_byte(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    figures()
    assert pulled(detoured()[name], rendered.EXAMPLES[name]) == (0, rendered.EXAMPLES[name])
    assert capsys.readouterr().out == (
        "edited.docx: this file carries no outline; it was made from lima.yaml, as that is now.\n"
        "lima.yaml: nothing to take over: the outline says all that was edited.\n"
    )


@office.requires_office
def test_what_was_edited_in_it_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    docx = edited(detoured()["2011_bangkok.en"], TWO, FIRST)

    assert pulled(docx, ENGLISH, "--dry-run") == (0, ENGLISH)
    assert "2 edits to take over" in capsys.readouterr().out
    status, said = pulled(docx, ENGLISH, "-q")
    assert status == 0
    assert not capsys.readouterr().out.startswith("edited.docx")
    assert " ".join(said.split()) == " ".join(ENGLISH.replace(*TWO).replace(*FIRST).split())


@pytest.mark.parametrize(
    ("name", "template"),
    [
        *((name, "unfccc") for name in rendered.EXAMPLES),
        ("2011_bangkok.en", "newyork"),
        ("2011_bangkok.ar", "newyork"),
        ("2011_bangkok", "plain"),
    ],
)
def test_so_does_a_file_rendered_without_its_outline(name: str, template: str) -> None:
    figures()
    typed = rendered.EXAMPLES[name]
    docx = _render(name, "--no-source", "--template", template)

    assert pulled(docx, typed) == (0, typed)


def test_what_was_edited_in_that_comes_back_and_references_stay(capsys: pytest.CaptureFixture[str]) -> None:
    status, said = pulled(edited(_render("2011_bangkok.en", "--no-source"), TWO, FIRST), ENGLISH)

    assert status == 0
    assert "2 edits taken over" in capsys.readouterr().out
    assert " ".join(said.split()) == " ".join(ENGLISH.replace(*TWO).replace(*FIRST).split())


def test_no_name_is_left_in_a_file_without_its_outline() -> None:
    parts = package.opened(_render("2031_everything", "--no-source"))
    both = "".join(parts[f"word/{part}.xml"].decode() for part in ("document", "footnotes"))
    names = set(re.findall(r'w:name="(_[^"]*)"', both))
    nameless = re.compile(r"(_h)*_(n|no|note|noteref)_\d+|(_h)*_at_\w+|_star(ref)?_\d")

    assert len(names) > 40
    assert [name for name in names if not nameless.fullmatch(name)] == []
    assert set(re.findall(r"REF (\w+)", both)) <= names


def test_where_the_outline_has_changed_nothing_is_written_unasked(capsys: pytest.CaptureFixture[str]) -> None:
    """It cannot be told whether the Chair was edited out in Word, or in here since."""
    docx = _without_outline(edited(_render("2011_bangkok.en"), TWO))
    since = ENGLISH.replace("Mr. Maas Goote", "Ms. Maas Goote").replace("Mr. Maas\n  Goote", "Ms. Maas\n  Goote")
    assert since != ENGLISH

    assert pulled(docx, since) == (1, since)
    out = capsys.readouterr().out
    assert re.search(
        r"edited\.docx: this file carries no outline; it has (\d+) of the (\d+) paragraphs of lima\.yaml", out
    )
    assert "[-Ms-][+Mr+]. Maas" in out
    assert "lima.yaml: Nothing was written; go on with --keep theirs if all this was edited in the Word file" in out
    assert not Path("lima.yaml.orig").exists()
    assert pulled(docx, since, "--keep", "ours") == (1, since)
    status, said = pulled(docx, since, "--keep", "theirs", "-q")
    assert (status, " ".join(said.split())) == (0, " ".join(ENGLISH.replace(*TWO).split()))


def test_what_was_put_in_since_pushes_nothing_along(capsys: pytest.CaptureFixture[str]) -> None:
    """Names of bookmarks that say a place in the outline are not those of what has that place now."""
    docx = _without_outline(_render("2011_bangkok.en"))
    since = ENGLISH.replace(
        "  One developing country Party stated", "  Parties met.\n\n  One developing country Party stated"
    )

    assert pulled(docx, since) == (1, since)
    told = capsys.readouterr().out.splitlines()
    assert told[1:-1] == ["Paragraph 24 (deleted)", "  [-Parties met.-]"]


def test_where_a_name_has_changed_it_is_not_sure_either(capsys: pytest.CaptureFixture[str]) -> None:
    """The file refers to the paragraph by the name that it had."""
    docx = _without_outline(_render("2011_bangkok.en"))
    since = ENGLISH.replace("{#request}", "{#asked}").replace("{para:request}", "{para:asked}")

    assert pulled(docx, since)[1] == since
    assert "whether what differs was edited in the one or in the other cannot be told" in capsys.readouterr().out


def test_names_cannot_be_told_where_the_outline_has_changed(capsys: pytest.CaptureFixture[str]) -> None:
    docx = _render("2011_bangkok.en", "--no-source")
    since = ENGLISH.replace(*TWO)

    assert pulled(docx, since, "--keep", "theirs") == (1, since)
    assert (
        "rendered with --no-source, and lima.yaml does not make it now: it has changed since then"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("other", ["2011_bangkok.fr", "2024_coastal_data"])
def test_the_outline_of_another_report_is_refused(other: str, capsys: pytest.CaptureFixture[str]) -> None:
    docx, typed = _without_outline(_render("2011_bangkok.en")), rendered.EXAMPLES[other]

    assert pulled(docx, typed, "--keep", "theirs") == (1, typed)
    assert re.search(
        r"this file carries no outline, and was not made from lima\.yaml: it has \d of the \d+", capsys.readouterr().err
    )


def test_check_says_how_to_see_the_edits(capsys: pytest.CaptureFixture[str]) -> None:
    Path("edited.docx").write_bytes(edited(_render("2011_bangkok.en", "--no-source"), TWO))

    assert main(["check", "edited.docx"]) == 0
    assert "drafter pull tells its edits if the outline is named behind it" in capsys.readouterr().out


def _without_outline(docx: bytes) -> bytes:
    """The same without the outline inside, names and all else left."""
    parts = dict(package.opened(docx))
    return package.saved(
        {
            name: re.sub(rb"<outline\b.*</outline>", b"", content, flags=re.DOTALL)
            if "customXml/item" in name
            else content
            for name, content in parts.items()
        }
    )


def _own() -> Path:
    """A template of one's own, which has words of its own around the report."""
    path = Path("mine.docx")
    parts = dict(package.opened(rendered.SHELLS["plain"]))
    head = parts["word/header1.xml"].decode()
    parts["word/header1.xml"] = head.replace("{{ running_head }}", "For the Committee: {{ running_head }}").encode()
    path.write_bytes(package.saved(parts))
    return path


def test_a_template_of_ones_own_is_asked_for_and_then_all_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    docx = edited(_render("2011_bangkok.en", "--no-source", "--template", str(_own())), TWO, FIRST)

    assert pulled(docx, ENGLISH) == (1, ENGLISH)
    assert "drafter: edited.docx: this file was rendered with --no-source in a template that" in capsys.readouterr().err
    assert pulled(docx, ENGLISH, "--template", "unfccc")[0] == 1
    assert "in a template that is none of drafter's" in capsys.readouterr().err
    status, said = pulled(docx, ENGLISH, "--template", "mine.docx")
    assert status == 0
    assert " ".join(said.split()) == " ".join(ENGLISH.replace(*TWO).replace(*FIRST).split())


def test_a_template_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    docx = _render("2011_bangkok.en", "--no-source", "--template", str(_own()))

    assert pulled(docx, ENGLISH, "--template", "other.docx") == (1, ENGLISH)
    assert "drafter: other.docx: there is no such file" in capsys.readouterr().err


def test_check_tells_the_edits_by_the_outline_beside_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("edited.yaml").write_text(ENGLISH, encoding="utf-8")
    Path("edited.docx").write_bytes(edited(_render("2011_bangkok.en", "--no-source"), TWO))

    assert main(["check", "edited.docx"]) == 0
    assert "edited.docx: 1 edit; drafter pull brings them back into the outline." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("since", "options", "why"),
    [
        (ENGLISH.replace(*FIRST), (), "rendered with --no-source, and edited.yaml does not make it now"),
        (ENGLISH, ("--template", "mine.docx"), "in a template that is none of drafter's; name it to drafter pull"),
    ],
)
def test_check_says_why_it_cannot_tell_edits(
    since: str, options: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _own()
    Path("edited.yaml").write_text(since, encoding="utf-8")
    Path("edited.docx").write_bytes(edited(_render("2011_bangkok.en", "--no-source", *options), TWO))

    assert main(["check", "edited.docx"]) == 0
    out = capsys.readouterr().out
    assert "edited.docx: what was edited cannot be told: this file was " in out
    assert why in out
