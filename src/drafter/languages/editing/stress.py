"""Words that are in italics only when they are stressed: no title, foreign word or species is made of one of them."""

from __future__ import annotations

from drafter.value import Value


class Stress(Value):
    """Words of a language that are stressed, in small letters, and what says that the stress is not the author's."""

    words: frozenset[str]
    added: tuple[str, ...]


_WORDS = {
    "ar": "لا ليس ليست لن لم جميع فقط يجب كل",
    "zh": "不 没有 所有 全部 必须 只 仅 仅仅 应当 可以 任何",
    "en": "not no never all only must should shall may cannot any every each both very",
    "fr": "pas non jamais tous toutes tout toute seulement uniquement doit doivent devrait devraient peut "
          "peuvent chaque aucun aucune très",
    "ru": "не нет никогда все всех только должны должен должна должно может могут любой каждый каждая очень",
    "es": "no nunca todos todas todo toda solo sólo únicamente debe deben debería deberían puede pueden "
          "cada ningún ninguna muy",
}  # fmt: skip
_ADDED = {"en": ("emphasis added", "emphasis in original")}

STRESS = {code: Stress(frozenset(words.split()), _ADDED.get(code, ())) for code, words in _WORDS.items()}
