"""What a template may ask of Jinja: the values of fields, and questions about them. Nothing that runs or grows."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from jinja2 import Environment

_NODES = frozenset(
    ["Template", "Output", "TemplateData", "Name", "Const", "If", "CondExpr", "Not", "And", "Or", "Compare", "Operand",
     "Test", "Filter"]
)  # fmt: skip
_FILTERS = frozenset(["upper", "lower", "title", "capitalize", "trim", "default", "d"])


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
                if type(node).__name__ not in _NODES or (isinstance(node, nodes.Filter) and node.name not in _FILTERS):
                    raise SecurityError("a template may name fields and ask about them with {% if %}, and no more")
            return super().compile(source, *arguments, **named)

    return Fence(undefined=StrictUndefined, autoescape=True)
