"""What an outline in Chinese is begun with. Sentences of the 2011 Bangkok report, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences

ZH = Scaffold(
    gaps=Gaps(
        title="报告标题",  # unverified
        session="届会名称",  # unverified
        dates_and_place="届会的日期和地点",  # unverified
        agenda_item="编号",  # unverified
        agenda_title="议程项目标题",  # unverified
        mandate="由何机构、在哪项决定或结论中、为何目的要求举行研讨会",  # unverified
        place="地点",  # unverified
        dates="日期",  # unverified
        co_chairs="联合主席的姓名及所代表的缔约方",  # unverified
        participants="参加者、作专题介绍者和发言者",  # unverified
        issues=("第一个问题", "第二个问题"),  # unverified
        topics=("第一个专题", "第二个专题"),  # unverified
        views="就该专题发表的意见",  # unverified
        proposals=("第一项建议", "第二项建议"),  # unverified
        time="日期和时间",  # unverified
        sitting="会议名称",  # unverified
        speaker="发言者和题目",  # unverified
        own="由谁负责编写本报告",  # unverified
        page="登载发言的网页地址",  # unverified
        subtitle="副标题",  # unverified
        author="报告人",  # unverified
        heading="小标题",  # unverified
        item="分段案文",  # unverified
        note="脚注内容",  # unverified
        column="栏目",  # unverified
        cell="数据",  # unverified
        source="数据来源",  # unverified
        closing="地点、日期和签署",  # unverified
        organ="公约或主要机关",  # unverified
        picture="图片显示的内容",  # unverified
    ),
    sentences=Sentences(
        author="研讨会联合主席的报告",
        held="按{request}中所述要求举行的研讨会于{dates}在{place}举办。",  # unverified
        chaired="研讨会由{co_chairs}担任联合主席。",
        agenda="研讨会日程包括发言者名单见{agenda}。在研讨会后，所有发言均在网站上登出。{page}",  # unverified
        discussed="研讨会讨论了下述问题：",
        proposed="与会者提出了下述建议：",  # unverified
        item="{}；",
        last_item="{}。",
    ),
    remarks=Remarks(
        opening="研讨会报告，请自上而下填写。",
        earlier="以往一份报告的结构，请自上而下填写；原有文字已经删去。",
        translation="{source} 的译本，请自上而下填写。\n"
        "每个 {gap:…} 之上是待译的原文，写在 <!-- 和 --> 之间，不会印出，可以保留。"
        "请将译文写在该标记处，连同花括号一起替换。\n"
        "其后是原文中的引用和脚注标记，如 {para:…} 和 [^…]：请移到译句中应在的位置，其中的名称不要改动。\n"
        "各语文相同的内容已经写好：文号、日期、数字、文件名和名称。",
        marks="行首或键名之后的 # 号后面是说明，如本行，不会印出。\n"
        "{gap:…} 表示尚待填写的内容，在页面上以方括号突出显示；填写时连同花括号一起替换。\n"
        "正文写在竖线(|)之下，行首空两格。空一行，另起一段。\n"
        "不必手工编号：标题、段落、分段和脚注均按所在位置自动编号。",
        language="ar、en、es、fr、ru 或 zh",
        body="接受报告的机构，其名称自动填入",
        spelt_body="接受报告的机构。drafter 已收录的机构只需写代号，例如 body: awglca",
        organ="徽记旁的公约或主要机关名称",
        name="机构名称，每级一行",
        masthead="尚不知道的内容留空：不作臆造，页面上会标明空缺。",
        symbol="例如 FCCC/AWGLCA/2012/INF.1",
        distribution="general(普遍)、limited(有限)或 restricted(限制)",
        date="提交日期，例如 2012-07-05",
        original="原文的语文：ar、en、es、fr、ru 或 zh",
        session="审议本报告的届会。不适用的各行请删去。",
        title="此处以及 author 和 session 之下，每行单独印成一行。",
        author="[^own] 是脚注标记，脚注内容在文末 notes 之下。",
        mandate="由谁、在何处、为何目的要求举行研讨会。{#request} 给该段一个名称，供下文引用。",
        organization="研讨会何时何地举行、由谁主持、何人参加。{para:request} 会印成该段的段号，段号变动时自动更新。",
        issues="讨论的内容。以“# ”开头的一行是标题，以“## ”开头的是下一级标题，以“- ”开头的是分段：(a)、(b)……",
        proposals="印成上一部分的最后一个专题。",
        agenda="印成附件。此处“# ”表示日期或时间，“## ”表示一场会议，“- ”表示其下的一行。",
        notes="脚注，先后不拘：按标记首次出现的位置编号。\n不需要的脚注，请将该行和相应的标记一并删去。",
    ),
)
