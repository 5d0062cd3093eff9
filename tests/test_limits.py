"""Limits: what is far too large or too deep is refused in a sentence or rendered, in bounded memory."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import rendered
from drafter.word import package

HEAD = "language: en\nbody: awglca\ntitle: T\n"
MANY = 100_000
#: The most memory that a render takes, in MiB.
MEMORY = 300

# The command, which says at its end how much memory it took at most, where Linux tells; ``ru_maxrss`` would be that of
# its parent, if that took more.
_MEASURED = """
import sys
from pathlib import Path
from drafter.cli import main
try:
    status = main(sys.argv[1:])
finally:
    said = Path("/proc/self/status")
    peak = next(line for line in said.read_text().splitlines() if line.startswith("VmHWM")) if said.exists() else "0 0"
    Path("peak").write_text(peak.split()[1])
sys.exit(status)
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    # Tens of megabytes each, of which pytest keeps three runs.
    for path in tmp_path.iterdir():
        path.unlink()


class Ran:
    """What the command said of an outline, its exit status, and the most memory it took, in MiB."""

    def __init__(self, text: str | bytes, *arguments: str) -> None:
        Path("a.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
        done = subprocess.run(
            [sys.executable, "-c", _MEASURED, "render", "a.yaml", *arguments],
            capture_output=True,
            timeout=300,
            check=False,
        )
        self.status, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()
        self.memory = int(Path("peak").read_text(encoding="utf-8")) / 1024
        assert "Traceback" not in self.err
        assert self.memory < MEMORY

    @property
    def faults(self) -> str:
        """The last line, which counts the faults."""
        return self.err.splitlines()[-1]


def indented(text: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))


def issues(text: str, notes: str = "", head: str = "") -> str:
    """An outline with this text as its issues; it may be very long."""
    return f"{HEAD}{head}issues: |\n{indented(text)}" + (f"notes: |\n{indented(notes)}" if notes else "")


# Size.


def test_an_outline_of_20_megabytes_is_rendered_and_one_a_byte_larger_is_refused() -> None:
    whole = (issues("Views differed.") + "#").encode().ljust(20_000_000, b"x")

    assert Ran(whole).out.startswith("Wrote a.docx: 1 paragraph, ")
    refused = Ran(whole + b"x")
    assert (refused.status, refused.err) == (1, "drafter: a.yaml: the file is larger than 20 MB\n")


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("word ", 200_000), ("字", 1_000_000), ("*", 1_000_000), ("{", 1_000_000), ("[", 1_000_000), ("\\", 1_000_000),
        ("“", 1_000_000), ("a ", 500_000), ("*a* ", 20_000), ("[a]{italic} ", 20_000),
    ],
)  # fmt: skip
def test_a_paragraph_of_a_million_characters_is_rendered(piece: str, times: int) -> None:
    ran = Ran(issues(piece * times))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Wrote a.docx: 1 paragraph, ")


@pytest.mark.parametrize("text", ["word " * 2_000_000, "[" * 10_000_000, "*a* " * 2_500_000, "a\n  " * 600_000])
def test_a_longer_paragraph_is_refused(text: str) -> None:
    ran = Ran(issues(text))

    assert ran.status == 1
    assert ran.err.startswith("a.yaml:5:3: M112 this paragraph has ")
    assert "drafter takes 1,000,000 in one" in ran.err
    assert ran.faults == "1 fault; nothing was written."


def test_ten_thousand_keys_are_ten_thousand_faults() -> None:
    assert Ran(HEAD + "".join(f"key{n}: v\n" for n in range(10_000))).faults == "10,000 faults; nothing was written."
    assert Ran(HEAD + "title: v\n" * 10_000).faults == "10,000 faults; nothing was written."


def test_a_hundred_thousand_references_to_nothing_are_as_many_faults() -> None:
    text = "\n\n".join(f"See {{para:x{n}}}." for n in range(MANY))
    ran = Ran(issues(text))

    assert (ran.status, ran.faults) == (1, "100,000 faults; nothing was written.")
    assert ran.err.startswith("a.yaml:5:7: N204 nothing here is called “x0”\n")
    assert not Path("a.docx").exists()


