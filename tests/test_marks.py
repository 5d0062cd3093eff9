"""The notation inside a line, read by ``marks`` and written by ``marking``."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import marking, outline
from drafter.inline import Gap, Link, Look, Text
from drafter.outline import InlineNote, NoteMark, Reference
from notation import line, said_of_line
from outlines import _LINK, _TEXT, _WORDS, normal

I, B, SUB, SUP = Look.ITALIC, Look.BOLD, Look.SUBSCRIPT, Look.SUPERSCRIPT  # noqa: E741


@pytest.mark.parametrize(
    "words",
    [
        "[30–40] per cent", "{No text}", "INF.1/Rev.1*", "R&D <b>bold</b>", "{{ x }}", "{% if %}", "a | b",
        "100% #1 a:b", "2 * 3 * 4", "5*6", "~5 and ~6 per cent",
        "approx. ~5–~10 per cent", "x^2 and y^3", "[a](b)", "[a] (http", "a_b_", "{para}",
        "{x:y}", "{}", "\\n C:\\temp", "snake_case*", "😀👩‍👩‍👧", "e\u0301", "ＡＢ１", "ｶﾅ", "العربية", "a\u00a0b",
        "a\u3000b", "a\tb", "a  b", "****", "* a *", "**", "[[x]]", "]x[", "x > y -> z --> w", "3 < 4",
        "«quoted» “so”", "1.5", "- a", "# a", "http:", "<http", "?", "'",
    ],
)  # fmt: skip
def test_text_comes_out_as_typed_and_is_written_without_a_backslash(words: str) -> None:
    assert line(words) == (Text(words),)
    assert marking.show((Text(words),)) == words


@pytest.mark.parametrize(
    ("typed", "inlines"),
    [
        ("*it*", (Text("it", I),)),
        ("**b**", (Text("b", B),)),
        ("***both***", (Text("both", I | B),)),
        ("CO~2~", (Text("CO"), Text("2", SUB))),
        ("m^3^", (Text("m"), Text("3", SUP))),
        ("和*斜体*\n*又斜*", (Text("和"), Text("斜体又斜", I))),
        ("(*a*),", (Text("("), Text("a", I), Text("),"))),
        ("中*文*字", (Text("中"), Text("文", I), Text("字"))),
        ("*a **b** c*", (Text("a ", I), Text("b", I | B), Text(" c", I))),
        ("***a** b*", (Text("a", I | B), Text(" b", I))),
        ("**a *b***", (Text("a ", B), Text("b", I | B))),
        ("*x~2~*", (Text("x", I), Text("2", I | SUB))),
        ("*a \\* b*", (Text("a * b", I),)),
        ("*a[^*] b*", (Text("a", I), NoteMark("*"), Text(" b", I))),
        ("*see {para:a}*", (Text("see ", I), Reference("para", ("a",), look=I))),
        ("*a *b* c*", (Text("a b c", I),)),
    ],
)
def test_emphasis(typed: str, inlines: outline.Line) -> None:
    assert line(typed) == inlines


@pytest.mark.parametrize(
    "typed", ["a*b*c", "* a*", "*a *", "*a", "a*", "**a*", "5* and 6*", "~a b~", "^a b^", "~~", "^^", "a~~b~"]
)
def test_asterisks_within_a_word_or_beside_blanks_or_alone_are_text(typed: str) -> None:
    assert line(typed) == (Text(typed),)


@pytest.mark.parametrize(
    ("typed", "inlines"),
    [
        ("[words]{italic}", (Text("words", I),)),
        ("[words]{bold italic}", (Text("words", I | B),)),
        ("un[a]{italic}ble", (Text("un"), Text("a", I), Text("ble"))),
        ("*a*[b]{bold}", (Text("a", I), Text("b", B))),
        ("a[ ]{bold}b", (Text("a"), Text(" ", B), Text("b"))),
        ("[a b]{superscript}", (Text("a b", SUP),)),
        ("[x[^n] [y]]{subscript}", (Text("x", SUB), NoteMark("n"), Text(" [y]", SUB))),
        ("[a]{italic}[b]{italic}", (Text("ab", I),)),
        ("[a]{wide}", (Text("[a]{wide}"),)),
        ("[a] {italic}", (Text("[a] {italic}"),)),
        (r"[a\]{italic}", (Text("[a]{italic}"),)),
    ],
)
def test_brackets_with_the_name_of_a_look_stand_where_asterisks_cannot(typed: str, inlines: outline.Line) -> None:
    assert line(typed) == inlines


@pytest.mark.parametrize(
    ("typed", "inlines"),
    [
        ("a[^site]", (Text("a"), NoteMark("site"))),
        ("a[^*][^own]", (Text("a"), NoteMark("*"), NoteMark("own"))),
        ("[^**]", (NoteMark("**"),)),
        ("[^1]", (NoteMark("1"),)),
        ("[^注]", (NoteMark("注"),)),
        ("a^[See *x*, [1].]", (Text("a"), InlineNote((Text("See "), Text("x", I), Text(", [1]."))))),
        ("^[a]^[b]", (InlineNote((Text("a"),)), InlineNote((Text("b"),)))),
        ("m^3^[^n]", (Text("m"), Text("3", SUP), NoteMark("n"))),
        ("*a^[b] c*", (Text("a", I), InlineNote((Text("b"),)), Text(" c", I))),
        ("^[see http://a.b]", (InlineNote((Text("see "), Link("http://a.b", (Text("http://a.b"),)))),)),
        ("[^not a name]", (Text("[^not a name]"),)),
        ("^[open", (Text("^[open"),)),
    ],
)
def test_notes(typed: str, inlines: outline.Line) -> None:
    assert line(typed) == inlines


@pytest.mark.parametrize(
    ("typed", "inlines"),
    [
        ("{para:request}", (Reference("para", ("request",)),)),
        ("{ref:a}{section:issues}{annex:agenda}",
         (Reference("ref", ("a",)), Reference("section", ("issues",)), Reference("annex", ("agenda",)))),
        ("{para:a..b}", (Reference("para", ("a", "b"), through=True),)),
        ("{para:a, b,c}", (Reference("para", ("a", "b", "c")),)),
        ("{para:结论}", (Reference("para", ("结论",)),)),
        ("{gap:how many Parties spoke}", (Gap("how many Parties spoke"),)),
        ("{gap:}", (Gap(""),)),
    ],
)  # fmt: skip
def test_references_and_gaps(typed: str, inlines: outline.Line) -> None:
    assert line(typed) == inlines


@pytest.mark.parametrize(
    ("typed", "inlines"),
    [
        ("<https://a.b/c>", (Link("https://a.b/c", (Text("<https://a.b/c>"),)),)),
        ("<mailto:a@b.c>", (Link("mailto:a@b.c", (Text("<mailto:a@b.c>"),)),)),
        ("[words](https://a.b)", (Link("https://a.b", (Text("words"),)),)),
        ("[a *b*](https://a.b/(c))", (Link("https://a.b/(c)", (Text("a "), Text("b", I))),)),
        ("[[1] x](http://a.b)", (Link("http://a.b", (Text("[1] x"),)),)),
        ("see http://a.b/c.", (Text("see "), Link("http://a.b/c", (Text("http://a.b/c"),)), Text("."))),
        ("(http://a.b/c_(d))", (Text("("), Link("http://a.b/c_(d)", (Text("http://a.b/c_(d)"),)), Text(")"))),
        ("http://a.b[^n]", (Link("http://a.b", (Text("http://a.b"),)), NoteMark("n"))),
        ("*http://a.b*", (Link("http://a.b", (Text("http://a.b", I),)),)),
        ("网址http://a.b。", (Text("网址"), Link("http://a.b", (Text("http://a.b"),)), Text("。"))),
        ("[http://a.b](http://c.d)", (Link("http://c.d", (Text("http://a.b"),)),)),
        ("[x](ftp://a.b)", (Text("[x](ftp://a.b)"),)),
    ],
)
def test_links(typed: str, inlines: outline.Line) -> None:
    assert line(typed) == inlines


@pytest.mark.parametrize("char", list(r"*[]{}#\~^<>:|-"))
def test_a_backslash_gives_the_character_itself(char: str) -> None:
    assert line(f"a\\{char}b") == (Text(f"a{char}b"),)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (r"\*a*", "*a*"), (r"\[^n]", "[^n]"), (r"\{para:a}", "{para:a}"), (r"^\[a]", "^[a]"),
        (r"\<http\://a.b>", "<http://a.b>"),
        (r"[a\](http\://b.c)", "[a](http://b.c)"), (r"\~a~", "~a~"), (r"\\*", r"\*"), (r"\<!-- a -->", "<!-- a -->"),
        (r"\a", r"\a"),
    ],
)  # fmt: skip
def test_what_is_escaped_is_no_mark(typed: str, words: str) -> None:
    assert line(typed) == (Text(words),)


@pytest.mark.parametrize(
    ("typed", "finding"),
    [
        ("a[^a.b]",
         "1:2 N101 “a.b” cannot be the name of a note "
         "→ write up to 30 letters, figures and hyphens, or asterisks"),
        ("a\nb {#x} c", "2:3 N102 the name {#x} stands amid the text → put it at the very end, after a "
         "blank, and an empty line or the mark of an item behind it; the line below goes on with the same text. "
         "To print it, write \\{#"),
        ("a {Para:x}", "1:3 M204 “{Para:x}” looks like a mark and is printed as it stands → write {para:x}"),
        ("a［^x］", "1:2 M204 “［^x］” looks like a mark and is printed as it stands → write [^x]"),
        ("see {para:1a}", "1:5 N103 “1a” is not a name → write {para:name}, {para:a, b} or {para:a..b}"),
        ("{para:a..b..c}", "1:1 N103 “a..b..c” is not a name → write {para:name}, {para:a, b} or {para:a..b}"),
        ("{para:a, 𠮷}", "1:1 N103 “a, 𠮷” is not a name → a name cannot hold “𠮷” (U+20BB7): write another character"),
        ("a[^𠮷]", "1:2 N101 “𠮷” cannot be the name of a note "
         "→ a name cannot hold “𠮷” (U+20BB7): write another character"),
        ("{para:}", "1:1 N103 “” is not a name → write {para:name}, {para:a, b} or {para:a..b}"),
        ("{insert:x}",
         "1:1 M103 {insert:x} stands where nothing can be inserted "
         "→ write it alone in a paragraph of a part or an annex, at the margin of the text"),
        ("x {fact:x}",
         "1:3 M103 {fact:x} asks for a fact, which this version cannot print yet "
         "→ write the words themselves; to print the braces, write \\{"),
        ("a^[b ^[c] d]", "1:6 N206 a note stands within a note → put its words into the note itself"),
    ],
)  # fmt: skip
def test_a_mark_that_cannot_be_read_is_a_fault_at_its_place(typed: str, finding: str) -> None:
    assert said_of_line(typed) == [finding]


@pytest.mark.parametrize("kind", outline.KINDS)
def test_each_kind_of_reference_is_read_and_may_be_escaped(kind: outline.Kind) -> None:
    reference = (Reference(kind, ("a", "b")),)

    assert line(f"{{{kind}:a, b}}") == reference
    assert line(marking.show((Text(f"{{{kind}:a, b}}"),))) == (Text(f"{{{kind}:a, b}}"),)


@pytest.mark.parametrize(
    ("inlines", "shown"),
    [
        ((Text("[30–40] per cent"),), "[30–40] per cent"),
        ((Text("INF.1*"), NoteMark("a")), r"INF.1\*[^a]"),
        ((Text("a", I), Text("b", B)), "[a]{italic}**b**"),
        ((Text("un"), Text("do", I), Text("ne")), "un[do]{italic}ne"),
        ((Text(" a ", I),), "[ a ]{italic}"),
        ((Text("a", I), NoteMark("n"), Text(" b", I)), "*a[^n] b*"),
        ((Text("a", I | B),), "***a***"),
        ((Text("a]", I), Text("b", I | B)), "*a][b]{bold}*"),
        ((Text(" a]", I), Text("b", I | B)), r"[ a\]**b**]{italic}"),
        ((Text("*a*"),), r"\*a*"),
        ((Text("see [^n]"),), r"see \[^n]"),
        ((Text("{para:a} {x}"),), r"\{para:a} {x}"),
        ((Text("a, "), Text("b", Look(0)), Text("c")), "a, bc"),
        ((Link("http://a.b", (Text("http://a.b"),)), Text(". C")), "http://a.b. C"),
        ((Link("http://a.b", (Text("http://a.b"),)), Text("c")), r"[http\://a.b](http://a.b)c"),
        ((Reference("para", ("a", "b"), through=True),), "{para:a..b}"),
    ],
)
def test_a_line_is_written_with_as_few_signs_as_it_can_be_read_with(inlines: outline.Line, shown: str) -> None:
    assert marking.show(inlines) == shown


@pytest.mark.parametrize("typed", ["r\u00e9sum\u00e9", "re\u0301sume\u0301"])
def test_a_name_is_the_same_however_its_accents_are_typed(typed: str) -> None:
    assert line(f"{{para:a, {typed}}}[^{typed}]") == (
        Reference("para", ("a", "r\u00e9sum\u00e9")),
        NoteMark("r\u00e9sum\u00e9"),
    )


_ANY = st.one_of(
    _TEXT,
    _TEXT,
    _LINK,
    st.builds(NoteMark, st.sampled_from(("a", "**"))),
    st.builds(InlineNote, st.lists(_TEXT, max_size=3).map(normal)),
    st.builds(Reference, st.just("para"), st.just(("a", "b")), st.booleans(), st.sampled_from(list(Look))),
)


@settings(derandomize=True, deadline=None, max_examples=500, database=None)
@given(st.lists(_ANY, min_size=1, max_size=6).map(normal))
def test_any_line_that_is_written_is_read_as_the_same(inlines: outline.Line) -> None:
    assert line(marking.show(inlines)) == inlines


@settings(derandomize=True, deadline=None, max_examples=300, database=None)
@given(_WORDS.filter(lambda words: not said_of_line(words)))
def test_any_text_that_is_read_is_written_so_that_it_is_read_as_the_same(words: str) -> None:
    assert line(marking.show(line(words))) == line(words)


@pytest.mark.parametrize(
    "sign", ["[", "*a ", "{", "^[", "a*", "[a]{italic}", "](http://a", "~a^", "http://", "\\", "<!--", "[^", "**a"]
)
def test_twenty_thousand_of_the_same_sign_are_read_in_no_time(sign: str) -> None:
    assert line(sign * 20_000)


@pytest.mark.parametrize(("left", "right"), [("[", "]{italic}"), ("[", "](http://a.b)"), ("^[", "]"), ("*a ", " b*")])
def test_marks_that_stand_in_one_another_deeply_exhaust_nothing(left: str, right: str) -> None:
    said_of_line(left * 20_000 + "x" + right * 20_000)
