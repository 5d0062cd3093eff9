"""References: what an author types for a paragraph, section or table, and how pages and decisions are cited."""

from __future__ import annotations

from drafter.value import Value


class Referring(Value):
    """What a language calls the things that a reference can point to.

    ``things`` are, for each kind of reference, the words that stand before the number, in small letters; ``frames`` are
    what stands round it where no blank parts words, ``{}`` holding the number. All other fields but ``pages`` are
    patterns: of what stands between two numbers (``parted``) or between the first and the last (``through``), of the
    words that say that the thing is ``above``, ``below`` or in the report itself (``own``), with the blanks before
    them, and of those that send a reader there (``see``). ``pages`` are the words before the number of a page, with the
    full stop that some have; ``page_frame`` is the pattern of one in a frame.
    """

    things: dict[str, tuple[str, ...]]
    frames: dict[str, str]
    parted: str
    through: str
    above: str
    below: str
    own: str
    see: str
    pages: tuple[str, ...]
    page_frame: str


class Deciding(Value):
    """How a decision is cited.

    ``word`` is the word for one as it stands amid a sentence, in small letters, ``before`` and ``after`` are what
    stands round its number; each is empty where nothing is known.
    """

    word: str
    before: str
    after: str


_NO_FRAMES: dict[str, str] = {}

