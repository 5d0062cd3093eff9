"""Comments: what they say, which words they hang on, their threads, their state, and the sheet made of them."""

from __future__ import annotations

import re

import pytest

from drafter.word.comments import Comment, comments, counted, every
from drafter.word.review_sheet import plain, sheet
from drafter.word.revisions import resolve
from drafter.word.stories import Site
from revising import gone, ins, note, p, r, ref, row, table
from revising import trees as parsed

DOCUMENT = "word/document.xml"


def comment(called: int, words: str, author: str = "Ann", last: str = "") -> str:
    """A comment with a p for each line; the id of its last p, unless given, is its own number."""
    *before, end = words.split("\n")
    ps = "".join(p(line) for line in before)
    mark = "<w:r><w:annotationRef/></w:r>"
    return (
        f'<w:comment w:id="{called}" w:author="{author}" w:initials="{author[:1]}" w:date="2031-05-04T10:00:00Z">{ps}'
        f'<w:p w14:paraId="{last or f"{called:08X}"}">{mark}{r(end) if end else ""}</w:p></w:comment>'
    )


def start(called: int) -> str:
    return f'<w:commentRangeStart w:id="{called}"/>'


def end(called: int) -> str:
    return f'<w:commentRangeEnd w:id="{called}"/>{reference(called)}'


def reference(called: int) -> str:
    return f'<w:r><w:commentReference w:id="{called}"/></w:r>'


def on(called: int, content: str) -> str:
    return f"{start(called)}{content}{end(called)}"


def state(called: int, done: int = 0, parent: int | None = None) -> str:
    answers = "" if parent is None else f' w15:paraIdParent="{parent:08X}"'
    return f'<w15:commentEx w15:paraId="{called:08X}" w15:done="{done}"{answers}/>'


def where(body: str, *called: int, notes: str = "") -> list[tuple[str, str, int | None] | None]:
    """Of each comment the words, and where they are."""
    trees = parsed(body, notes, comments="".join(comment(at, "x") for at in called))
    found = sorted(comments(trees), key=lambda one: one.id)
    return [None if one.site is None else (one.words, one.site.story, one.site.at) for one in found]


def test_a_comment_is_given_with_all_that_is_known_of_it() -> None:
    trees = parsed(p("a") + p(r("b ") + on(3, r("words")) + r(" c")), comments=comment(3, "One.\nTwo."))

    assert comments(trees) == (
        Comment("3", "Ann", "A", "2031-05-04T10:00:00Z", "", ("One.", "Two."), "words", Site(DOCUMENT, 1), "open"),
    )
    assert counted(trees) == 1


def test_a_file_without_comments_has_none() -> None:
    assert comments(parsed(p("a"))) == ()
    assert counted(parsed(p("a"))) == 0


@pytest.mark.parametrize(
    ("body", "words", "at"),
    [
        (p(r("a") + start(1) + r("b")) + p("c") + p(r("d") + end(1) + r("e")), "b\nc\nd", 0),
        (p("a") + start(1) + p("b") + end(1) + p("c"), "b", 1),
        (p("z") + table(row("a", p(on(1, r("b")))), row(p("c"), "d")), "b", 2),
        (p("z") + table(row(p(start(1) + r("a")), "b"), row("c", p(r("d") + end(1)))), "a\nb\nc\nd", 1),
        (p(r("a") + reference(1) + r("b")), "ab", 0),
        (p(r("a") + start(1) + r("b") + reference(1) + r("c")), "abc", 0),
        (p(r("a") + start(1) + r("b") + reference(1) + r("c")) + p(r("d") + end(1)), "b", 0),
        (p(on(1, ins("new") + gone("old") + r("!"))), "new!", 0),
        (p(on(1, gone("old"))), "old", 0),
        (p(on(1, "")), "", 0),
        (p(on(1, r("a") + "<w:r><w:tab/><w:t>b</w:t></w:r>")), "a\tb", 0),
        (p(f'<w:hyperlink w:anchor="q">{on(1, r("a"))}</w:hyperlink>'), "a", 0),
        (p(on(1, r("a"))) + p(on(1, r("b"))), "a", 0),
    ],
    ids=[
        "over several ps", "between ps", "in a cell", "over cells", "without a range", "without an end",
        "with an end behind its reference",
        "on changes", "on what was taken out", "on nothing", "on signs", "in a link", "twice",
    ],
)  # fmt: skip
def test_the_words_that_a_comment_hangs_on(body: str, words: str, at: int) -> None:
    assert where(body, 1) == [(words, DOCUMENT, at)]


