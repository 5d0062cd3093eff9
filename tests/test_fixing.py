"""Mending an outline: one right answer or none, the same bytes elsewhere, and nothing more the second time."""

from __future__ import annotations

import difflib
import errno
import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, seed
from pytest_regressions.file_regression import FileRegressionFixture

import rendered
import ruling
from drafter import cli, files, source
from drafter.dumping import dump
from drafter.fixing import fix
from drafter.outline import Outline
from outlines import outlines
from test_cli import Ran
from test_laws import SEED, of

TABLE = rendered.ROOT / "tests" / "faults"
BROKEN = {
    path.stem: text
    for path in sorted(TABLE.glob("*.yaml"))
    for text, wrong in (files.decoded(path.read_bytes()),)
    if not wrong
}


def changes(before: str, after: str) -> list[str]:
    """The lines that differ, as they were and as they are."""
    told = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in told if not line.startswith(("---", "+++", "@@"))]


def faults(text: str) -> int:
    return sum(finding.level == "fault" for finding in source.read(text).findings)


def test_what_is_made_of_the_broken_outlines_is_as_it_was_read_once(file_regression: FileRegressionFixture) -> None:
    shown = []
    for name, text in BROKEN.items():
        fixed = fix(text)
        if fixed.text != text:
            mended = ", ".join(f"{count} × {code}" for code, count in fixed.mended)
            shown += [f"{name}: {mended}", *(f"  {line}" for line in changes(text, fixed.text)), ""]

    file_regression.check("\n".join(shown), encoding="utf-8")


@pytest.mark.parametrize("name", BROKEN)
def test_a_mended_outline_has_no_fault_more_and_nothing_more_to_mend(name: str) -> None:
    text = BROKEN[name]
    fixed = fix(text)

    assert faults(fixed.text) <= faults(text)
    assert bool(fixed.mended) == (fixed.text != text)
    assert fix(fixed.text).text == fixed.text


@pytest.mark.parametrize("case", [case for case in ruling.cases() if case.bad], ids=lambda case: case.name)
def test_what_rules_mend_stays_an_outline_and_is_mended_once(case: ruling.Case) -> None:
    fixed = fix(case.outline).text

    assert source.read(fixed).outline is not None
    assert fix(fixed).text == fixed


@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_there_is_nothing_to_mend_in_the_examples_but_one_misprint_of_the_reference(name: str) -> None:
    text = rendered.EXAMPLES[name]

    assert fix(text).text == text.replace("2ºC", "2°C")
    assert ("2ºC" in text) == (name == "2011_bangkok")


@of(25)
@seed(SEED)
@given(outlines())
def test_mending_any_outline_leaves_it_one_and_is_done_once(outline: Outline) -> None:
    text = dump(outline)
    fixed = fix(text).text

    assert faults(fixed) == 0
    assert fix(fixed).text == fixed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False], ids=["with a last end", "without"])
def test_ends_of_lines_and_all_other_bytes_stay(end: str, mark: str, last: bool) -> None:
    lines = [
        "language: en  ",
        "title: Floods: a summary",
        "mandate: |",
        "  1. The group met. ",
        "",
        "issues: | It rose.",
    ]
    mended = [
        "language: en  ",
        'title: "Floods: a summary"',
        "mandate: |",
        "  The group met. ",
        "",
        "issues: |",
        "  It rose.",
    ]
    tail = end if last else ""

    assert fix(mark + end.join(lines) + tail).text == mark + end.join(mended) + tail


