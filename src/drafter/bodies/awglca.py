"""The Ad Hoc Working Group on Long-term Cooperative Action under the Convention (2008–2012)."""

from __future__ import annotations

from drafter.bodies.body import Body
from drafter.bodies.unfccc import CONVENTION

AWGLCA = Body(
    code="awglca",
    organ=CONVENTION,
    name={
        "ar": "الفريق العامل المخصص المعني بالعمل التعاوني الطويل الأجل بموجب الاتفاقية",
        "en": "Ad Hoc Working Group on Long-term Cooperative Action under the Convention",
        "es": "Grupo de Trabajo Especial sobre la cooperación a largo plazo en el marco de la Convención",
        "fr": "Groupe de travail spécial de l’action concertée à long terme au titre de la Convention",
        "ru": "Специальная рабочая группа по долгосрочным мерам сотрудничества согласно Конвенции",  # unverified
        "zh": "《公约》之下的长期合作行动问题特设工作组",
    },
    item_gap="",
)
