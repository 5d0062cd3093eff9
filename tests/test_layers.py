"""The doors between the rooms: who may import whom, and what only a few may touch."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

import rendered
from drafter.languages import LANGUAGES

SRC = rendered.ROOT / "src"

# What several rows have in common.
GROUND = "value place inline"
MODELS = f"{GROUND} outline"
PRINTED = "value inline line languages report"

#: The families of what rules know of languages, and the modules that are a rule.
FAMILIES = sorted(path.stem for path in (SRC / "drafter/languages/editing").glob("*.py") if path.stem != "__init__")
RULES = sorted(
    path
    for path in (SRC / "drafter/lint").glob("*.py")
    if path.stem not in ("__init__", "manual", "printed", "prose", "rule", "silence")
)

#: Module → the modules of ours that it may import. A module stands below all that it imports: read it downwards, and no
#: arrow points down. A new module needs a row here; where it fits in no row, the design has changed, not the table.
DOORS = {
    # The ground: values, places, running text.
    "value": "",
    "kinds": "value",
    "spelling": "",
    "place": "value",
    "inline": "value place",
    "script": "",
    "typed": "value place script",
    "saying": "value place",
    # Tables of the world: languages, symbols, bodies. They know no format.
    "languages.numerals": "",
    "languages.dates": "",
    "languages.language": "value languages.numerals",
    "languages.en": "value languages.language languages.numerals languages.dates",
    "languages.zh": "value languages.language languages.numerals languages.dates languages.en",
    "languages.fr": "value languages.language languages.numerals languages.dates",
    "languages.es": "value languages.language languages.numerals languages.dates",
    "languages.ru": "value languages.language languages.numerals languages.dates languages.en",
    "languages.ar": "value languages.language languages.numerals languages.dates languages.en",
    "languages": "languages.language languages.numerals",
    "languages.scaffolds.words": "value",
    **{f"languages.scaffolds.{code}": "languages.scaffolds.words" for code in LANGUAGES},
    "languages.scaffolds": "languages.scaffolds.words",
    "symbols": "value",
    "bodies.body": "value",
    "bodies.unfccc": "value bodies.body",
    "bodies.awglca": "value bodies.body bodies.unfccc",
    "bodies": "bodies.body bodies.awglca",
    # The two models, which know nothing of each other.
    "outline": GROUND,
    "line": "value place inline script",
    "report": "value line",
    # YAML text to an outline.
    "keys": "value",
    "dropped": "place",
    "limits": "place",
    "tree": "value place typed dropped limits",
    "remarks": "value place typed",
    "address": "limits",
    "emphasis": f"{MODELS} typed",
    "named": f"{GROUND} typed",
    "misspelt": f"{MODELS} typed spelling named",
    "marks": f"{MODELS} misspelt typed limits named address emphasis",
    "marking": f"{MODELS} typed address emphasis marks",
    "mistyped": "place typed",
    "markup": f"{MODELS} typed named remarks marks marking mistyped",
    "walking": MODELS,
    "placed": f"{MODELS} spelling",
    "within": MODELS,
    "names": f"{MODELS} spelling walking placed within",
    "levels": f"{MODELS} languages",
    # Behind a fault, to read on for the others; and what to write instead.
    "hints": "",
    "values": "value",
    "misplaced": f"{MODELS} spelling keys",
    "mending": "place hints",
    "barred": f"{MODELS} spelling keys mending",
    "under_names": f"{MODELS} keys barred",
    "structure": f"{MODELS} spelling keys hints values mending barred under_names",
    "recovery": "value place mending structure",
    "drawn": f"{MODELS} typed remarks marks marking",
    "reader": f"{MODELS} spelling typed keys dropped tree remarks marks markup hints misplaced",
    "texts": f"{MODELS} typed tree remarks marks named reader",
    "heads": f"{MODELS} typed languages symbols bodies tree named reader",
    "inserted": f"{MODELS} languages tree named drawn reader",
    "source": f"{MODELS} spelling languages tree limits names levels recovery reader texts heads inserted",
    "dumping": f"{MODELS} marking markup drawn keys",
    # An outline to begin with.
    "scaffolding": f"{MODELS} languages languages.scaffolds source dumping marking",
    "emptying": f"{MODELS} languages languages.scaffolds walking",
    "universal": f"{MODELS} symbols",
    "translating": f"{MODELS} script languages languages.scaffolds marking drawn universal",
    "folding": "place script typed",
    "bilingual": f"{MODELS} languages.scaffolds dumping marking translating folding",
    # The text of an outline changed so that it says another.
    "patching.sheet": "",
    "patching.pairing": "",
    "patching.arranging": "patching.sheet",
    "patching.wrapping": "value place typed folding",
    "patching.notation": f"{MODELS} marking patching.pairing",
    "patching.stretch": "typed patching.notation patching.wrapping",
    "patching.flats": f"{MODELS} typed remarks named marks marking markup",
    "patching.manners": "value typed patching.flats patching.wrapping",
    "patching.standing": "place typed remarks named marks patching.sheet patching.arranging patching.stretch "
    "patching.flats",
    "patching.following": "patching.pairing patching.notation patching.flats",
    "patching.texts": "place typed marking patching.sheet patching.arranging patching.wrapping patching.notation "
    "patching.stretch patching.flats patching.manners patching.standing patching.following",
    "patching.spans": "tree patching.sheet patching.arranging",
    "patching.kept": "tree typed patching.sheet patching.spans",
    "patching.short": f"{MODELS} languages tree patching.spans",
    "patching.tables": f"{MODELS} typed tree marking drawn patching.sheet patching.pairing "
    "patching.arranging patching.wrapping patching.notation patching.spans patching.short",
    "patching.barred": f"{MODELS} typed named tree patching.sheet patching.notation patching.flats patching.manners "
    "patching.standing patching.texts patching.spans patching.kept patching.short patching.tables",
    "patching.listed": f"{MODELS} tree dumping patching.sheet patching.pairing patching.arranging patching.spans "
    "patching.kept patching.barred",
    "patching.keyed": f"{MODELS} keys tree dumping patching.sheet patching.arranging patching.spans "
    "patching.kept patching.short patching.barred patching.listed",
    "patching": f"{MODELS} keys tree source dumping patching.sheet patching.barred patching.keyed",
    # An outline to a report.
    "counting": f"{MODELS} languages within",
    "citing": f"{MODELS} languages report counting",
    "wording": f"{MODELS} languages report citing",
    "first_page": f"{MODELS} languages symbols bodies report wording",
    "inserting": f"{MODELS} script languages report counting citing wording",
    "contents": PRINTED,
    "composing": f"{MODELS} languages bodies report names levels counting citing wording first_page inserting contents",
    # Editorial rules. What they know of languages and countries is loaded by them alone; no rule knows another.
    "countries": "",
    "languages.editing": "",
    **{f"languages.editing.{family}": "value languages.numerals languages.editing" for family in FAMILIES},
    "lint.printed": "value line report",
    "lint.prose": f"{PRINTED} place outline lint.printed",
    "lint.rule": "value place languages lint.prose",
    **{
        f"lint.{rule.stem}": "inline symbols spelling countries languages.numerals lint.printed lint.prose lint.rule "
        f"{PRINTED} place outline {' '.join(f'languages.editing.{family}' for family in FAMILIES)}"
        for rule in RULES
    },
    "lint": f"place lint.prose lint.rule {' '.join(f'lint.{rule.stem}' for rule in RULES)}",
    "lint.manual": "value place languages lint",
    "lint.silence": "value place",
    # The same report in several languages.
    "languages.amounts": "value languages.numerals languages.editing.dates",
    "aligning.amounts": "value languages.numerals languages.amounts",
    "aligning.segments": "value place line report lint.prose aligning.amounts",
    "aligning.vocabulary": "aligning.segments",
    "aligning.pairing": "value aligning.segments aligning.vocabulary",
    "aligning.differences": "value place languages.amounts lint.prose aligning.amounts aligning.segments "
    "aligning.pairing",
    "aligning": "value place outline lint.prose aligning.segments aligning.pairing aligning.differences",
    "aligning.rows": "value aligning aligning.segments",
    "aligning.tabbed": "line aligning aligning.rows aligning.segments",
    "aligning.page": "line script languages aligning aligning.rows aligning.segments",
    "checking": "value place outline report source composing lint lint.prose lint.silence",
    "fixing": "value place structure checking",
    "sought": "spelling line report lint.prose",
    "explaining": "value line report lint.prose sought",
    "codes": "",
    "formats.examined": "value place",
    "formats.as_json": "place formats.examined",
    "formats.github": "place formats.examined",
    "formats.sarif": " place codes lint lint.manual formats.examined",
    "formats": "formats.examined formats.as_json formats.github formats.sarif",
    # A report to a file. No writer knows where a report comes from, nor another writer.
    "writers": "",
    "writers.text": f"{PRINTED} writers",
    "word.wml": "value inline",
    "word.stored": "",
    # What somebody sent: taken apart with guards, or refused.
    "word.parsing": "",
    "word.usual": "word.parsing",
    "word.unzipping": "kinds place word.stored word.usual",
    "word.package": "word.wml word.stored word.unzipping",
    "word.seen": "",
    "letters": "",
    "word.fence": "letters value",
    "word.styles": "value word.wml",
    # How the ps of a file are counted, whoever wrote it, and what it says as a whole.
    "pieces": "inline value",
    "word.counted": "",
    "word.counted.styles": "pieces value word.seen word.styles",
    "word.counted.lists": "pieces value word.counted.styles",
    "word.counted.ordinals": "word.counted.lists",
    "word.fingerprint": "address languages word.counted.lists word.counted.ordinals word.counted.styles word.parsing "
    "word.seen",
    "word.origin": "word.wml word.package word.fingerprint",
    # What a template must not hold, and what it must.
    "word.sites": "",
    "word.opening": "value kinds place word.sites word.parsing word.unzipping word.usual",
    "word.guard": "place word.sites",
    "word.templates.reading": "value word.sites word.parsing",
    "word.templates.fields": "value place report spelling word.fence word.sites word.templates.reading",
    "word.templates.looks": "place spelling word.sites word.styles word.templates.reading",
    "word.templates.pages": "place word.sites word.templates.reading",
    "word.templates": "place word.guard word.templates.fields word.templates.looks word.templates.pages "
    "word.templates.reading",
    # What a Word file says, as pieces, and what stands around them.
    "word.reading.names": "",
    "word.reading.first_page": "",
    "word.reading.fields": "",
    "word.reading.drawings": "word.counted.styles",
    "word.reading.looks": "inline word.counted.styles",
    "word.reading.spoken": "inline limits pieces",
    "word.reading.running": "address inline pieces value word.reading.drawings word.reading.fields "
    "word.reading.looks word.reading.names word.reading.spoken word.counted.styles",
    "word.reading.note_heads": "pieces value word.reading.looks word.counted.styles",
    "word.reading": "pieces value word.counted.lists word.reading.note_heads word.counted.ordinals "
    "word.reading.running word.counted.styles",
    "surround": "value",
    "word.reading.around": "letters pieces surround value word.reading word.reading.drawings word.wml",
    "word.shell": "value report surround word.package word.fence word.parsing word.templates word.reading.around "
    "word.reading.drawings",
    "word.masthead": "report word.wml word.shell",
    "word.measures": "value word.styles",
    "word.numbering": "value languages word.wml word.styles word.measures",
    "word.centring": "value languages word.measures word.numbering",
    "word.mirroring": "script languages word.wml word.styles word.measures",
    "word.page_numbers": "value report word.wml word.package",
    "word.story": f"{PRINTED} script word.wml word.styles word.measures",
    "word.notes": f"{PRINTED} word.wml word.styles word.story",
    "word.properties": f"{PRINTED} word.wml",
    "word.flow": "value word.wml",
    "word.captions": f"{PRINTED} word.wml word.story",
    "word.tables": f"{PRINTED} word.wml word.story",
    "word.contents": f"{PRINTED} word.wml word.story",
    "word.pictures": "value report word.wml word.measures word.shell",
    "word.across": "word.package word.measures word.flow",
    "word.blocks": f"{PRINTED} word.wml word.styles word.numbering word.story word.flow word.captions word.tables "
    "word.contents word.pictures",
    "word": f"{PRINTED} word.wml word.package word.properties word.origin word.shell word.masthead word.styles "
    "word.centring word.mirroring "
    "word.measures word.numbering word.story word.notes word.flow word.pictures word.across word.blocks",
    # Whether a .docx is sound: it shares nothing with what wrote it, so that it can prove it wrong.
    "word.sound.trees": "",
    "word.sound.opening": "word.sound.trees",
    "word.sound.bookmarks": "word.sound.trees word.sound.opening",
    "word.sound.contents": "word.sound.trees word.sound.opening",
    "word.sound.fields": "word.sound.trees word.sound.opening",
    "word.sound.lists": "word.sound.trees word.sound.opening",
    "word.sound.notes": "word.sound.trees word.sound.opening",
    "word.sound.parts": "word.sound.trees word.sound.opening",
    "word.sound.tables": "word.sound.trees word.sound.opening",
    "word.sound.typed_labels": "word.sound.trees word.sound.opening",
    "word.sound": "word.sound.opening word.sound.bookmarks word.sound.contents word.sound.fields word.sound.lists "
    "word.sound.notes word.sound.parts word.sound.tables",
    # What people record in a file: tracked changes and comments.
    "word.stories": "value",
    "word.revisions.names": "word.stories",
    "word.revisions.gathering": "value word.stories word.revisions.names",
    "word.revisions.listing": "word.stories word.revisions.names word.revisions.gathering",
    "word.revisions.restoring": "word.stories word.revisions.names",
    "word.revisions.dropping": "word.stories",
    "word.revisions.joining": "word.stories word.revisions.dropping",
    "word.revisions.fields": "word.stories word.revisions.dropping",
    "word.revisions.controls": "word.stories word.revisions.names",
    "word.revisions.resolving": "word.stories word.revisions.names word.revisions.restoring word.revisions.dropping "
    "word.revisions.joining word.revisions.fields word.revisions.controls",
    "word.revisions": "word.revisions.names word.revisions.gathering word.revisions.listing word.revisions.resolving",
    "word.comments": "value word.stories",
    "word.review_sheet": "word.comments",
    # What comes back from Word: pieces, what of an outline they are, and what two sides made of it.
    "returning.atoms": "inline line outline pieces value",
    "returning.pairing": "value",
    "returning.leaves": "counting outline value",
    "returning.matching": "inline returning.atoms script",
    "returning.citations": "returning.atoms value",
    "returning.weaving": "inline outline returning.atoms returning.matching value",
    "returning.slots": "composing counting inline languages outline pieces report returning.atoms returning.leaves "
    "returning.weaving value wording",
    "returning.shaping": "inline outline returning.atoms returning.slots returning.weaving script value",
    "returning.footnotes": "pieces report returning.pairing word.reading.names",
    "returning.naming": "inline outline value",
    "returning.lines": "inline marking outline pieces report returning.atoms returning.citations "
    "returning.footnotes returning.naming returning.shaping returning.slots returning.weaving value walking wording",
    "returning.rows": "outline returning.leaves value",
    "returning.labels": "returning.pairing",
    "returning.sorting": "pieces returning.atoms returning.slots value word.reading.names",
    "returning.opening": "pieces returning.atoms returning.labels returning.slots returning.sorting value "
    "word.reading.names",
    "returning.steps": "pieces returning.slots returning.sorting value",
    "returning.aside": "inline line pieces returning.atoms returning.labels returning.opening returning.pairing "
    "returning.slots returning.sorting value word.reading.names",
    "returning.below": "languages report returning.labels returning.pairing value",
    "returning.captions": "returning.atoms returning.labels returning.pairing value",
    "returning.captioned": "inline outline pieces returning.below returning.slots returning.steps value",
    "returning.uncaptioned": "outline pieces report returning.pairing returning.slots returning.sorting",
    "returning.walk": "pieces returning.aside returning.atoms returning.below returning.captioned returning.pairing "
    "returning.slots returning.sorting returning.steps returning.uncaptioned value word.reading.names",
    "returning.turning": "outline returning.leaves returning.naming returning.rows returning.shaping returning.slots "
    "returning.steps value",
    "returning.changes": "outline returning.atoms returning.lines returning.pairing returning.rows returning.slots "
    "returning.steps returning.turning value walking",
    "returning.grids": "outline pieces returning.atoms returning.lines returning.pairing",
    "returning.fitting": "returning.pairing surround value",
    "returning.values": "composing languages letters outline report returning.fitting symbols value",
    "returning.parting": "pieces returning.fitting returning.pairing surround value word.reading.around "
    "word.reading.names",
    "returning.remarks": "outline pieces returning.atoms returning.rows returning.steps value",
    "returning.recounting": "pieces returning.remarks returning.slots returning.steps returning.walk",
    "returning.reckoning": "pieces returning.recounting returning.remarks returning.slots returning.sorting "
    "returning.steps returning.turning returning.walk",
    "returning.relabelling": "returning.atoms returning.lines returning.remarks returning.sorting returning.steps",
    "returning.exhibits": "inline outline returning.atoms returning.below returning.captions returning.grids "
    "returning.lines returning.relabelling returning.remarks returning.shaping returning.slots returning.steps "
    "returning.weaving value walking",
    "returning.pointing": "languages lint.printed pieces report returning.remarks returning.steps value "
    "word.reading.names",
    "returning.phrases": "inline outline returning.atoms returning.lines returning.remarks returning.shaping "
    "returning.slots returning.steps value",
    "returning.heading": "outline returning.lines returning.phrases returning.rows returning.shaping returning.slots "
    "returning.steps value",
    "returning.texts": "outline returning.leaves returning.slots returning.steps",
    "returning.endnotes": "pieces returning.pointing returning.remarks returning.steps",
    "returning.rebuilding": "names outline pieces returning.changes returning.endnotes returning.exhibits "
    "returning.heading "
    "returning.lines returning.naming returning.phrases returning.pointing report returning.reckoning "
    "returning.relabelling returning.remarks returning.rows returning.shaping returning.slots returning.steps "
    "returning.texts returning.turning value word.reading.names",
    "returning.addresses": "address inline lint.printed pieces report value",
    "returning.agreeing": "outline pieces returning.atoms returning.slots returning.walk",
    "returning.masthead": "inline letters outline pieces report returning.atoms returning.changes returning.fitting "
    "returning.parting returning.remarks returning.values surround value word.reading.names",
    "returning": "outline pieces returning.addresses returning.agreeing returning.masthead returning.parting "
    "returning.rebuilding returning.slots returning.values returning.walk surround value",
    "returning.telling": "inline lint.printed marking outline report returning.atoms returning.changes "
    "returning.matching returning.weaving value",
    "merging.conflicts": "value",
    "merging.uniting": "",
    "merging.listed": "merging.uniting returning.pairing",
    "merging.words": "",
    "merging.running": "inline marking merging.conflicts merging.listed merging.words outline returning.weaving value",
    "merging.tables": "drawn merging.conflicts merging.listed merging.running outline returning.pairing value",
    "merging.flat": "drawn merging.running outline returning.rows value",
    "merging.annexed": "marking merging.flat merging.listed outline returning.pairing",
    "merging.values": "merging.conflicts merging.running outline value",
    "merging.exhibits": "merging.conflicts merging.running merging.tables merging.values outline value",
    "merging.fields": "merging.annexed merging.conflicts merging.exhibits merging.running merging.values outline "
    "returning.rows value",
    "merging.building": "languages merging.fields merging.flat outline returning.rows value",
    "merging.identity": "merging.flat returning.pairing value",
    "merging.seeking": "merging.flat merging.listed merging.running merging.words returning.pairing value",
    "merging.breaks": "merging.words outline returning.rows value",
    "merging.splitting": "inline merging.breaks merging.flat merging.identity merging.running merging.words "
    "outline returning.rows value",
    "merging.compared": "merging.conflicts merging.flat merging.identity merging.splitting returning.rows value",
    "merging.deciding": "merging.compared merging.conflicts merging.flat returning.rows value",
    "merging.fitting": "inline names outline value walking",
    "merging.laying": "merging.compared merging.conflicts merging.deciding merging.flat merging.running "
    "merging.splitting merging.uniting returning.rows value",
    "merging.naming": "merging.flat merging.running outline value",
    "merging.preparing": "merging.annexed merging.compared merging.conflicts merging.fields merging.flat "
    "merging.identity merging.naming merging.running merging.seeking outline value",
    "merging.loading": "dumping merging.conflicts outline source value",
    "merging.joining": "merging.building merging.conflicts merging.deciding merging.fields merging.fitting "
    "merging.flat merging.laying merging.loading merging.naming merging.preparing merging.running names outline",
    "merging": "merging.conflicts merging.joining merging.preparing outline value",
    "lending": "outline pieces returning value word.origin word.package word.reading.names word.wml",
    "clashing": "merging value",
    "pulling": "clashing composing dumping lending merging outline patching place report returning returning.telling "
    "source surround value word.comments word.opening word.origin word.properties word.reading "
    "word.reading.drawings word.reading.first_page word.reading.names word.revisions",
    "newly_typed": "composing dumping lint lint.prose outline place source",
    # The outside: files, the clock, the terminal.
    "": "place outline report source dumping composing",
    "guide.described": "value",
    "guide.keys": "guide.described",
    "guide.choices": "value outline languages bodies guide.keys",
    "guide.marks": "guide.described guide.keys",
    "guide.reports": "guide.described",
    "guide": "guide.described guide.keys guide.choices guide.marks guide.reports",
    "schema": "value outline keys guide",
    "files.reasons": "",
    "files.naming": "files.reasons",
    "files.owners": "files.reasons",
    "files.reading": "kinds place spelling files.reasons files.naming",
    "files.writing": "files.reasons files.naming files.owners",
    "files": "files.reasons files.naming files.owners files.reading files.writing",
    "unfinished": "inline outline report",
    "caching": " value report",
    "paging": "files word.page_numbers",
    "printing": "value report word files caching",
    "rendering": "value place outline report saying source dumping composing unfinished writers.text word.origin "
    "files printing paging word.page_numbers",
    "borrowing": "place files lending rendering source",
    "terminal": "files saying",
    "templating": "value place outline source bodies composing word word.package word.templates files printing",
    "template_command": "spelling saying files terminal templating",
    "settings": "spelling outline files lint checking",
    "fix_command": "files saying terminal settings fixing",
    "picturing": "files place pulling value",
    "check_word": "borrowing picturing place languages files newly_typed returning.pointing saying terminal pulling "
    "word.comments word.opening word.origin word.numbering word.sound word.sound.typed_labels",
    "check_command": "kinds place report files saying terminal settings unfinished lint checking fixing formats "
    "formats.examined fix_command check_word",
    "explain_command": "spelling files saying terminal lint lint.manual checking explaining sought codes settings",
    "align_command": "place source composing lint.prose saying files terminal aligning aligning.page aligning.tabbed "
    "formats formats.examined",
    "pull_words": "clashing lending pulling saying",
    "pull_command": "borrowing files lending picturing place pull_words pulling saying terminal word.comments "
    "word.review_sheet",
    "schema_command": "saying files terminal schema",
    "questions": "value spelling saying languages languages.scaffolds bodies outline scaffolding terminal",
    "new_command": "value outline saying source scaffolding emptying translating bilingual files terminal questions",
    "cli": " saying files rendering terminal template_command check_command explain_command align_command "
    "schema_command new_command pull_command",
    "__main__": "cli",
}

#: What is not ours → the modules that may import it.
FOREIGN = {
    "yaml": ("tree",),
    "pycountry": ("countries",),
    "docx": ("word.shell", "word.pictures"),
    "docxtpl": ("word.shell",),
    "jinja2": ("word.shell", "word.fence"),
    "lxml": (
        "word.templates.reading",
        "word.parsing",
        "word.usual",
        "word.opening",
        "word.origin",
        "word.reading",
        "word.counted.styles",
        "word.counted.lists",
        "word.reading.looks",
        "word.reading.drawings",
        "word.reading.names",
        "word.reading.note_heads",
        "word.reading.running",
        "word.reading.first_page",
        "word.reading.around",
        "word.stories",
        "word.comments",
        "word.sound",
        *(name for name in DOORS if name.startswith(("word.sound.", "word.revisions."))),
    ),
}

#: Where files, the environment, the clock and the terminal are.
OUTSIDE = (
    "cli",
    "caching",
    "paging",
    "printing",
    "rendering",
    "terminal",
    "templating",
    "template_command",
    "schema_command",
    "settings",
    "fix_command",
    "check_command",
    "check_word",
    "explain_command",
    "align_command",
    "pull_command",
    "borrowing",
    "picturing",
    "questions",
    "new_command",
    "__main__",
    "files",
    *(name for name in DOORS if name.startswith("files.")),
)
_CALLED = {"open", "input", "print", "breakpoint"}
_TOUCHING = {
    "read_bytes", "read_text", "write_bytes", "write_text", "environ", "getenv", "now", "today", "utcnow",
    "perf_counter", "getcwd", "cwd", "stdout", "stderr", "stdin",
}  # fmt: skip
_OUTSIDE_MODULES = {"os", "sys", "time", "pathlib", "random", "locale", "shutil", "subprocess", "tempfile", "socket"}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module by its name within drafter; the package itself is the empty name."""
    found = {}
    for path in sorted(SRC.rglob("*.py")):
        *folders, stem = path.relative_to(SRC / "drafter").with_suffix("").parts
        name = ".".join(folders if stem == "__init__" else (*folders, stem))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    """The full names of all that is imported, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module and not node.level, f"line {node.lineno}: an import is written from the root, drafter"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole.removeprefix("drafter.") in modules() else node.module


def ours(name: str) -> set[str]:
    """The modules of ours that a module imports."""
    found = {whole for whole in imported(modules()[name]) if whole.split(".")[0] == "drafter"}
    return {whole.removeprefix("drafter").removeprefix(".") for whole in found}


def allowed(name: str) -> set[str]:
    return set(DOORS[name].split(" "))


@pytest.mark.parametrize("name", modules())
def test_a_module_has_a_row_and_imports_only_what_it_may(name: str) -> None:
    assert name in DOORS, f"{name} is not in the table of doors"
    assert ours(name) - allowed(name) - {""} <= set(), f"{name} may not import these"
    if "" in ours(name):
        assert name in ("cli", "caching", "formats.sarif"), "only these ask for the version"


def test_the_table_names_no_module_that_is_gone() -> None:
    assert set(DOORS) == set(modules())


def test_no_arrow_points_down() -> None:
    above: set[str] = {""}
    for name in DOORS:
        assert allowed(name) <= above, name
        above.add(name)


def test_what_the_package_brings_on_request_is_what_it_says_to_type_checkers() -> None:
    import drafter

    for name, home in drafter._HOMES.items():
        assert home in allowed("")
        assert getattr(drafter, name).__module__ == f"drafter.{home}"
    assert sorted(drafter._HOMES) == sorted(drafter.__all__)
    with pytest.raises(AttributeError, match="module 'drafter' has no attribute 'nothing'"):
        drafter.nothing  # noqa: B018


def test_nothing_but_the_command_imports_the_outside() -> None:
    for name in modules():
        if name not in OUTSIDE:
            assert not ours(name) & set(OUTSIDE), name


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_library_has_one_home(foreign: str) -> None:
    homes = {
        name for name, tree in modules().items() if any(whole.split(".")[0] == foreign for whole in imported(tree))
    }

    assert homes <= set(FOREIGN[foreign])


def test_no_other_library_is_imported() -> None:
    import sys

    for name, tree in modules().items():
        roots = {whole.split(".")[0] for whole in imported(tree)}
        assert roots <= {*sys.stdlib_module_names, "drafter", *FOREIGN}, name


@pytest.mark.parametrize("name", [name for name in modules() if name not in OUTSIDE])
def test_no_file_no_clock_no_environment_inside(name: str) -> None:
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.Name):
            assert node.id not in _CALLED, f"line {node.lineno}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in _TOUCHING, f"line {node.lineno}"
    roots = {whole.split(".")[0] for whole in imported(modules()[name])}
    assert not roots & _OUTSIDE_MODULES


def test_the_clock_of_the_command_only_measures() -> None:
    """How long a render took is said; what day it is, nobody asks."""
    for name in OUTSIDE:
        for node in ast.walk(modules()[name]):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "time":
                assert node.attr == "perf_counter", f"{name}: time.{node.attr}"
        assert "datetime" not in set(imported(modules()[name])), name


@pytest.mark.parametrize("name", modules())
def test_nobody_asks_which_language_it_is(name: str) -> None:
    """A language is a value: what differs is a field of it."""
    for node in ast.walk(modules()[name]):
        if not isinstance(node, ast.Compare | ast.MatchValue):
            continue
        sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else [node.value]
        asked = {side.value for side in sides if isinstance(side, ast.Constant)} - {None}
        assert not asked & set(LANGUAGES), f"line {node.lineno}"
        by_code = {_last(side) for side in sides if isinstance(side, ast.Name | ast.Attribute)} & {"code", "language"}
        assert not (by_code and asked - {"language"}), f"line {node.lineno}"


def _last(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


def test_no_module_is_longer_than_400_lines() -> None:
    for path in SRC.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path


def test_no_module_is_called_by_what_it_is_not() -> None:
    for name in modules():
        assert name.split(".")[-1] not in ("utils", "util", "helpers", "common", "misc", "base", "core", "tools")


def test_every_module_begins_with_what_it_is() -> None:
    for name, tree in modules().items():
        docstring = ast.get_docstring(tree)
        assert (docstring and docstring.split("\n")[0].endswith((".", ":"))) or not tree.body, name
