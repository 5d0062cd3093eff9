"""Is this .docx sound? What no schema says: ids, references, fields, lists, the order of notes.

Word repairs or refuses an unsound file, LibreOffice prints it wrongly, and validators pass it. The rules come from the
standard and from what was measured, not from the code that writes our files, so nothing is imported from there.
"§" is a clause of ISO/IEC 29500-1, "OPC" is ISO/IEC 29500-2, "measured" means in LibreOffice 7.4.
"""

from collections.abc import Callable, Collection, Iterator

from drafter.word.sound import bookmarks, contents, fields, lists, notes, parts, tables
from drafter.word.sound.opening import Package, open_package

Rule = Callable[[Package], Iterator[str]]

RULES: tuple[Rule, ...] = (
    parts.content_types,
    parts.relationships,
    parts.relationship_ids,
    parts.reached,
    parts.custom_data,
    parts.update_fields,
    bookmarks.ends,
    bookmarks.names,
    fields.characters,
    fields.results,
    fields.targets,
    notes.partners,
    notes.places,
    notes.order,
    notes.separators,
    notes.marks,
    lists.numbers,
    lists.levels,
    lists.styles,
    contents.paragraph_ids,
    contents.cells,
    contents.runs,
    contents.stray_text,
    tables.columns,
    tables.apart,
    tables.pictures,
)


#: What our own files keep to for the sake of other tools, and LibreOffice does not, with no harm in Word.
TIDINESS: tuple[Rule, ...] = (notes.marks, contents.runs)


def check(docx: bytes, but: Collection[Rule] = ()) -> Iterator[str]:
    """Every fault of a .docx that schema validators miss, as a sentence; nothing for a sound file.

    Rules that are excepted are passed over. Broken input never raises. A package that cannot be read, or holds a
    DOCTYPE (OPC forbids it), is not looked into.
    """
    package = yield from open_package(docx)
    if package:
        for rule in RULES:
            if rule not in but:
                yield from rule(package)
