"""Words of six scripts, and what is awkward in them: for outlines that hypothesis makes up. The simplest come first."""

from __future__ import annotations

# What each of the six languages of the United Nations brings: blanks, quotation marks, figures, directions.
ENGLISH = ("a", "The Parties ", "agreed", " to ", "B", "7", "“40 per cent” ", "the Chair’s—", "co\u2011chairs", "½")
CHINESE = (
    "缔约方", "，", "研讨会。", "《京都议定书》", "（一）", "\u3000", "ＡＢ１２", "“引号”", "葛\U000e0100", "𠮷",
    "𰻞", "豈", "㈠", "……", "——",
)  # fmt: skip
FRENCH = ("« Les\u00a0Parties »", "l’été\u202f: ", "œuvre", "e\u0301tat", "Noël ", "n°\u00a03", "Ÿ")
RUSSIAN = ("Стороны ", "«решение» ", "и\u0306", "ё", "№\u00a01", "о\u0301рган")
SPANISH = ("¿Qué ", "año", "n\u0303", "¡Sí! ", "párr. ", "1.º")
ARABIC = (
    "الأطراف ", "مُؤَتَّمَرٌ", "الفقرة 31 ", "\u200f(ب)\u200f", "\u200e1/CP.16\u200e", "٣١", "،", "؟", "ـــ", "ﷺ",
    "\u061cأ", "لله", "2011\u200f", "\u202bب\u202c", "\u2067ج\u2069",
)  # fmt: skip
SCRIPTS = (ENGLISH, CHINESE, FRENCH, RUSSIAN, SPANISH, ARABIC)

# Characters that nobody sees, or that are several: joiners, selectors, marks without a letter, private use.
ODD = (
    "\u00a0", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u0301",
    "\u0301\u0327", "😀", "👩🏽\u200d💻", "🇰🇪", "1\ufe0f\u20e3", "☎\ufe0e", "\ufffc", "\ufffd", "\ue000",
    "\U000f0000", "\ufdd0", "\u2003", "\u1680", "\ufff9", "ǆ", "ﬁ", "İ", "ẞ", "한글", "ｶﾅ", "か\u3099", "ไทย",
    "हिन्दी", "𝒜", "\U0010fffd",
)  # fmt: skip

# What is nearly a mark of the outline, of YAML, of XML, of Jinja or of Markdown.
MARKS = (
    " ", "  ", "\t", ",", "*", "**", "***", "****", "_", "~", "^", "[", "]", "(", ")", "{", "}", "#", "# ", "-",
    "- ", "* ", "<", ">", "&", "%", "|", ":", ": ", " #", "\\", "\\\\", "!", "?", '"', "'", "`", "@", "=", "+", "$",
    "/", ";", "（", "：", "］", "＊", "{{ x }}", "{% if %}", "{{ report }}", "{#", "&amp;", "&#65;", "<b>", "]]>",
    "<w:t>", "[x]", "{y}", "[^", "^[", "](", "]{", "{-}", "{gap:", "{para:", "{italic}", "]{bold}", "[^*]", "[^1]:",
    "http://", "https://a.b", "https:/", "mailto:x@y", "<http:", "<!--", "-->", "1. ", "(a) ", "a) ", "1.\t", "• ",
    "---", "...", "title: |", "INF.1/Rev.1*", "[30–40]", "~~", "^2^", "~2~", "%1", "\\w", "REF x", "TODO", "TODO?",
)  # fmt: skip

ADDRESSES = (
    "http://unfccc.int", "https://a.b/c_(d)?e=f&g=%20#h", "http://a.b/~c*d", "mailto:someone@example.org",
    "https://example.org/研讨会?q='x'", "https://a.b/c,d;e!", "http://[::1]/", "https://a.b/{c}|d^e`f",
    "https://مثال.إختبار/", "https://a.b/[c]",
)  # fmt: skip

#: Names of blocks: up to 30 letters, figures and hyphens of any script; no two alike but for small and capital letters.
NAMES = (
    "b", "y", "z", "u", "v", "w", "request", "Site-visit", "résumé", "结论", "فقرة", "вывод", "año", "ﷺ", "para",
    "section", "gap", "x9", "q-1", "next-steps", "a-very-long-name-of-30-letters", "议" * 30, "n-", "n--1", "ﬁ",
    "ǆ", "ø", "Σ", "ß", "한글", "issues-1", "s", "fn", "Normal", "ノート", "Ω",
)  # fmt: skip
NOTE_NAMES = ("1", "*", "site", "**", "own", "注", "note-2", "007", "***", "ملاحظة", "-", "é", "Ⅷ", "сноска", "y" * 30)

SYMBOLS = (
    "", "FCCC/AWGLCA/2011/INF.1", "A/RES/66/288", "FCCC/SBI/2011/7/Add.1/Rev.2*", "S/2024/1/Corr.2***",
)  # fmt: skip
SHORT = (
    "", "Convention", "Framework Convention: on x", "no", "3.10", 'it\'s # "so"', "公约", "- a", "a&b <c>",
    "{{ x }}", "الاتفاقية", "null", "~", "*x*", "2011-06-08", "😀", "| x", "{x: y}", "[^1]",
)  # fmt: skip
