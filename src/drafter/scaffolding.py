"""An outline to begin with, as YAML text: each key with a remark, and a gap for whatever is still to be written."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import dumping, marking, outline, source
from drafter.inline import Gap, Text
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import Remarks, Scaffold, scaffold
from drafter.outline import Masthead, NoteMark, Outline
from drafter.value import Value, replace


class Choices(Value):
    """What is known of a report before it is written, in plain words; what is not is empty."""

    language: str
    body: str = ""
    title: str = ""
    dates_and_place: str = ""
    author: str = ""
    co_chairs: str = ""


Lines = list[str]


def fresh(choices: Choices) -> str:
    """The YAML text of an outline that begins with nothing but these choices."""
    made = scaffold(choices.language)
    remarks = made.remarks
    return _joined(
        _remark(f"{remarks.opening}\n\n{remarks.marks}"),
        [f"language: {choices.language}  # {remarks.language}"],
        _body(choices.body, choices.language, remarks),
        _masthead(Masthead(distribution="general"), remarks),
        _session(choices, made),
        [*_remark(remarks.title), *_under("title", [_known(choices.title, made.gaps.title)])],
        [*_remark(remarks.author), *_under("author", [_author(choices.author or made.sentences.author)])],
        *_parts(choices, made),
        [*_remark(remarks.agenda), *_under("agenda", _agenda(made))],
        [*_remark(remarks.notes), *_under("notes", _notes(made))],
    )


def again(emptied: Outline, choices: Choices) -> str:
    """The YAML text of an outline whose words are taken out already, with these choices filled in."""
    made = scaffold(choices.language)
    remarks = made.remarks
    head = [f"language: {choices.language}"]
    if choices.body or emptied.body == "":
        body = _body(choices.body, choices.language, remarks)
    else:
        body = _dumped(Outline("", emptied.body))
    rest = replace(with_choices(emptied, choices), language="", body="", template="", masthead=Masthead())
    return _joined(
        _remark(f"{remarks.earlier}\n\n{remarks.marks}"),
        head,
        body,
        *_keys(_dumped(Outline("", template=emptied.template))),
        _masthead(emptied.masthead, remarks),
        *_keys(_dumped(rest)),
    )


def with_choices(given: Outline, choices: Choices) -> Outline:
    """The outline with what is known of its first page, in the place of what stood there."""
    dates = (_words(choices.dates_and_place),) if choices.dates_and_place else given.session.dates_and_place
    return replace(
        given,
        body=choices.body or given.body,
        session=replace(given.session, dates_and_place=dates),
        title=(_words(choices.title, given.title),) if choices.title else given.title,
        author=(_words(choices.author, given.author),) if choices.author else given.author,
    )


def _words(words: str, before: outline.Lines = ()) -> outline.Line:
    """Plain words as a line, with the marks of notes that stood in the lines before it."""
    return (Text(words), *(mark for line in before for mark in line if isinstance(mark, NoteMark)))


def _dumped(said: Outline) -> Lines:
    return dumping.dump(said).splitlines()


def _keys(lines: Sequence[str]) -> list[Lines]:
    """The lines of an outline, those of each key at the margin for themselves."""
    found: list[Lines] = []
    for line in lines:
        if line and not line.startswith(" "):
            found.append([])
        found[-1].append(line)
    return found


def _joined(*sections: Lines) -> str:
    return "\n\n".join("\n".join(section).rstrip("\n") for section in sections) + "\n"


def _remark(words: str) -> Lines:
    return [f"# {line}".rstrip() for line in words.split("\n")]


def _under(key: str, lines: Sequence[str], remark: str = "") -> Lines:
    """A key with its text under a bar."""
    return [f"{key}: |{remark and f'  # {remark}'}", *(line and f"  {line}" for line in lines)]


def _inside(lines: Sequence[str]) -> Lines:
    return [line and f"  {line}" for line in lines]


def _gap(ask: str) -> str:
    return marking.show((Gap(ask),))


def _known(words: str, ask: str) -> str:
    """Plain words in the notation, or a gap where there are none."""
    return marking.show((Text(words),)) if words else _gap(ask)


def _author(words: str) -> str:
    return marking.show((Text(words), NoteMark("own")))


def _filled(sentence: str, **parts: str) -> str:
    """A sentence with its parts, each in the notation."""
    for name, part in parts.items():
        sentence = sentence.replace(f"{{{name}}}", part)
    return sentence


def _body(code: str, language: str, remarks: Remarks) -> Lines:
    """The body by its code, or to be spelt out."""
    if code:
        return [f"body: {code}  # {remarks.body}"]
    name = _under("name", [_gap(LANGUAGES[language].phrases.missing_body)], remarks.name)
    return [*_remark(remarks.spelt_body), "body:", *_inside([f"organ:  # {remarks.organ}", *name])]


def _masthead(given: Masthead, remarks: Remarks) -> Lines:
    """The masthead, with all of its keys that most reports need, whether or not they hold something yet."""
    values = {
        "symbol:": remarks.symbol,
        f"distribution: {given.distribution}".rstrip(): remarks.distribution,
        "date:": remarks.date,
        f"original: {given.original}".rstrip(): remarks.original,
    }
    width = max(map(len, values))
    lines = _inside([f"{value:<{width}}  # {remark}" for value, remark in values.items()])
    emblem = _dumped(Outline("", masthead=Masthead(emblem=given.emblem)))[1:]
    return [*_remark(remarks.masthead), "masthead:", *lines, *emblem]


def _session(choices: Choices, made: Scaffold) -> Lines:
    gaps = made.gaps
    keys = [
        *_under("name", [_gap(gaps.session)]),
        *_under("dates_and_place", [_known(choices.dates_and_place, gaps.dates_and_place)]),
        *_under("agenda_item", [_gap(gaps.agenda_item)]),
        *_under("agenda_title", [_gap(gaps.agenda_title)]),
    ]
    return [*_remark(made.remarks.session), "session:", *_inside(keys)]


def _parts(choices: Choices, made: Scaffold) -> list[Lines]:
    """The parts of the main text, each under its key."""
    gaps, says, remarks = made.gaps, made.sentences, made.remarks
    held = _filled(says.held, request="{para:request}", place=_gap(gaps.place), dates=_gap(gaps.dates))
    chaired = _filled(says.chaired, co_chairs=_known(choices.co_chairs, gaps.co_chairs))
    agenda = _filled(says.agenda, agenda="{annex:agenda}", page="[^page]")
    organization = [held, "", chaired, "", _gap(gaps.participants), "", agenda]
    issues = [says.discussed, *_items(gaps.issues, made)]
    for topic in gaps.topics:
        issues.extend(["", f"# {_gap(topic)}", _gap(gaps.views)])
    texts = {
        "mandate": (remarks.mandate, [f"{_gap(gaps.mandate)} {{#request}}"]),
        "organization": (remarks.organization, organization),
        "issues": (remarks.issues, issues),
        "proposals": (remarks.proposals, [says.proposed, *_items(gaps.proposals, made)]),
    }
    return [[*_remark(remark), *_under(key, text)] for key, (remark, text) in texts.items()]


def _items(asks: Sequence[str], made: Scaffold) -> Lines:
    """A gap for each item, with what stands behind it."""
    *others, last = map(_gap, asks)
    says = made.sentences
    return [*(f"- {says.item.replace('{}', one)}" for one in others), f"- {says.last_item.replace('{}', last)}"]


def _agenda(made: Scaffold) -> Lines:
    gaps = made.gaps
    return [f"# {_gap(gaps.time)}", f"## {_gap(gaps.sitting)}", f"- {_gap(gaps.speaker)}"]


def _notes(made: Scaffold) -> Lines:
    return [f"[^own]: {_gap(made.gaps.own)}", f"[^page]: {_gap(made.gaps.page)}"]


def amiss(words: str) -> str:
    """Why plain words cannot stand in a line of an outline, or nothing."""
    reading = source.read(f"language: en\ntitle: |\n  {_known(words, '…')}\n")
    return next((finding.message for finding in reading.findings if finding.level == "fault"), "")


def plain(lines: outline.Lines) -> str:
    """The words of some lines, without their looks and marks."""
    return " ".join("".join(inline.words for inline in line if isinstance(inline, Text)).strip() for line in lines)
