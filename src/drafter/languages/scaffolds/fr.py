"""What an outline in French is begun with."""

from __future__ import annotations

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences

FR = Scaffold(
    gaps=Gaps(
        title="titre du rapport",  # unverified
        session="nom de la session",  # unverified
        dates_and_place="lieu et dates de la session",  # unverified
        agenda_item="numéro",  # unverified
        agenda_title="intitulé du point de l’ordre du jour",  # unverified
        mandate="qui a demandé l’atelier, dans quelle décision ou quelles conclusions, et à quelle fin",  # unverified
        place="lieu",  # unverified
        dates="dates\u00a0: le 3 avril, ou du 3 au 5 avril",  # unverified
        co_chairs="noms des coprésidents et Parties qu’ils représentent",  # unverified
        participants="qui a participé, qui a fait un exposé et qui est intervenu",  # unverified
        issues=("première question", "deuxième question"),  # unverified
        topics=("premier thème", "deuxième thème"),  # unverified
        views="ce qui a été dit sur ce thème",  # unverified
        proposals=("première proposition", "deuxième proposition"),  # unverified
        time="date et heure",  # unverified
        sitting="intitulé de la séance",  # unverified
        speaker="orateur et sujet",  # unverified
        own="sous la responsabilité de qui le rapport a été établi",  # unverified
        page="adresse de la page Web où figurent les exposés",  # unverified
        subtitle="sous-titre",  # unverified
        author="auteur du rapport",  # unverified
        heading="intitulé",  # unverified
        item="texte de l’alinéa",  # unverified
        note="texte de la note",  # unverified
        column="colonne",  # unverified
        cell="données",  # unverified
        source="source des données",  # unverified
        closing="lieu, date et signature",  # unverified
        organ="convention ou organe principal",  # unverified
        picture="ce que montre l’image",  # unverified
    ),
    sentences=Sentences(
        author="Rapport des coprésidents de l’atelier",  # unverified
        held="L’atelier visé au {request} s’est tenu à {place} {dates}.",  # unverified
        chaired="Il a été coprésidé par {co_chairs}.",  # unverified
        agenda="Le programme de l’atelier figure dans {agenda}. "
        "Les exposés peuvent être consultés en ligne{page}.",  # unverified
        discussed="Les participants à l’atelier ont examiné les questions suivantes\u00a0:",  # unverified
        proposed="Les participants ont formulé les propositions suivantes\u00a0:",  # unverified
        item="{}\u00a0;",
        last_item="{}.",
    ),
    remarks=Remarks(
        opening="Le rapport d’un atelier, à compléter de haut en bas.",
        earlier="La structure d’un rapport précédent, à compléter de haut en bas\u00a0; son texte a été retiré.",
        translation="Traduction de {source}, à rédiger de haut en bas.\n"
        "Au-dessus de chaque {gap:…} figure le texte à traduire, entre <!-- et -->\u00a0: il n’est pas imprimé "
        "et peut rester. Écrivez votre texte à la place de l’ensemble, accolades comprises.\n"
        "Les renvois et les appels de note du texte, comme {para:…} et [^…], sont placés à la suite\u00a0: "
        "mettez chacun à sa place dans la phrase, sans changer les noms qu’ils contiennent.\n"
        "Ce qui est identique dans toutes les langues est déjà là\u00a0: cote, dates, nombres, fichiers, noms.",
        marks="Ce qui suit un # placé à la marge ou à côté d’une clef est une remarque, comme celle-ci\u00a0: elle\n"
        "n’est pas imprimée. {gap:…} signale ce qui reste à écrire\u00a0; la page le montre entre crochets, en\n"
        "évidence. Écrivez votre texte à la place de l’ensemble, accolades comprises.\n"
        "Le texte se place sous une barre (|), en retrait de deux espaces. Une ligne vide commence le paragraphe\n"
        "suivant. Rien n’est numéroté à la main\u00a0: titres, paragraphes, alinéas et notes sont numérotés d’après\n"
        "leur place.",
        language="ar, en, es, fr, ru ou zh",
        body="l’organe auquel le rapport est présenté\u00a0; son nom est inscrit d’office",
        spelt_body="L’organe auquel le rapport est présenté. Pour un organe que drafter connaît, son sigle suffit,\n"
        "par exemple body: awglca",
        organ="la convention ou l’organe principal, à côté de l’emblème",
        name="son nom, une ligne par niveau",
        masthead="Ce qui n’est pas encore connu reste vide\u00a0: rien n’est inventé, et la page montre une lacune.",
        symbol="par exemple FCCC/AWGLCA/2012/INF.1",
        distribution="general (générale), limited (limitée) ou restricted (restreinte)",
        date="le jour de la soumission, par exemple 2012-07-05",
        original="la langue de l’original\u00a0: ar, en, es, fr, ru ou zh",
        session="La session à laquelle le rapport est examiné. Supprimez ce qui ne s’applique pas.",
        title="Ici, sous author et sous session, chaque ligne est imprimée comme une ligne à part.",
        author="[^own] est l’appel d’une note dont le texte se trouve à la fin, sous notes.",
        mandate="Qui a demandé l’atelier, où, et à quelle fin. {#request} donne un nom au paragraphe, pour que le\n"
        "texte puisse y renvoyer.",
        organization="Quand et où l’atelier s’est tenu, qui l’a présidé, qui y a participé. {para:request} est\n"
        "imprimé avec le numéro de ce paragraphe, quel qu’il devienne.",
        issues="Ce qui a été examiné. Une ligne qui commence par «\u00a0#\u00a0» suivi d’une espace est un titre, par\n"
        "«\u00a0##\u00a0» un titre du niveau inférieur, par «\u00a0-\u00a0» un alinéa\u00a0: a), b) …",
        proposals="Imprimé comme dernier thème de la partie précédente.",
        agenda="Imprimé comme annexe. Ici «\u00a0#\u00a0» annonce une date ou une heure, «\u00a0##\u00a0» une séance\n"
        "et «\u00a0-\u00a0» une ligne qui s’y rattache.",
        notes="Les notes, dans un ordre quelconque\u00a0: chacune est numérotée d’après son premier appel.\n"
        "Pour en supprimer une, retirez sa ligne et son appel.",
    ),
)