def test_a_name_that_there_is_already_is_not_made_of_another() -> None:
    text = "language: en\nmandate: |\n  One. {#a-b}\n\n  Two. {#a b}\n\n  3. Three, as in {para:a-b}.\n"

    assert fix(text).text == text.replace("3. Three", "Three")


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("It took up:\n  (a) One;\n  (b) Two.", None),
        ("(a) One;\n  (b) Two.", "- One;\n  - Two."),
        ("(a) One;\n  (c) Three.", None),
        ("(a) One,\n  longer;\n  (b) Two.", "- One,\n  longer;\n  - Two."),
        ("(a) One;\n  (b) Two;\n  1. Three.", None),
        ("• one\n  that goes on\n  • two", "* one\n  that goes on\n  * two"),
        ("1. One;\n  2. Two.", None),
        ("- (a) One;\n  (b) Two.", None),
        ("• one\n  • two", "* one\n  * two"),
        ("- (a) One;\n  - (b) Two.", "- One;\n  - Two."),
        ("12. The group met.", "The group met."),
        ("(i) One;\n  (ii) Two.", None),
        ("– one", None),
        ("#Heading\n\n  P.", "# Heading\n\n  P."),
        ("The campaign\n  #Climate was named.", None),
        ("#Climate was\n  named.", None),
        ("- The campaign\n  #Climate", None),
        ("-Item", None),
    ],
)
def test_labels_that_were_pasted_give_way_to_marks_where_that_is_sure(typed: str, mended: str | None) -> None:
    head = "language: en\nmandate: |\n  "

    assert fix(f"{head}{typed}\n").text == f"{head}{mended or typed}\n"


def test_what_is_mended_once_the_outline_is_one_counts_too() -> None:
    text = 'language: en\ntitle: Floods: a summary\nmandate: |\n  They said "yes" in 2010-2011.\n'

    assert fix(text).mended == (("S407", 1), ("S601", 1), ("Y112", 1))


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("'It''s the ''x''y'' of a-b, 10-12'", "'It''s the ''x''y'' of a-b, 10–12'"),
        ("""'A "word" of the Chair''s "and" more'""", "'A “word” of the Chair''s “and” more'"),
        ('"A \\"word\\" of 10-12, \'so\'"', '"A \\"word\\" of 10–12, “so”"'),
        ("\"The 'Chairs \\\\* report' of the day\"", '"The “Chairs \\\\* report” of the day"'),
    ],
)
def test_in_quotes_what_is_meant_is_mended_and_nothing_else(typed: str, mended: str) -> None:
    text = "language: en\ntitle: {}\nmandate: |\n  One.\n"

    assert fix(text.format(typed)).text == text.format(mended)


def test_both_marks_of_a_quotation_are_mended_or_neither() -> None:
    text = 'language: en\ntitle: "The \\x27word\' of the day"\nmandate: |\n  Two{}words.\n'

    assert fix(text.format("  ")).text == text.format(" ")


def test_a_mend_that_cannot_be_keeps_no_other_from_being_made() -> None:
    many = "\n\n".join("  They said “yes” in 2010-2011." for _ in range(50))
    text = f"language: en\ntitle: 'The Chair''s report'\nmandate: |\n{many}\n"
    fixed = fix(text)

    assert fixed.text == text.replace("2010-2011", "2010–2011")
    assert fixed.mended == (("S407", 50),)


def test_lines_that_change_are_told_by_their_numbers() -> None:
    text = (
        "language: en\nauthor: Lima: a report\ntitle: Floods: a summary\nmandate: | It said\n  so.\n"
        'issues: | The "end".\nproposals: |\n  Yes.\n\n  10-12.\n'
    )

    assert [(one.line, one.before, one.after) for one in fix(text).changes] == [
        (2, ("author: Lima: a report", "title: Floods: a summary", "mandate: | It said"),
         ('author: "Lima: a report"', 'title: "Floods: a summary"', "mandate: |", "  It said")),
        (6, ('issues: | The "end".',), ("issues: |", "  The “end”.")),
        (10, ("  10-12.",), ("  10–12.",)),
    ]  # fmt: skip


def test_what_no_editor_takes_for_the_end_of_a_line_is_not_counted_as_one() -> None:
    fixed = fix("language: en\nmandate: |\n  One\u2028two.\x0c\x85\n\n  1. Three.\n")

    assert [one.line for one in fixed.changes] == [5]