def test_comments_that_overlap_have_their_own_words() -> None:
    body = p(start(1) + r("a") + start(2) + r("b") + end(1) + r("c") + end(2))

    assert where(body, 1, 2) == [("ab", DOCUMENT, 0), ("bc", DOCUMENT, 0)]


def test_a_comment_on_a_note_is_where_the_note_is() -> None:
    assert where(p(ref(1)), 4, notes=note(1, p(on(4, r("b"))))) == [("b", "word/footnotes.xml", 2)]


def test_a_comment_that_nothing_refers_to_is_given_all_the_same() -> None:
    assert where(p("a"), 1) == [None]


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{p(on(1, r('b')))}</w:txbxContent>"
    boxed = f"<mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>"
    body = p(f"<w:r><mc:AlternateContent>{boxed}</mc:AlternateContent></w:r>") + p(on(2, r("c")))

    assert where(body, 1, 2) == [("b", DOCUMENT, 1), ("c", DOCUMENT, 3)]


def test_comments_come_in_the_order_of_the_text_and_those_without_a_place_last() -> None:
    trees = parsed(p(on(2, r("a"))) + p(on(1, r("b"))), comments="".join(comment(at, "x") for at in (0, 1, 2)))

    assert [one.id for one in comments(trees)] == ["2", "1", "0"]


# --- threads


def threads(*states: str, of: int = 4) -> list[object]:
    """The ids of the comments, those of replies in a list behind what they answer."""
    body = p("".join(on(at, r("w")) for at in range(2)))
    said = "".join(comment(at, "x") for at in range(of))
    trees = parsed(body, comments=said, **({"commentsEx": "".join(states)} if states else {}))
    found = comments(trees)
    assert len(list(every(found))) == counted(trees) == of

    def shape(some: tuple[Comment, ...]) -> list[object]:
        return [part for one in some for part in ([one.id, shape(one.replies)] if one.replies else [one.id])]

    return shape(found)


def test_replies_are_in_what_they_answer() -> None:
    assert threads(state(0), state(1), state(2, parent=1), state(3, parent=1)) == ["0", "1", ["2", "3"]]
    assert threads(state(2, parent=0), state(3, parent=2)) == ["0", ["2", ["3"]], "1"]


def test_without_the_part_that_threads_them_all_stand_by_themselves() -> None:
    assert threads() == ["0", "1", "2", "3"]


def test_answers_to_oneself_or_to_nobody_stand_by_themselves() -> None:
    assert threads(state(2, parent=3), state(3, parent=2), state(0, parent=9)) == ["0", "1", "2", "3"]


def test_what_answers_a_ring_is_not_lost() -> None:
    assert sorted(re.findall(r"\d", str(threads(state(1, parent=2), state(2, parent=1), state(3, parent=1))))) == list(
        "0123"
    )


def test_a_reply_without_a_range_is_where_its_parent_is_and_resolved_with_it() -> None:
    said = comment(0, "x") + comment(1, "y", "Bob")
    trees = parsed(p(on(0, r("w"))), comments=said, commentsEx=state(0, 1) + state(1, parent=0))
    (first,) = comments(trees)
    (reply,) = first.replies

    assert (first.state, reply.state) == ("resolved", "resolved")
    assert (reply.words, reply.site) == ("w", Site(DOCUMENT, 0))


def test_threads_go_by_the_last_p_and_take_no_heed_of_capitals() -> None:
    said = comment(0, "x\ny", last="0000ABCD") + comment(1, "z")
    extended = '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="0000abcd" w15:done="1"/>'
    (first,) = comments(parsed(p(on(0, r("w"))), comments=said, commentsEx=extended))

    assert [reply.state for reply in first.replies] == ["resolved"]
    assert first.state == "open"


