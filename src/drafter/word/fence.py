"""What a template may ask of Jinja: the values of fields, and questions about them. Nothing that runs or grows."""

from __future__ import annotations

from functools import partial

from drafter import letters
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jinja2 import Environment

_NODES = frozenset(
    ["Template", "Output", "TemplateData", "Name", "Const", "If", "CondExpr", "Not", "And", "Or", "Compare", "Operand",
     "Test", "Filter"]
)  # fmt: skip
_FILTERS = frozenset([*letters.FILTERS, "trim", "default", "d"])


_REFUSED = "a template may name fields and ask about them with {% if %}, and no more"


class Asked(Value):
    """What a piece of Jinja asks for: the fields it names, whether it can be read, and whether it is let through."""

    names: frozenset[str]
    read: bool = True
    allowed: bool = True


def asked(source: str) -> Asked:
    """What a piece of Jinja asks for. Nothing of it is run."""
    from jinja2 import nodes
    from jinja2.exceptions import TemplateError
    from jinja2.meta import find_undeclared_variables

    fenced = environment()
    try:
        tree = fenced.parse(source)
        names = frozenset(node.name for node in tree.find_all(nodes.Name))
        allowed = all(_passes(node) for node in (tree, *tree.find_all(nodes.Node)))
        return Asked(names | find_undeclared_variables(tree), True, allowed)
    except (TemplateError, RecursionError):
        return Asked(frozenset(), read=False)


def _passes(node: Any) -> bool:
    """Whether a construct names a field or asks about one."""
    kind = type(node).__name__
    return kind in _NODES and (kind != "Filter" or node.name in _FILTERS)


def environment() -> Environment:
    """A sandbox that refuses every construct but those that name a field or ask about one.

    A sandbox alone keeps a template from the machine, but not from a loop without end or a text without measure.
    """
    from jinja2 import StrictUndefined, nodes
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import SandboxedEnvironment

    class Fence(SandboxedEnvironment):
        def compile(self, source: Any, *arguments: Any, **named: Any) -> Any:
            tree = self.parse(source) if isinstance(source, str) else source
            for node in (tree, *tree.find_all(nodes.Node)):
                if not _passes(node):
                    raise SecurityError(_REFUSED)
            return super().compile(source, *arguments, **named)

    made = Fence(undefined=StrictUndefined, autoescape=True)
    made.filters |= {name: partial(letters.filtered, name) for name in letters.FILTERS}
    made.filters["trim"] = letters.trimmed
    return made