def test_what_changes_in_a_long_outline_is_told_line_by_line() -> None:
    """To look for what the two texts have in common would take minutes here."""
    many = "\n\n".join(f"  Number {number} is of 2010-2011." for number in range(2000))

    assert len(fix(f"language: en\nmandate: |\n{many}\n").changes) == 2000


@pytest.mark.parametrize(
    "text",
    [
        "title: # Workshop\n  # on data\nmandate: |\n  One.\n",
        "masthead:\n  symbol: # not yet\nauthor: # to be asked\n  notes: |\n  One.\n",
    ],
)
def test_what_stands_behind_a_sign_where_a_bar_is_missing_is_not_lost(text: str) -> None:
    fixed = fix(f"language: en\n{text}").text

    assert re.findall(r"\w", fixed) == re.findall(r"\w", f"language: en\n{text}")


def test_a_text_under_a_bar_that_has_signs_of_yaml_before_it_is_left_to_the_author() -> None:
    text = "language: en\nmandate: &m |\n  One.\nissues: !x >-  # so\n  Two.\nauthor: A: B\n"

    assert fix(text).text == text.replace("A: B", '"A: B"')


def test_a_title_that_is_a_list_loses_its_hyphens() -> None:
    text = "language: en\ntitle:\n  - One\n  - Two\n"

    assert fix(text).text == "language: en\ntitle: |\n    One\n    Two\n"


@pytest.mark.parametrize(
    "text", ["title:\n  name: One\n  text: Two\n", "sections:\n\n  introduction: |\n    Words.\n  mandate: |\n    P.\n"]
)
def test_keys_are_not_made_a_text(text: str) -> None:
    assert fix(f"language: en\n{text}").text == f"language: en\n{text}"


def test_what_yaml_cuts_off_is_left_to_the_author() -> None:
    """It may be a remark."""
    text = "language: en\ntitle: Target #1 and its meaning\nauthor: A: B\n"

    assert fix(text).text == text.replace("A: B", '"A: B"')


# The command.

TEXT = "language: en\ntitle: Floods: a summary\nmandate: |\n  The group met.\n"
MENDED = TEXT.replace("Floods: a summary", '"Floods: a summary"')


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("a.yaml")
    path.write_bytes(TEXT.encode())
    return path


