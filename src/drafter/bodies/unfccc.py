"""What the bodies of the climate convention share."""

from __future__ import annotations

CONVENTION = {
    "ar": "الاتفاقية الإطارية بشأن تغير المناخ",  # unverified
    "en": "Framework Convention on Climate Change",
    "es": "Convención Marco sobre el Cambio Climático",
    "fr": "Convention-cadre sur les changements climatiques",
    "ru": "Рамочная конвенция об изменении климата",
    "zh": "气候变化框架公约",
}