def noted(many: int) -> str:
    """So many paragraphs, each with a note."""
    marked = "\n\n".join(f"P.[^n{n}]" for n in range(many))
    return issues(marked, "\n".join(f"[^n{n}]: note {n}" for n in range(many)))


def test_a_hundred_thousand_notes_are_refused_at_the_first_that_is_too_many() -> None:
    ran = Ran(noted(MANY))

    assert ran.status == 1
    assert ran.err.startswith("a.yaml:220005:3: N109 this is one note too many: drafter takes 20,000\n")
    assert ran.faults == "1 fault; nothing was written."


def test_a_hundred_thousand_notes_in_their_place_are_refused() -> None:
    ran = Ran(issues("\n\n".join("P" + "^[n]" * 1_000 for _ in range(100))))

    assert ran.err.startswith("a.yaml:45:4: N109 this is one note too many")


def test_twenty_thousand_notes_are_rendered_each_marked_as_often_as_one_likes() -> None:
    ran = Ran(noted(20_000).replace("P.[^n0]", "P.[^n0] P.[^n0]"))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Wrote a.docx: 20,000 paragraphs, 20,000 notes, ")


# Depth.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"{HEAD}issues: {'[' * 3000}",
            "a.yaml:4:9: Y122 the bracket that begins this value is not closed on this line",
        ),
        (f"{HEAD}issues: {'[' * 3000}{']' * 3000}\n", "a.yaml:4:9: "),
        (
            f"{HEAD}issues: {'{a: ' * 3000}1{'}' * 3000}\n",
            "a.yaml:4:9: K109 YAML takes a value in braces for keys and not for a text",
        ),
        (f"{HEAD}issues:\n  {'- ' * 3000}a\n", "a.yaml:5:3: K109 the text of “issues” stands under no bar"),
        (
            HEAD + "".join("  " * n + f"k{n}:\n" for n in range(3000)),
            "a.yaml:16:25: Y105 brackets or keys stand in one another too deeply",
        ),
        (
            issues("\n".join("  " * n + "- item" for n in range(300))),
            "a.yaml:9:11: M111 this item stands too deep",
        ),
    ],
    ids=["open brackets", "brackets", "braces", "dashes", "keys", "items"],
)
def test_what_stands_too_deep_is_a_fault(text: str, said: str) -> None:
    ran = Ran(text)

    assert (ran.status, ran.out) == (1, "")
    assert f"\n{said}" in f"\n{ran.err}"
    assert ran.faults.endswith("; nothing was written.")


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "text",
        "*a " * 3000 + " b*" * 3000,
        "*" * 3000 + "a" + "*" * 3000,
        "[" * 3000 + "a" + "]{italic}" * 3000,
        "“" * 3000 + "a" + "”" * 3000,
        "(" * 3000 + "a" + ")" * 3000,
    ],
    ids=["quotations", "asterisks with blanks", "asterisks", "looks", "quotation marks", "parentheses"],
)
def test_three_thousand_levels_in_a_line_are_rendered(text: str) -> None:
    ran = Ran(issues(text))

    assert (ran.status, ran.err) == (0, "")


def test_a_bomb_of_aliases_is_a_fault() -> None:
    """Nine levels of nine: 387 million values to whoever follows them."""
    bomb = f"{HEAD}a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
    )
    ran = Ran(bomb)

    assert ran.status == 1
    assert ran.faults == "20 faults; nothing was written."
    assert Ran(f"{HEAD}issues: &a |\n  P.\nmandate: *a\n").faults == "2 faults; nothing was written."