def test_the_changes_are_shown_and_made(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert ran.out.startswith(
        'a.yaml:2\n  - title: Floods: a summary\n  + title: "Floods: a summary"\nMended a.yaml: 1 finding (1 × Y112).\n'
    )
    assert outline.read_bytes() == MENDED.encode()
    again = Ran(capsys, "check", "a.yaml", "--fix")
    assert "Mended" not in again.out and "  - " not in again.out
    assert outline.read_bytes() == MENDED.encode()


def test_what_could_not_be_mended_is_not_said_to_be_mended_by_the_same_command(
    outline: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outline.write_text("language: en\ntitle: 'The Chair''s report'\n", encoding="utf-8")
    before = outline.read_bytes()
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert "S610" in ran.out and "one right answer" not in ran.out
    assert outline.read_bytes() == before
    assert "one right answer: drafter check --fix a.yaml" in Ran(capsys, "check", "a.yaml").out


def test_diff_shows_and_changes_nothing(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check", "a.yaml", "--diff")

    assert '  + title: "Floods: a summary"' in ran.out
    assert (ran.status, outline.read_bytes()) == (1, TEXT.encode())


def test_a_byte_order_mark_and_wide_ends_of_lines_stay(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outline.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    Ran(capsys, "check", "a.yaml", "--fix")

    assert outline.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_a_file_that_changes_meanwhile_is_left_alone(
    outline: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter import fixing

    def meanwhile(text: str, usual: object) -> fixing.Fixed:
        outline.write_text("language: fr\n", encoding="utf-8")
        return fix(text)

    monkeypatch.setattr("drafter.fix_command.fixing.fix", meanwhile)
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert "a.yaml: it was changed meanwhile, and is left as it is; run the command again" in ran.err
    assert outline.read_text(encoding="utf-8") == "language: fr\n"


def test_a_write_protected_file_is_left_alone(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outline.write_text("language: en\nmandate: |\n  1. The group met.\n", encoding="utf-8")
    before = outline.read_bytes()
    outline.chmod(0o444)
    ran = Ran(capsys, "check", "a.yaml", "--fix")
    outline.chmod(0o644)

    assert "a.yaml: this file is write-protected, and is left as it is; change that first" in ran.err
    assert (ran.status, outline.read_bytes()) == (1, before)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full; make room on it"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EFBIG, "no file may be so large there"),
    ],
)
def test_where_an_outline_cannot_be_written_no_other_name_is_asked_for(
    outline: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    """The command has no -o, and what is in another file is not mended."""

    def full(_: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", full)
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert ran.err == f"drafter: a.yaml: it cannot be written: {why}\n"
    assert (ran.status, outline.read_bytes(), list(Path().iterdir())) == (1, TEXT.encode(), [outline])


def test_what_somebody_has_open_is_left_alone(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(".~lock.a.yaml#").write_text("", encoding="utf-8")
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert ran.err == (
        "drafter: a.yaml: it is open in LibreOffice; close it there and run the command again "
        "(if it is open no longer, delete .~lock.a.yaml#)\n"
    )
    assert (ran.status, outline.read_bytes()) == (1, TEXT.encode())


def test_what_is_wrong_in_the_settings_is_said_once(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text("[tool.drafter]\nx = 1\n", encoding="utf-8")
    Path("b.yaml").write_bytes(TEXT.encode())
    ran = Ran(capsys, "check", "a.yaml", "b.yaml", "--fix")

    assert (ran.status, ran.err.count("“x” is no key of [tool.drafter]")) == (1, 1)
    assert outline.read_bytes() == TEXT.encode()


def test_a_file_that_goes_away_meanwhile_is_no_reason_to_stop(
    outline: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter import fixing

    def meanwhile(text: str, usual: object) -> fixing.Fixed:
        outline.unlink()
        return fix(text)

    monkeypatch.setattr("drafter.fix_command.fixing.fix", meanwhile)
    ran = Ran(capsys, "check", "a.yaml", "--fix")

    assert ran.err.count("a.yaml: there is no such file") == 2
    assert (ran.status, list(Path().iterdir())) == (1, [])


def test_where_nobody_sees_the_changes_it_is_not_asked(
    outline: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard output may be closed, as of a program without a window."""

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", None)

    assert cli.main(["check", "a.yaml", "--fix"]) == 0
    assert outline.read_bytes() == MENDED.encode()


def test_other_formats_are_not_mended_by(outline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", "a.yaml", "--fix", "--format", "json"])

    assert ended.value.code == 2
    assert "--fix and --diff speak to people" in capsys.readouterr().err
    assert outline.read_bytes() == TEXT.encode()


@pytest.mark.skipif(os.name == "nt", reason="only POSIX has such terminals")
@pytest.mark.parametrize(("answer", "expected"), [("y\n", MENDED), ("n\n", TEXT), ("\n", TEXT), ("\x04", TEXT)])
def test_on_a_terminal_it_is_asked(outline: Path, answer: str, expected: str) -> None:
    import pty

    child, terminal = pty.fork()
    if not child:
        os.execv(sys.executable, [sys.executable, "-m", "drafter", "check", "--fix", "a.yaml"])
    os.write(terminal, answer.encode())
    shown = b""
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:
            # Linux says so where the other side has ended.
            break
        if not read:
            break
        shown += read
    os.waitpid(child, 0)
    os.close(terminal)

    assert b"Write these changes to a.yaml? [y/N]" in shown
    assert outline.read_bytes() == expected.encode()
