"""What an outline in English is begun with."""

from __future__ import annotations

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences

EN = Scaffold(
    gaps=Gaps(
        title="title of the report",  # unverified
        session="name of the session",  # unverified
        dates_and_place="place and dates of the session",  # unverified
        agenda_item="number",  # unverified
        agenda_title="title of the agenda item",  # unverified
        mandate="who requested the workshop, in which decision or conclusions, and for what purpose",  # unverified
        place="place",  # unverified
        dates="date or dates",  # unverified
        co_chairs="names of the co-chairs and their Parties",  # unverified
        participants="who took part, who made presentations, and who spoke",  # unverified
        issues=("first issue", "second issue"),  # unverified
        topics=("first topic", "second topic"),  # unverified
        views="what was said on this topic",  # unverified
        proposals=("first proposal", "second proposal"),  # unverified
        time="date and time",  # unverified
        sitting="title of the meeting",  # unverified
        speaker="speaker and topic",  # unverified
        own="under whose responsibility the report was prepared",  # unverified
        page="address of the web page with the presentations",  # unverified
        subtitle="subtitle",  # unverified
        author="who reports",  # unverified
        heading="heading",  # unverified
        item="text of the item",  # unverified
        note="text of the note",  # unverified
        column="column",  # unverified
        cell="data",  # unverified
        source="source of the data",  # unverified
        closing="place, date and signature",  # unverified
        organ="convention or principal organ",  # unverified
        picture="what the picture shows",  # unverified
    ),
    sentences=Sentences(
        author="Report by the co-chairs of the workshop",  # unverified
        held="The workshop requested in {request} was held in {place} on {dates}.",  # unverified
        chaired="It was co-chaired by {co_chairs}.",  # unverified
        agenda="The agenda of the workshop is contained in {agenda}. "
        "The presentations are available on its web page.{page}",  # unverified
        discussed="The workshop discussed the following issues:",  # unverified
        proposed="Participants made the following proposals:",  # unverified
        item="{}; and",
        last_item="{}.",
    ),
    remarks=Remarks(
        opening="The report of a workshop, to be filled in from top to bottom.",
        earlier="The structure of an earlier report, to be filled in from top to bottom; its words are taken out.",
        translation="The translation of {source}, to be written from top to bottom.\n"
        "Above each {gap:…} stands the text to be translated, between <!-- and -->: it is not printed, and "
        "may stay. Write your words in the place of the whole gap, braces included.\n"
        "Behind a gap stand the references and marks of notes of its text, such as {para:…} and [^…]: move "
        "each to where it belongs in your sentence, and leave the names in them as they are.\n"
        "What is the same in all languages is there already: symbol, dates, numbers, files, names.",
        marks="What stands behind a # at the margin or beside a key is a remark, like this one: it is not printed.\n"
        "{gap:…} is something still to be written, which the page shows in brackets, marked.\n"
        "Write your words in the place of the whole of it, braces included.\n"
        "Text stands under a bar (|), two blanks in. An empty line begins the next paragraph.\n"
        "Nothing is numbered by hand: headings, paragraphs, items and notes get their numbers from their place.",
        language="ar, en, es, fr, ru or zh",
        body="the body to which the report is made; its name is filled in",
        spelt_body="The body to which the report is made. For one that drafter knows its short name is enough,\n"
        "such as body: awglca",
        organ="the convention or principal organ, beside the emblem",
        name="its name, a line for each level",
        masthead="What is not known yet stays empty: nothing is invented, and the page shows a gap.",
        symbol="such as FCCC/AWGLCA/2012/INF.1",
        distribution="general, limited or restricted",
        date="the day of submission, such as 2012-07-05",
        original="the language it was written in: ar, en, es, fr, ru or zh",
        session="The session at which the report is taken up. Take out what does not apply.",
        title="Here, under author and under session, each line is printed as a line of its own.",
        author="[^own] is the mark of a note, whose text is at the end, under notes.",
        mandate="Who requested the workshop, where, and what for. {#request} gives the paragraph a name,\n"
        "so that the text can refer to it.",
        organization="When and where it was held, who chaired it, who took part. {para:request} is printed with the\n"
        "number of that paragraph, whatever it becomes.",
        issues="What was discussed. A line that begins with “# ” is a heading, one with “## ” a heading below it,\n"
        "one with “- ” an item: (a), (b) …",
        proposals="Printed as the last topic of the part above.",
        agenda="Printed as the annex. Here “# ” is a date or time, “## ” a meeting and “- ” a line under it.",
        notes="The notes, in any order: each gets its number where it is first marked.\n"
        "To do without one, take out its line and its mark.",
    ),
)