def test_universal_time_is_given_where_it_is_known() -> None:
    ids = '<w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="2A"/>'
    times = '<w16cex:commentExtensible w16cex:durableId="2A" w16cex:dateUtc="2031-05-04T08:00:00Z"/>'
    trees = parsed(p("a"), comments=comment(0, "x") + comment(1, "y"), commentsIds=ids, commentsExtensible=times)

    assert [(one.id, one.utc) for one in comments(trees)] == [("0", ""), ("1", "2031-05-04T08:00:00Z")]


def test_changes_in_a_comment_are_read_as_accepted() -> None:
    said = f'<w:comment w:id="0">{p(r("a ") + ins("new") + gone("old"))}</w:comment>'

    assert [one.text for one in comments(parsed(p("a"), comments=said))] == [("a new",)]


def test_comments_are_the_same_when_changes_elsewhere_are_resolved() -> None:
    trees = parsed(p(on(0, r("w")) + gone("x") + ins("y")), comments=comment(0, "x"))
    before = comments(trees)
    resolve(trees, "accept")

    assert comments(trees) == before


# --- the sheet


def number(story: str, at: int | None) -> str:
    return f"Paragraph {at}" if story == DOCUMENT else "Note 1"


def test_the_sheet_has_the_comments_by_paragraph_with_replies_indented() -> None:
    said = (
        comment(0, "Is this right?\nSee *annex*.")
        + comment(1, "Yes.", "Bob")
        + comment(2, "# Why?")
        + comment(3, "", "")
    )
    body = p(on(0, r("the [words]"))) + p(on(2, r("a") + r(" b")))
    trees = parsed(body, comments=said, commentsEx=state(0, 1) + state(1, parent=0) + state(2))

    assert sheet(comments(trees), number) == (
        "# Comments\n"
        "\n"
        "3 comments and 1 reply; 2 open, 1 resolved.\n"
        "\n"
        "## Paragraph 0\n"
        "\n"
        "- **Ann**, 2031-05-04 10:00, resolved, on “the \\[words\\]”\n"
        "\n"
        "  Is this right?\n"
        "\n"
        "  See \\*annex\\*.\n"
        "\n"
        "  - **Bob**, 2031-05-04 10:00, resolved\n"
        "\n"
        "    Yes.\n"
        "\n"
        "## Paragraph 1\n"
        "\n"
        "- **Ann**, 2031-05-04 10:00, open, on “a b”\n"
        "\n"
        "  \\# Why?\n"
        "\n"
        "## Not in the text\n"
        "\n"
        "- **Somebody**, 2031-05-04 10:00, open\n"
    )


def test_a_sheet_without_comments_says_so() -> None:
    assert sheet((), number) == "# Comments\n\nThere are none.\n"


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("a_b*c`d[e](f)<g>&h;~i|j$k\\l", "a\\_b\\*c\\`d\\[e\\](f)\\<g\\>\\&h;\\~i\\|j\\$k\\\\l"),
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("===", "\\==="),
        ("12. a", "12\\. a"),
        ("3) a", "3\\) a"),
        ("3.5 per cent", "3.5 per cent"),
        ("    a\n\n\tb", "a b"),
        ("以上第1段 – well-known, e.g. #3", "以上第1段 – well-known, e.g. #3"),
    ],
)
def test_words_are_shown_to_the_letter(words: str, escaped: str) -> None:
    assert plain(words) == escaped


def test_an_author_cannot_write_into_the_sheet() -> None:
    said = comment(0, "x", "# Eve**\n\n- &lt;b&gt;")
    lines = sheet(comments(parsed(p(on(0, r("w"))), comments=said)), number).splitlines()

    assert lines[6] == "- **\\# Eve\\*\\* - \\<b\\>**, 2031-05-04 10:00, open, on “w”"


def test_a_date_that_is_none_is_shown_as_it_is() -> None:
    trees = parsed(p("a"), comments=comment(0, "x").replace("2031-05-04T10:00:00Z", "*soon*"))

    assert "- **Ann**, \\*soon\\*, open\n" in sheet(comments(trees), number)
