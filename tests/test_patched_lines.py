"""Edits of a person, one by one: from how a text was typed to how it is typed after each, in all six languages."""

from __future__ import annotations

import pytest

from drafter.patching import patch
from drafter.source import load

#: Name → the text before, and after; the outline that the latter says is given to ``patch``, and gives it back.
EDITS: dict[str, tuple[str, str]] = {
    "a word in a paragraph on one line": (
        """\
language: en
mandate: |
  The Parties agreed on a very long paragraph that stands on one line alone, however long it may become in the end.
""",
        """\
language: en
mandate: |
  The Parties have agreed on a very long paragraph that stands on one line alone, however long it may become in the end.
""",
    ),
    "a word in a paragraph broken by hand": (
        """\
language: en
mandate: |
  The Parties agreed on a paragraph
  that was broken by hand, at about
  these columns, and never <!-- ask -->
  by a program.
""",
        """\
language: en
mandate: |
  The Parties agreed on a paragraph
  that was folded by hand, at about
  these columns, and never <!-- ask -->
  by a program.
""",
    ),
    "words that make a line too long": (
        """\
language: fr
mandate: |
  Les Parties sont convenues d’un
  paragraphe qui a été coupé à la
  main, à peu près à cette largeur,
  et non par un programme.
""",
        """\
language: fr
mandate: |
  Les Parties sont convenues d’un
  nouveau et assez long paragraphe
  qui a été coupé à la main, à peu
  près à cette largeur, et non par
  un programme.
""",
    ),
    "a line that is too long is broken on to where the next ends as it did": (
        """\
language: es
mandate: |
  Las Partes acordaron un párrafo
  que fue cortado a mano,
  más o menos
  en esta columna.
""",
        """\
language: es
mandate: |
  Las Partes acordaron un párrafo
  que fue cortado muy bien a
  mano, más o menos en esta
  columna.
""",
    ),
    "characters in a Chinese paragraph broken by hand": (
        """\
language: zh
mandate: |
  缔约方会议在第1/CP.16号决定中
  请秘书处安排研讨会，以澄清与
  实现这些指标有关的假设和条件。
""",
        """\
language: zh
mandate: |
  缔约方会议在第1/CP.16号决定中
  请秘书处尽快安排研讨会，以澄清
  与实现这些指标有关的假设和条
  件。
""",
    ),
    "an Arabic paragraph with a mark at its end": (
        """\
language: ar
mandate: |
  أكد المشاركون فائدة إتاحة
  البيانات مجانا. {#a}
""",
        """\
language: ar
mandate: |
  أكد المشاركون أهمية إتاحة
  البيانات مجانا. {#a}
""",
    ),
    "notation of words that are not touched": (
        r"""language: ru
mandate: |
  Участники \(все\) сослались на <https://example.org/a_b> и \*указали\*^[См. {para: b}.] на
  [пункт]{italic} {para: b} повестки \- и не более.

  Второй пункт. {#b}
""",
        r"""language: ru
mandate: |
  Стороны \(все\) сослались на <https://example.org/a_b> и \*указали\*^[См. {para: b}.] на
  [пункт]{italic} {para: b} повестки \- и не менее.

  Второй пункт. {#b}
""",
    ),
    "a name at the end": (
        """\
language: en
mandate: |
  First paragraph,
  in two lines. <!-- mine -->

  Second.
""",
        """\
language: en
mandate: |
  First paragraph,
  in two lines. {#first} <!-- mine -->

  Second.
""",
    ),
    "a name that is changed, and one that is taken away": (
        """\
language: en
mandate: |
  First. {#one}
  - Item. {#two}
""",
        """\
language: en
mandate: |
  First. {#three}
  - Item.
""",
    ),
    "a paragraph that loses its number": (
        "language: en\nmandate: |\n  First. {#a}\n\n  Second.\n",
        "language: en\nmandate: |\n  First. {-} {#a}\n\n  Second.\n",
    ),
    "a paragraph that is gone, and its empty line": (
        "language: en\nmandate: |\n  First.\n\n  Second.\n\n\n  Third.\n\nissues: |\n  Fourth.\n",
        "language: en\nmandate: |\n  First.\n\n  Third.\n\nissues: |\n  Fourth.\n",
    ),
    "the last paragraph that is gone": (
        "language: en\nmandate: |\n  First.\n\n  Second.\n\n# about the issues\nissues: |\n  Third.\n",
        "language: en\nmandate: |\n  First.\n\n# about the issues\nissues: |\n  Third.\n",
    ),
    "the first paragraph that is gone": (
        "language: en\nmandate: |\n  First.\n\n  Second.\n",
        "language: en\nmandate: |\n  Second.\n",
    ),
    "a paragraph that is gone, and the remarks beside it and in it": (
        "language: en\nmandate: |\n  First.\n\n  <!-- about it -->\n  Second <!-- in it --> one.\n\n  Third.\n",
        "language: en\nmandate: |\n  First.\n\n  <!-- about it -->\n  <!-- in it -->\n\n  Third.\n",
    ),
    "a paragraph that is new": (
        "language: en\nmandate: |\n  First.\n\n  Second.\n",
        "language: en\nmandate: |\n  First.\n\n  New.\n\n  Second.\n",
    ),
    "paragraphs that are new at the beginning and at the end": (
        "language: en\nmandate: |\n  First.\n\n  Second.\ntitle: T\n",
        "language: en\nmandate: |\n  New.\n\n  First.\n\n  Second.\n\n  Newer.\ntitle: T\n",
    ),
    "a paragraph that is new is broken as those beside it": (
        """\
language: en
mandate: |
  A paragraph that was broken by
  hand, at about these columns,
  and in several lines.
""",
        """\
language: en
mandate: |
  A paragraph that was broken by
  hand, at about these columns,
  and in several lines.

  Another paragraph that is new
  and broken at about the same
  columns.
""",
    ),
    "items that are new among items with empty lines between them": (
        "language: en\nmandate: |\n  Lead:\n\n  - One;\n\n  - Three.\n",
        "language: en\nmandate: |\n  Lead:\n\n  - One;\n\n  - Two;\n\n  - Three.\n",
    ),
    "an item that is new among items that are indented": (
        "language: en\nmandate: |\n  Lead:\n    - One;\n        * Bullet\n    - Three.\n",
        "language: en\nmandate: |\n  Lead:\n    - One;\n        * Bullet\n        * Other\n    - Two;\n"
        "    - Three.\n",
    ),
    "an item that goes on, indented": (
        """\
language: en
mandate: |
  Lead:
  - One item that goes on in a
    second line, and even
    a third;
  - Two.
""",
        """\
language: en
mandate: |
  Lead:
  - One item that goes on in
    one or two more lines, and
    even a third;
  - Two.
""",
    ),
    "a paragraph that becomes an item": (
        "language: en\nmandate: |\n  Lead:\n  - One.\n\n  Two,\n  too.\n",
        "language: en\nmandate: |\n  Lead:\n  - One.\n  - Two,\n    too.\n",
    ),
    "an item that becomes a paragraph": (
        "language: en\nmandate: |\n  Lead:\n  - One \\- *so*.\n  - Two.\n",
        "language: en\nmandate: |\n  Lead:\n  - One \\- *so*.\n\n  Two.\n",
    ),
    "an item that becomes a bullet, and one that is moved under another": (
        "language: en\nmandate: |\n  Lead:\n  - One.\n  - Two.\n  - Three.\n",
        "language: en\nmandate: |\n  Lead:\n  - One.\n    - Two.\n  * Three.\n",
    ),
    "a heading that is promoted, with remarks": (
        "language: en\nissues: |\n  # One\n  ## Two <!-- why? -->\n  Text.\n  ## Three\n  More.\n",
        "language: en\nissues: |\n  # One\n  # Two <!-- why? -->\n  Text.\n  ## Three\n  More.\n",
    ),
    "a heading below another, with its notation": (
        "language: en\nissues: |\n  # One\n  ##  Two \\- three <!-- r --> four   {#four}\n  Text.\n",
        "language: en\nissues: |\n  # One\n  ##  Two \\- 3 <!-- r --> four   {#four}\n  Text.\n",
    ),
    "a paragraph that becomes a heading": (
        "language: en\nissues: |\n  Text.\n\n  Next part\n\n  More.\n",
        "language: en\nissues: |\n  Text.\n\n  # Next part\n\n  More.\n",
    ),
    "a paragraph that becomes a quotation": (
        "language: en\nissues: |\n  Text.\n\n  Quoted\n  words.\n",
        "language: en\nissues: |\n  Text.\n\n  > Quoted\n  > words.\n",
    ),
    "a quotation that becomes a paragraph": (
        "language: en\nissues: |\n  Text.\n\n  > Quoted\n  > words.\n",
        "language: en\nissues: |\n  Text.\n\n  Quoted\n  words.\n",
    ),
    "a paragraph that is parted": (
        "language: en\nissues: |\n  One sentence. Another sentence.\n\n  Text.\n",
        "language: en\nissues: |\n  One sentence.\n\n  Another sentence.\n\n  Text.\n",
    ),
    "a paragraph that is parted, with its notation and its lines": (
        """\
language: en
issues: |
  One \\- sentence of some words <!-- r -->
  on two lines. Another \\- sentence
  that is on two other lines.

  Text.
""",
        """\
language: en
issues: |
  One \\- sentence of some words <!-- r -->
  on two lines.

  Another \\- sentence
  that is on two other lines.

  Text.
""",
    ),
    "two paragraphs that are joined, with their notation and their lines": (
        """\
language: en
issues: |
  One \\- sentence of some words <!-- r -->
  on two lines.

  Another \\- sentence <!-- s -->
  that is on two other lines. {#b}

  Text.
""",
        """\
language: en
issues: |
  One \\- sentence of some words <!-- r -->
  on two lines.
  Another \\- sentence <!-- s -->
  that is on two other lines. {#b}

  Text.
""",
    ),
    "two paragraphs that are joined": (
        "language: en\nissues: |\n  One sentence of many words.\n\n  Another one.\n\n  Text.\n",
        "language: en\nissues: |\n  One sentence of many words. Another one.\n\n  Text.\n",
    ),
    "paragraphs that change places, with their notation": (
        "language: en\nissues: |\n  One \\- so.\n\n  Two \\(so\\)\n  <!-- r --> and so.\n\n  Three.\n",
        "language: en\nissues: |\n  Two \\(so\\)\n  <!-- r --> and so.\n\n  One \\- so.\n\n  Three.\n",
    ),
    "a note that says something else": (
        "language: en\nmandate: |\n  T.[^a][^b]\nnotes: |\n  [^a]:  One\n    note.\n\n    More.\n  [^b]: Two.\n",
        "language: en\nmandate: |\n  T.[^a][^b]\nnotes: |\n  [^a]:  One\n    note.\n\n    Much more.\n  [^b]: Two!\n",
    ),
    "a note that is new, and one that is gone": (
        "language: en\nmandate: |\n  T.[^a][^b]\nnotes: |\n  [^a]: One.\n\n  [^b]: Two.\n",
        "language: en\nmandate: |\n  T.[^b][^c]\nnotes: |\n  [^b]: Two.\n\n  [^c]: Three.\n\n    And more.\n",
    ),
    "notes that appear at the end of the file": (
        "language: en\n\nmandate: |\n  T.\n\n# the end\n",
        "language: en\n\nmandate: |\n  T.[^a]\n\nnotes: |\n  [^a]: One.\n\n# the end\n",
    ),
    "a cell of a table that is drawn with care": (
        """\
language: en
mandate: |
  {insert:t}
tables:
  t:
    rows: |
      | Region | Cases |
      | ------ | ----: |
      | Africa |     5 |
      | Asia   |    17 |
""",
        """\
language: en
mandate: |
  {insert:t}
tables:
  t:
    rows: |
      | Region | Cases |
      | ------ | ----: |
      | Africa |   125 |
      | Peru   |    17 |
""",
    ),
    "rows of a table that are new and gone": (
        """\
language: en
mandate: |
  {insert:t}
tables:
  t:
    rows: |
      | Region | Cases |
      | ------ | ----: |
      | Africa |     5 |
      | Asia   |    17 |
""",
        """\
language: en
mandate: |
  {insert:t}
tables:
  t:
    rows: |
      | Region | Cases |
      | ------ | ----: |
      | Asia   |    17 |
      | Europe |    12 |
""",
    ),
    "a column that gets another side": (
        "language: en\nmandate: |\n  {insert:t}\ntables:\n  t:\n    rows: |\n      |a|b|\n      |---|---|\n"
        "      |1|2|\n",
        "language: en\nmandate: |\n  {insert:t}\ntables:\n  t:\n    rows: |\n      |a|b|\n      |---|---:|\n"
        "      |1|3|\n",
    ),
    "a title beside its key": (
        "language: en\ntitle:  Report on floods\nauthor: 'The Chair''s'\n",
        "language: en\ntitle:  Report on the floods\nauthor: 'The Chair''s report'\n",
    ),
    "a title that cannot stand beside its key any more": (
        "language: en\ntitle: Report on floods\nbody: awglca\n",
        "language: en\ntitle: |\n  Report: on floods\nbody: awglca\n",
    ),
    "a title that gets a second line": (
        "language: en\ntitle: |\n    Report on floods\nbody: awglca\n",
        "language: en\ntitle: |\n    Report on floods\n    and droughts\nbody: awglca\n",
    ),
    "a masthead that is filled in": (
        """\
language: en
masthead:
  symbol:                    # to come
  distribution: general[^*]
  date: 8 June 2011
mandate: |
  T.
notes: |
  [^*]: N.
""",
        """\
language: en
masthead:
  symbol: FCCC/CP/2011/1     # to come
  distribution: limited[^*]
  date: 9 June 2011
  original: en
mandate: |
  T.
notes: |
  [^*]: N.
""",
    ),
    "a key that appears between others": (
        "language: en\n\ntitle: T\n\n# about the mandate\nmandate: |\n  M.\n",
        "language: en\n\ntitle: T\n\nauthor: A.\n\n# about the mandate\nmandate: |\n  M.\n",
    ),
    "a key that is gone": (
        "language: en\n\nbody: awglca  # keep me\n\nauthor: A\n\nmandate: |\n  M.\n",
        "language: en\n\n# keep me\n\nauthor: A\n\nmandate: |\n  M.\n",
    ),
    "a part that gets a title": (
        "language: en\nissues: | # here\n   One <!-- r -->\n   two.\n",
        "language: en\nissues: # here\n   title: |\n     Talks\n   text: |\n      One <!-- r -->\n      two.\n",
    ),
    "a part with a title that says something else": (
        "language: en\nissues:\n    text: |\n        One.\n    title: Talks\n",
        "language: en\nissues:\n    text: |\n        One more.\n    title: More talks\n",
    ),
    "an annex that says something else": (
        "language: en\nannexes:\n- title: First {#a}\n  text: |\n    One.\n# second\n- title: Second\n"
        "  text: |\n    Two.\n",
        "language: en\nannexes:\n- title: The first {#a}\n  text: |\n    One.\n# second\n- title: Second\n"
        "  text: |\n    22.\n",
    ),
    "annexes that change places": (
        "language: en\nannexes:\n  - title: A\n    text: |\n      One.\n  - title: B\n    text: |\n"
        "      Two.\n  - agenda\nagenda: |\n  # T\n",
        "language: en\nannexes:\n  - agenda\n  - title: A\n    text: |\n      One.\n  - title: B\n"
        "    text: |\n      Two.\nagenda: |\n  # T\n",
    ),
    "a yes that becomes a no": (
        "language: en\ncontents: Yes # so\nsession:\n  provisional: true\n",
        "language: en\ncontents: 2   # so\nsession:\n  provisional: false\n",
    ),
    "a table with another name": (
        "language: en\nmandate: |\n  {insert:t}\ntables:\n  t:   # here\n    title: T\n",
        "language: en\nmandate: |\n  {insert:u}\ntables:\n  u:   # here\n    title: T\n",
    ),
    "an item of the agenda": (
        "language: en\nsession:\n  agenda_items:\n    - number: 3(a)\n      title: A\n    - number: 4\n"
        "      title: B\n",
        "language: en\nsession:\n  agenda_items:\n    - number: 3(b)\n      title: A\n    - number: 4\n"
        "      title: B\n",
    ),
    "a text in quotes is put under a bar": (
        'language: en\nmandate: "One \\u2013 two."\n',
        "language: en\nmandate: |\n  One – three.\n",
    ),
    "a folded text": (
        "language: en\nmandate: >-\n  One\n  two.\n\n  Three.\n",
        "language: en\nmandate: >-\n  One\n  too.\n\n  Three.\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_rewrites_the_lines_that_a_person_would(name: str) -> None:
    before, after = EDITS[name]

    assert patch(before, load(after)) == after


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_keeps_line_ends_the_byte_order_mark_and_the_end_of_the_file(name: str) -> None:
    before, after = EDITS[name]
    outline = load(after)

    assert patch(before.replace("\n", "\r\n"), outline) == after.replace("\n", "\r\n")
    assert patch(f"\ufeff{before}".rstrip("\n"), outline) == f"\ufeff{after}".rstrip("\n")


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_that_is_undone_says_what_was_said(name: str) -> None:
    before, after = EDITS[name]

    assert load(patch(after, load(before))) == load(before)
