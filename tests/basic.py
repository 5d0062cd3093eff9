"""Macros in Basic, run by a LibreOffice that is started for them with a profile of its own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import office

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="{}"/></library:library>
"""


requires_writer = pytest.mark.skipif(
    os.name != "posix" or shutil.which("soffice") is None,
    reason="needs LibreOffice: apt-get install libreoffice-writer",
)


def run(profile: Path, name: str, module: str, *given: str, timeout: float) -> None:
    """Run the procedure ``Run`` of a module of that name with these arguments; ``timeout`` is in seconds."""
    program = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    # A profile has to be there before a macro can be put into it.
    office._run([*program, "--terminate_after_init"], timeout=60)
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / f"{name}.xba").write_text(module, encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY.format(name), encoding="utf-8")
    arguments = ",".join(f'"{one}"' for one in given)
    office._run([*program, f"macro:///Standard.{name}.Run({arguments})"], timeout=timeout)
