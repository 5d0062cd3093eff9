"""The bodies that drafter knows by name; an outline may spell out any other."""

from __future__ import annotations

from drafter.bodies.awglca import AWGLCA
from drafter.bodies.body import Body

BODIES: dict[str, Body] = {body.code: body for body in (AWGLCA,)}

__all__ = ["BODIES", "Body"]
