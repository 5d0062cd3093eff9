"""What a language must say before an outline in it can be begun: the words of gaps, fixed sentences and remarks."""

from __future__ import annotations

from drafter.value import Value


class Gaps(Value):
    """What is asked for where something is still to be written. It is printed, in the brackets of a gap.

    From ``subtitle`` on they stand in the place of what an earlier report said.
    """

    title: str
    session: str
    dates_and_place: str
    agenda_item: str
    agenda_title: str
    mandate: str
    place: str
    dates: str
    co_chairs: str
    participants: str
    issues: tuple[str, str]
    topics: tuple[str, str]
    views: str
    proposals: tuple[str, str]
    time: str
    sitting: str
    speaker: str
    own: str
    page: str
    subtitle: str
    author: str
    heading: str
    item: str
    note: str
    column: str
    cell: str
    source: str
    closing: str
    organ: str
    picture: str


class Sentences(Value):
    """Sentences that most reports of workshops have, with the places of what differs."""

    author: str
    held: str
    chaired: str
    agenda: str
    discussed: str
    proposed: str
    item: str
    last_item: str


class Remarks(Value):
    """What is said to the drafter beside the keys, and not printed; a long one has several lines."""

    opening: str
    earlier: str
    translation: str
    marks: str
    language: str
    body: str
    spelt_body: str
    organ: str
    name: str
    masthead: str
    symbol: str
    distribution: str
    date: str
    original: str
    session: str
    title: str
    author: str
    mandate: str
    organization: str
    issues: str
    proposals: str
    agenda: str
    notes: str


class Scaffold(Value):
    """All that an outline is begun with in a language. No field has a default: what is forgotten is no outline."""

    gaps: Gaps
    sentences: Sentences
    remarks: Remarks