def test_an_outline_that_inserts_itself_is_refused() -> None:
    ran = Ran(issues("P.\n\n{insert:a.yaml}"))

    assert ran.status == 1
    assert ran.err.startswith("a.yaml:7:3: N103 “a.yaml” is not a name\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("issues: |\n  {insert:issues}\n", "N210"),
        ("issues: |\n  # {insert:issues}\n", "N210"),
        ("issues: |\n  {insert:mandate}\nmandate: |\n  {insert:issues}\n", "N210"),
        ("issues: |\n  P.\nsections: |\n  {insert:issues}\n\n  # {insert:sections}\n", "N209"),
        ("issues: |\n  {insert:a}\nboxes:\n  a:\n    text: |\n      {insert:a}\n", "N214"),
        ("issues: |\n  {insert:a}\nboxes:\n  a:\n    text: |\n      # {insert:issues}\n", "N214"),
    ],
)
def test_what_inserts_itself_is_refused(text: str, code: str) -> None:
    ran = Ran(f"{HEAD}{text}")

    assert ran.status == 1
    assert code in ran.err


# Names.


def test_a_name_of_255_characters_in_an_outline_is_a_fault() -> None:
    name = "n" * 255
    ran = Ran(issues(f"P. {{#{name}}}\n\nSee {{para:{name}}}."))

    assert (ran.status, ran.faults) == (1, "2 faults; nothing was written.")


@pytest.mark.parametrize("name", ["x" * 250, "联" * 83 + "x"], ids=["latin", "chinese"])
def test_a_file_name_of_255_bytes_is_taken_and_a_longer_one_is_refused(name: str) -> None:
    assert len(f"{name}.docx".encode()) == 255
    assert Ran(issues("P."), "-o", f"{name}.docx").status == 0
    assert Path(f"{name}.docx").exists()

    # Windows counts characters, not bytes.
    if os.name == "posix":
        ran = Ran(issues("P."), "-o", f"{name}x.docx")
        assert ran.status == 1
        assert ran.err == (
            f"drafter: {name}x.docx: it cannot be written: the name is too long; write to a shorter one with -o\n"
        )


# What comes with an outline.


def test_a_template_that_is_a_bomb_is_refused() -> None:
    """A gigabyte of zeros in a megabyte."""
    with zipfile.ZipFile("t.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        for name, part in package.opened(rendered.SHELL).items():
            bomb.writestr(name, part)
        with bomb.open("word/media/a.bin", "w", force_zip64=True) as stream:
            for _ in range(1000):
                stream.write(bytes(1_000_000))
    ran = Ran(issues("P."), "--template", "t.docx")

    assert ran.status == 1
    assert ran.err.startswith(
        "drafter: t.docx: this template cannot be used: it unpacks to more than a Word file should"
    )


def _png(width: int, height: int) -> bytes:
    """A white picture of one bit a pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    squeezed, squeezer = io.BytesIO(), zlib.compressobj(1)
    for _ in range(height):
        squeezed.write(squeezer.compress(b"\0" + b"\xff" * -(-width // 8)))
    squeezed.write(squeezer.flush())
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
        + chunk(b"IDAT", squeezed.getvalue())
        + chunk(b"IEND", b"")
    )


def test_a_picture_of_a_hundred_megapixels_is_never_unpacked() -> None:
    Path("e.png").write_bytes(_png(10_000, 10_000))
    ran = Ran(issues("P.", head="masthead:\n  emblem: e.png\n"))

    assert (ran.status, ran.err) == (0, "")
    assert ran.memory < 100


@pytest.mark.parametrize("what", ["e.png", "t.docx"])
def test_a_picture_or_template_of_more_than_20_megabytes_is_refused(what: str) -> None:
    Path(what).write_bytes(bytes(20_000_001))
    ran = Ran(
        issues("P.", head="masthead:\n  emblem: e.png\n" if what == "e.png" else ""),
        *(["--template", what] if what == "t.docx" else []),
    )

    assert (ran.status, ran.err) == (1, f"drafter: {what}: the file is larger than 20 MB\n")


def test_a_case_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the bound above means something."""
    monkeypatch.setitem(globals(), "MEMORY", 1)
    if sys.platform == "linux":
        with pytest.raises(AssertionError):
            Ran(issues("P."))
