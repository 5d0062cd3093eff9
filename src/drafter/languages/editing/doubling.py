"""Which words and characters may stand twice, one behind the other."""

from __future__ import annotations

from drafter.value import Value


class Doubling(Value):
    """What a language allows to stand twice.

    ``words`` may be doubled; ``characters`` are those that never are where no blank stands between words, unless one of
    ``within`` has brought them together: 目的的.
    """

    words: frozenset[str]
    characters: str
    within: tuple[str, ...]


#: A character of the list at the end of one word and at the beginning of the next, either of them longer.
_BROUGHT_TOGETHER = """
目的的 的的确 了了解 认为为 作为为 成为为 行为为 现在在 正在在 旨在在 在在线 在在场 在在座 缓和和 总和和 和和平
和和解 和和谐 是是否 是是非 参与与 与与会 反对对 对对方 对对策 对对话 对对外 将将来 可以以 得以以 难以以 以以下
以以上 以以前 以以往 以以色列 或或有 及及时 从从事 从从属 其其他 其其余 其其中 因此此 合并并 并并非 并并行
"""

DOUBLING = {
    # Step by step, paragraph by paragraph, item by item, article by article.
    "ar": Doubling(frozenset({"خطوة", "فقرة", "بندا", "مادة"}), "", ()),
    "zh": Doubling(frozenset(), "的了为在和是与对将以或及于由从被把而向其该此这并", tuple(_BROUGHT_TOGETHER.split())),
    "en": Doubling(frozenset({"that", "had"}), "", ()),
    # Tout en en parlant; faire faire une étude.
    "fr": Doubling(frozenset({"nous", "vous", "en", "faire"}), "", ()),
    "ru": Doubling(frozenset(), "", ()),
    "es": Doubling(frozenset(), "", ()),
}
