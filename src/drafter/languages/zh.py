"""Chinese. Forms of the 2011 Bangkok report and of published UNFCCC documents unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.en import MASTHEAD
from drafter.languages.language import Citation, Label, Language, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = tuple(str(month) for month in range(1, 13))
_DATE = "{year}年{month}月{day}日"

ZH = Language(
    code="zh",
    tags=Tags(text="zh-CN", latin="en-GB", east_asian="zh-CN", complex="ar-SA"),
    direction="ltr",
    face="Times New Roman",
    face_size=100,
    shared="east_asian",
    headings=(
        Label(Numeral.HAN, "{}.", "{}"),
        Label(Numeral.UPPER_LATIN, "{}.", "{}"),
        Label(Numeral.ARABIC, "{}.", "{}"),
        Label(Numeral.LOWER_LATIN, "({})", "({})"),
    ),
    paragraph=Label(Numeral.ARABIC, "{}.", "{}"),
    items=(
        Label(Numeral.LOWER_LATIN, "({})", "({})"),
        Label(Numeral.LOWER_ROMAN, "({})", "({})"),  # unverified
        Label(Numeral.LOWER_LATIN, "{}.", "{}"),  # unverified
        Label(Numeral.LOWER_ROMAN, "{}.", "{}"),  # unverified
    ),
    annex_numeral=Numeral.HAN,
    contents_annex=Label(Numeral.HAN, "{}.", "{}"),  # unverified
    tables=Numeral.ARABIC,  # unverified
    figures=Numeral.ARABIC,  # unverified
    boxes=Numeral.ARABIC,  # unverified
    table_notes=Numeral.LOWER_LATIN,  # unverified
    item_gap="",
    section_gap="",
    date=written(_MONTHS, _DATE),
    read_date=reader(_MONTHS, _DATE),
    names={"ar": "阿拉伯文", "zh": "中文", "en": "英文", "fr": "法文", "ru": "俄文", "es": "西班牙文"},
    masthead=MASTHEAD,
    titles=PartTitles(
        mandate="任务",
        organization="组织",
        issues="会议纪要",
        proposals="推进研讨会进程的途径",
        agenda="研讨会议程",
        summary="内容提要",  # unverified
    ),
    phrases=Phrases(
        organization="联 合 国",
        agenda_item="议程项目{number}",
        provisional_item="临时议程项目{number}",
        annex="附件",
        numbered_annex="附件{number}",
        draft="草稿",  # unverified
        emblem="联合国徽记",  # unverified
        missing_emblem="徽记位置，留空",  # unverified
        paragraph=Citation("第{}段", "第{}段", "第{}段", "第{}段"),
        paragraph_short=Citation("第{}段", "第{}段", "第{}段", "第{}段"),
        section=Citation("第{}节", "第{}节", "第{}节", "第{}节"),  # unverified
        the_annex="本文件附件",
        an_annex=Citation("附件{}", "附件{}", "附件{}", "附件{}"),  # unverified
        a_table=Citation("表{}", "表{}", "表{}", "表{}"),  # unverified
        a_figure=Citation("图{}", "图{}", "图{}", "图{}"),  # unverified
        a_box=Citation("方框{}", "方框{}", "方框{}", "方框{}"),  # unverified
        table="表{}",  # unverified
        figure="图{}",  # unverified
        box="方框{}",  # unverified
        source="资料来源：{}",  # unverified
        contents="目录",
        contents_paragraphs="段次",  # unverified
        contents_page="页次",  # unverified
        contents_annexes="附件",  # unverified
        unknown_page="–",  # unverified
        written_in="[原文：{language}]",  # unverified
        in_the_annex="附件{}",  # unverified
        in_an_annex="附件{number}{}",  # unverified
        in_the_text="正文{}",  # unverified
        above="以上{}",
        below="以下{}",  # unverified
        separator="、",  # unverified
        last_separator="和",  # unverified
        range_dash="–",  # unverified
        through="–",  # unverified
        note_separator=",",  # unverified
        gap="[{}]",  # unverified
        missing_symbol="文号待定",  # unverified
        missing_body="机构名称",  # unverified
        missing_title="标题",  # unverified
        missing_text="案文待补",  # unverified
        missing_table="表格待补",  # unverified
        missing_figure="图待补",  # unverified
    ),
)