# Words and their forms are those of the dictionaries; those that no published document was seen to use are unverified.
REFERRING = {
    "ar": Referring(
        things={
            "para": ("الفقرة", "فقرة", "الفقرتان", "الفقرتين", "الفقرات", "للفقرة", "بالفقرة", "والفقرة", "للفقرتين",
                     "للفقرات"),
            "section": ("الفرع", "الفرعان", "الفرعين", "الفروع", "للفرع"),
            "annex": ("المرفق", "المرفقان", "المرفقين", "المرفقات", "للمرفق", "بالمرفق"),
            "table": ("الجدول", "الجدولان", "الجدولين", "الجداول", "للجدول", "بالجدول"),
            "figure": ("الشكل", "الشكلان", "الشكلين", "الأشكال", "للشكل", "بالشكل"),
            "box": ("الإطار", "الإطاران", "الإطارين", "الأطر", "للإطار", "بالإطار"),
        },  # unverified
        frames=_NO_FRAMES,
        parted=r"،? و|، |–",
        through="–",
        above="،? أعلاه",
        below="،? أدناه",
        own=" من (?:هذا التقرير|هذه الوثيقة|هذه المذكرة)",  # unverified
        see="(?:انظر|وانظر)(?: أيضا| أيضاً)? ",  # unverified
        pages=("الصفحة", "صفحة", "الصفحتان", "الصفحتين", "الصفحات", "ص."),  # unverified
        page_frame="",
    ),
    "zh": Referring(
        things={"para": ("第",), "section": ("第",), "annex": ("附件",), "table": ("表",), "figure": ("图",),
                "box": ("方框",)},
        frames={"para": "第{}段", "section": "第{}节", "annex": "附件{}", "table": "表{}", "figure": "图{}",
                "box": "方框{}"},
        parted="[、和及至–-]",
        through="[至–-]",
        above="以上|上文|上述|前述",
        below="以下|下文|下述",
        own="本报告|本文件|本说明",
        see="参见|见",
        pages=(),
        page_frame=r"第 ?\d+(?:[–-]\d+)? ?页",
    ),
    "en": Referring(
        things={
            "para": ("paragraph", "paragraphs", "para", "paras"),
            "section": ("section", "sections", "sect", "chapter", "chapters"),
            "annex": ("annex", "annexes"),
            "table": ("table", "tables"),
            "figure": ("figure", "figures", "fig", "figs"),
            "box": ("box", "boxes"),
        },
        frames=_NO_FRAMES,
        parted=", and |, | and | or |–| to ",
        through="–| to ",
        above=",? (?:above|supra)",
        below=",? (?:below|infra)",
        own=" (?:of|to|in) (?:this|the present) (?:report|document|note|paper)",
        see="(?:[Ss]ee|[Cc]f.)(?: also)? ",
        pages=("page", "pages", "p.", "pp."),
        page_frame="",
    ),
    "fr": Referring(
        things={
            "para": ("paragraphe", "paragraphes", "par"),
            "section": ("section", "sections", "chapitre", "chapitres", "chap"),
            "annex": ("annexe", "annexes", "l’annexe", "l'annexe"),
            "table": ("tableau", "tableaux"),
            "figure": ("figure", "figures", "fig"),
            "box": ("encadré", "encadrés", "l’encadré", "l'encadré"),
        },  # unverified
        frames=_NO_FRAMES,
        parted=", | et | ou |–| à ",
        through="–| à ",
        above=",? (?:ci-dessus|supra|plus haut)",  # unverified
        below=",? (?:ci-dessous|ci-après|infra|plus bas)",  # unverified
        own=" (?:du présent (?:rapport|document)|de la présente note)",  # unverified
        see="[Vv]oir (?:aussi |également )?(?:les? |la )?",  # unverified
        pages=("page", "pages", "p.", "pp."),
        page_frame="",
    ),
    "ru": Referring(
        things={
            "para": ("пункт", "пункта", "пункту", "пунктом", "пункте", "пункты", "пунктов", "пунктам", "пунктами",
                     "пунктах", "п", "пп"),
            "section": ("раздел", "раздела", "разделу", "разделом", "разделе", "разделы", "разделов", "разделам",
                        "разделах", "глава", "главы", "главе", "главу", "главой", "главах"),
            "annex": ("приложение", "приложения", "приложению", "приложением", "приложении", "приложений",
                      "приложениях"),
            "table": ("таблица", "таблицы", "таблице", "таблицу", "таблицей", "таблиц", "таблицах", "табл"),
            "figure": ("диаграмма", "диаграммы", "диаграмме", "диаграмму", "диаграммой", "диаграммах", "рисунок",
                       "рисунка", "рисунке", "рисунках", "рис"),
            "box": ("вставка", "вставки", "вставке", "вставку", "вставкой", "вставках"),
        },  # unverified
        frames=_NO_FRAMES,
        parted=", | и | или |–",
        through="–",
        above=",? выше",  # unverified
        below=",? ниже",  # unverified
        own=" (?:настоящего (?:доклада|документа)|настоящей записки|к настоящему (?:докладу|документу))",  # unverified
        see=r"[Сс]м\. (?:также )?",  # unverified
        pages=("стр.", "страница", "страницы", "странице", "страницу", "страницах", "с."),  # unverified
        page_frame="",
    ),
    "es": Referring(
        things={
            "para": ("párrafo", "párrafos", "párr", "párrs"),
            "section": ("sección", "secciones", "capítulo", "capítulos", "secc", "cap"),
            "annex": ("anexo", "anexos"),
            "table": ("cuadro", "cuadros"),
            "figure": ("figura", "figuras", "gráfico", "gráficos"),
            "box": ("recuadro", "recuadros"),
        },
        frames=_NO_FRAMES,
        parted=", | y | e | o |–| a ",
        through="–| a ",
        above=",? (?:supra|más arriba|anterior|anteriores)",  # unverified, but for the first
        below=",? (?:infra|más abajo|siguiente|siguientes)",  # unverified
        own=" (?:del presente (?:informe|documento)|de la presente nota)",  # unverified
        see="(?:[Vv]éan?se|[Vv]er) (?:también )?(?:el |la |los |las )?",  # unverified
        pages=("página", "páginas", "pág.", "págs.", "p.", "pp."),  # unverified
        page_frame="",
    ),
}  # fmt: skip

DECIDING = {
    "ar": Deciding("", "", ""),
    "zh": Deciding("", "第", "号决定"),
    "en": Deciding("decision", "", ""),
    "fr": Deciding("décision", "", ""),
    "ru": Deciding("решение", "", ""),
    "es": Deciding("decisión", "", ""),
}
