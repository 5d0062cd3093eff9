"""Rules for bookmarks: in our files they carry the identity of each paragraph."""

import re
from collections.abc import Iterator

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import each, local, val

NAME = re.compile(r"[^\W\d]\w*")


def ends(package: Package) -> Iterator[str]:
    """A bookmark with one end, or an end without bookmark (§17.13.6.1, §17.13.6.2: they pair by id within a story)."""
    for part, root in package.stories():
        begun: list[tuple[str, str]] = []
        for mark in each(root, "bookmarkStart", "bookmarkEnd"):
            given = val(mark, "id")
            mate = next((start for start in begun if start[0] == given), None)
            if local(mark) == "bookmarkStart":
                begun.append((given, val(mark, "name")))
            elif mate:
                begun.remove(mate)
            else:
                yield f"{part}: the end of a bookmark with the id {given} has no start before it"
        for _, name in begun:
            yield f"{part}: the bookmark {name} begins and does not end"


def names(package: Package) -> Iterator[str]:
    """Ids and names unique in all stories, whatever their case (§17.13.6.2); names as Word's dialog takes them.

    That is a letter or _, then letters, digits and _, at most 40 characters in all.
    """
    seen_names: dict[str, str] = {}
    seen_ids: dict[str, str] = {}
    for part, root in package.texts():
        for start in each(root, "bookmarkStart"):
            name, given = val(start, "name"), val(start, "id")
            if name.lower() in seen_names:
                yield f"{part}: the bookmark name {name} is that of {seen_names[name.lower()]}"
            if given in seen_ids:
                yield f"{part}: the bookmark {name} has the id {given} of {seen_ids[given]}"
            if len(name) > 40:
                yield f"{part}: the bookmark name {name} is longer than 40 characters"
            if not NAME.fullmatch(name):
                yield f"{part}: the bookmark name {name} is not made of letters, digits and _"
            seen_names.setdefault(name.lower(), f"{name} in {part}")
            seen_ids.setdefault(given, f"{name} in {part}")
