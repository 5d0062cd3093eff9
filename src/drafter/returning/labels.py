"""Words that drafter prints by itself, such as “Annex I” or “Source:”, known again where somebody changed them."""

from __future__ import annotations

import re
import unicodedata

from drafter.returning.pairing import likeness

#: A word, or a Chinese character.
_TOKEN = r"[^\W\u2e80-\uffef]+|[\u2e80-\uffef]"
#: So many words stand for a label of one or none, where nothing else can.
_FEWEST = 3
#: Of so many letters one may be another than it was.
_SLIP = 4
#: What ends a label that stands before other words, and how like what it named these must be.
_BLANKS = " \u00a0"
_COLON = re.compile(rf"[{_BLANKS}]*[:\uff1a][{_BLANKS}]*")
_NAMED = 0.5


def bare(words: str) -> str:
    """Letters and figures alone, in small letters."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words).casefold()))


def is_alike(label: str, words: str) -> bool:
    """Whether words are a label but for a slip: a letter too many, another one, one that is missing."""
    one, other = bare(label), bare(words)
    if one == other:
        return bool(one)
    if len(one) < _SLIP - 1 or abs(len(one) - len(other)) > _slips(one):
        return False
    from difflib import SequenceMatcher

    same = sum(block.size for block in SequenceMatcher(None, one, other, False).get_matching_blocks())
    return max(len(one), len(other)) - same <= _slips(one)


def _slips(letters: str) -> int:
    return max(1, len(letters) // _SLIP)


def stands_for(label: str, words: str) -> bool:
    """Whether words in the place of a label can be what somebody made of it, and are not text by their length."""
    if is_alike(label, words):
        return True
    most = max(2 * len(re.findall(_TOKEN, label)), _FEWEST)
    return 0 < len(re.findall(_TOKEN, words)) <= most


def head(label: str, words: str) -> int:
    """How many characters at the head of words are a label with a slip; none where it does not stand there."""
    count = len(re.findall(_TOKEN, label))
    found = [token.end() for token in re.finditer(_TOKEN, words)][count - 1 : count]
    return found[0] if found and is_alike(label, words[: found[0]]) else 0


def before(label: str, words: str, known: str) -> int:
    """How many characters before what they name are such a label, whatever was made of it: ``Sources:``, ``Origin:``.

    ``known`` is what was named. Other words than the label, and the label without a colon, are taken for it only where
    they stand right before that: what is named may begin like a label.
    """
    colon = _COLON.search(words)
    if colon and is_alike(label, words[: colon.start()]):
        return colon.end()
    at = colon.end() if colon else head(label, words)
    rest = words[at:].lstrip(_BLANKS)
    named = known and stands_for(label, words[:at]) and likeness(known, rest) > max(_NAMED, likeness(known, words))
    return len(words) - len(rest) if named else 0
