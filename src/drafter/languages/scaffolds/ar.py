"""What an outline in Arabic is begun with."""

from __future__ import annotations

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences

AR = Scaffold(
    gaps=Gaps(
        title="عنوان التقرير",  # unverified
        session="اسم الدورة",  # unverified
        dates_and_place="مكان انعقاد الدورة وتاريخها",  # unverified
        agenda_item="الرقم",  # unverified
        agenda_title="عنوان بند جدول الأعمال",  # unverified
        mandate="الجهة التي طلبت عقد حلقة العمل، والمقرر أو الاستنتاجات التي ورد فيها الطلب، والغرض منها",  # unverified
        place="المكان",  # unverified
        dates="التاريخ أو الفترة",  # unverified
        co_chairs="اسما الرئيسين المتشاركين والطرف الذي يمثله كل منهما",  # unverified
        participants="المشاركون في حلقة العمل ومقدمو العروض والمتكلمون",  # unverified
        issues=("المسألة الأولى", "المسألة الثانية"),  # unverified
        topics=("الموضوع الأول", "الموضوع الثاني"),  # unverified
        views="الآراء التي أُعرب عنها بشأن هذا الموضوع",  # unverified
        proposals=("المقترح الأول", "المقترح الثاني"),  # unverified
        time="التاريخ والوقت",  # unverified
        sitting="عنوان الجلسة",  # unverified
        speaker="المتكلم والموضوع",  # unverified
        own="الجهة التي أُعد التقرير على مسؤوليتها",  # unverified
        page="عنوان الصفحة الشبكية التي نُشرت عليها العروض",  # unverified
        subtitle="العنوان الفرعي",  # unverified
        author="مقدم التقرير",  # unverified
        heading="عنوان",  # unverified
        item="نص الفقرة الفرعية",  # unverified
        note="نص الحاشية",  # unverified
        column="العمود",  # unverified
        cell="البيانات",  # unverified
        source="مصدر البيانات",  # unverified
        closing="المكان والتاريخ والتوقيع",  # unverified
    ),
    sentences=Sentences(
        author="تقرير الرئيسين المتشاركين لحلقة العمل",  # unverified
        held="عُقدت حلقة العمل المشار إليها في {request} في {place} في {dates}.",  # unverified
        chaired="وتشارك في رئاسة حلقة العمل {co_chairs}.",  # unverified
        agenda="ويرد جدول أعمال حلقة العمل في {agenda}. ويمكن الاطلاع على العروض على الإنترنت{page}.",  # unverified
        discussed="ناقشت حلقة العمل المسائل التالية:",  # unverified
        proposed="قدم المشاركون المقترحات التالية:",  # unverified
        item="{}؛",
        last_item="{}.",
    ),
    remarks=Remarks(
        opening="تقرير عن حلقة عمل، يُستكمل من أعلى إلى أسفل.",
        earlier="هيكل تقرير سابق، يُستكمل من أعلى إلى أسفل؛ وقد حُذف نصه.",
        marks="ما يلي العلامة # في أول السطر أو بجانب المفتاح ملاحظة، كهذا السطر، ولا يُطبع.\n"
        "{gap:…} علامة على ما لم يُكتب بعد، ويظهر في الصفحة بين قوسين معقوفين.\n"
        "اكتب نصك مكان العلامة كلها، بما فيها القوسان.\n"
        "يُكتب النص تحت الخط (|) مع ترك مسافتين في أول كل سطر. والسطر الفارغ بداية فقرة جديدة.\n"
        "لا يُرقّم شيء باليد: فالعناوين والفقرات والفقرات الفرعية والحواشي تُرقّم تلقائياً بحسب مواضعها.",
        language="ar أو en أو es أو fr أو ru أو zh",
        body="الهيئة التي يُقدم إليها التقرير، ويُدرج اسمها تلقائياً",
        spelt_body="الهيئة التي يُقدم إليها التقرير. وإذا كانت من الهيئات المعروفة لدى drafter يكفي اسمها المختصر،\n"
        "مثلاً body: awglca",
        organ="الاتفاقية أو الهيئة الرئيسية، بجانب الشعار",
        name="اسم الهيئة، سطر لكل مستوى",
        masthead="ما لم يُعرف بعد يبقى فارغاً: لا يُختلق شيء، وتظهر في الصفحة علامة على النقص.",
        symbol="مثلاً FCCC/AWGLCA/2012/INF.1",
        distribution="general (عام) أو limited (محدود) أو restricted (مقيد)",
        date="تاريخ التقديم، مثلاً 2012-07-05",
        original="لغة الأصل: ar أو en أو es أو fr أو ru أو zh",
        session="الدورة التي يُنظر فيها في التقرير. احذف ما لا ينطبق.",
        title="هنا وتحت author وتحت session يُطبع كل سطر سطراً مستقلاً.",
        author="[^own] علامة حاشية يرد نصها في النهاية، تحت notes.",
        mandate="من طلب عقد حلقة العمل، وأين، ولأي غرض. وتعطي {#request} الفقرة اسماً لكي يمكن الإحالة إليها في النص.",
        organization="متى عُقدت حلقة العمل وأين، ومن رأسها، ومن شارك فيها. وتُطبع {para:request} برقم تلك الفقرة\n"
        "أياً كان.",
        issues="ما نوقش. السطر الذي يبدأ بالعلامة “# ” عنوان، وبالعلامة “## ” عنوان من المستوى الأدنى،\n"
        "وبالعلامة “- ” فقرة فرعية: (أ)، (ب) …",
        proposals="يُطبع بوصفه الموضوع الأخير من الجزء السابق.",
        agenda="يُطبع بوصفه المرفق. وهنا “# ” تاريخ أو وقت، و“## ” جلسة، و“- ” سطر تابع لها.",
        notes="الحواشي، بأي ترتيب: تُرقّم كل منها عند أول ورود لعلامتها.\nوللاستغناء عن حاشية يُحذف سطرها وعلامتها.",
    ),
)
