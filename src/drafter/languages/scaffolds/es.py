"""What an outline in Spanish is begun with."""

from __future__ import annotations

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences

ES = Scaffold(
    gaps=Gaps(
        title="título del informe",  # unverified
        session="nombre del período de sesiones",  # unverified
        dates_and_place="lugar y fechas del período de sesiones",  # unverified
        agenda_item="número",  # unverified
        agenda_title="título del tema del programa",  # unverified
        mandate="quién solicitó el taller, en qué decisión o conclusiones, y con qué finalidad",  # unverified
        place="lugar",  # unverified
        dates="fechas: el 3 de abril, o del 3 al 5 de abril",  # unverified
        co_chairs="nombres de los copresidentes y Partes a las que representan",  # unverified
        participants="quiénes participaron, quiénes hicieron presentaciones y quiénes intervinieron",  # unverified
        issues=("primera cuestión", "segunda cuestión"),  # unverified
        topics=("primer tema", "segundo tema"),  # unverified
        views="lo que se dijo sobre este tema",  # unverified
        proposals=("primera propuesta", "segunda propuesta"),  # unverified
        time="fecha y hora",  # unverified
        sitting="título de la sesión",  # unverified
        speaker="orador y asunto",  # unverified
        own="bajo la responsabilidad de quién se preparó el informe",  # unverified
        page="dirección de la página web en que figuran las presentaciones",  # unverified
        subtitle="subtítulo",  # unverified
        author="autor del informe",  # unverified
        heading="encabezamiento",  # unverified
        item="texto del apartado",  # unverified
        note="texto de la nota",  # unverified
        column="columna",  # unverified
        cell="datos",  # unverified
        source="fuente de los datos",  # unverified
        closing="lugar, fecha y firma",  # unverified
        organ="convención u órgano principal",  # unverified
        picture="lo que muestra la imagen",  # unverified
    ),
    sentences=Sentences(
        author="Informe de los copresidentes del taller",  # unverified
        held="El taller mencionado en el {request} se celebró en {place} {dates}.",  # unverified
        chaired="Lo copresidieron {co_chairs}.",  # unverified
        agenda="El programa del taller figura en {agenda}. "
        "Las presentaciones pueden consultarse en línea{page}.",  # unverified
        discussed="En el taller se examinaron las siguientes cuestiones:",  # unverified
        proposed="Los participantes formularon las siguientes propuestas:",  # unverified
        item="{};",
        last_item="{}.",
    ),
    remarks=Remarks(
        opening="El informe de un taller, que se rellena de arriba abajo.",
        earlier="La estructura de un informe anterior, que se rellena de arriba abajo; su texto se ha quitado.",
        translation="Traducción de {source}, que se redacta de arriba abajo.\n"
        "Sobre cada {gap:…} figura el texto que se ha de traducir, entre <!-- y -->: no se imprime y puede "
        "quedarse. Escriba su texto en lugar de todo ello, llaves incluidas.\n"
        "Las remisiones y las llamadas de nota del texto, como {para:…} y [^…], van a continuación: ponga "
        "cada una en su lugar de la oración, sin cambiar los nombres que contienen.\n"
        "Lo que es igual en todos los idiomas ya está: signatura, fechas, números, archivos, nombres.",
        marks="Lo que sigue a un signo # en el margen o al lado de una clave es una observación, como esta: no se\n"
        "imprime. {gap:…} señala lo que falta por escribir; la página lo muestra entre corchetes, resaltado.\n"
        "Escriba su texto en lugar de todo ello, llaves incluidas.\n"
        "El texto va debajo de una barra (|), con dos espacios de sangría. Una línea vacía inicia el párrafo\n"
        "siguiente. Nada se numera a mano: los encabezamientos, párrafos, apartados y notas reciben su número\n"
        "según su lugar.",
        language="ar, en, es, fr, ru o zh",
        body="el órgano al que se presenta el informe; su nombre se inscribe automáticamente",
        spelt_body="El órgano al que se presenta el informe. Para uno que drafter conoce basta su sigla,\n"
        "por ejemplo body: awglca",
        organ="la convención o el órgano principal, al lado del emblema",
        name="su nombre, una línea por nivel",
        masthead="Lo que aún no se sabe queda vacío: nada se inventa, y la página muestra un vacío señalado.",
        symbol="por ejemplo FCCC/AWGLCA/2012/INF.1",
        distribution="general, limited (limitada) o restricted (reservada)",
        date="el día de la presentación, por ejemplo 2012-07-05",
        original="el idioma original: ar, en, es, fr, ru o zh",
        session="El período de sesiones en que se examina el informe. Suprima lo que no corresponda.",
        title="Aquí, en author y en session, cada línea se imprime como una línea aparte.",
        author="[^own] es la llamada de una nota, cuyo texto está al final, en notes.",
        mandate="Quién solicitó el taller, dónde y con qué finalidad. {#request} da un nombre al párrafo, para que\n"
        "el texto pueda remitir a él.",
        organization="Cuándo y dónde se celebró, quién lo presidió y quién participó. {para:request} se imprime con\n"
        "el número de ese párrafo, sea cual sea.",
        issues="Lo que se examinó. Una línea que empieza con “# ” es un encabezamiento; con “## ”, uno del nivel\n"
        "inferior; con “- ”, un apartado: a), b) …",
        proposals="Se imprime como último tema de la parte anterior.",
        agenda="Se imprime como anexo. Aquí “# ” es una fecha u hora, “## ” una sesión y\n"
        "“- ” una línea dentro de ella.",
        notes="Las notas, en cualquier orden: cada una se numera según su primera llamada.\n"
        "Para suprimir una, quite su línea y su llamada.",
    ),
)
