"""LibreOffice accepts or rejects the tracked changes of a file, as a judge who knows nothing of drafter."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import office

_COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub Run(folder As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  Dim nothing()
  Dim name As String
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  name = Dir(ConvertFromURL(folder) &amp; "/*.docx")
  Do While name &lt;&gt; ""
    opened = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; name, "_blank", 0, hidden())
    dispatcher.executeDispatch(opened.CurrentController.Frame, command, "", 0, nothing())
    opened.storeToURL(folder &amp; "/" &amp; name &amp; ".out", filter())
    opened.close(True)
    name = Dir()
  Loop
  StarDesktop.terminate()
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>
"""


def resolved(files: Mapping[str, bytes], how: Literal["accept", "reject"]) -> dict[str, bytes]:
    """The files as LibreOffice saves them when it has accepted or rejected all changes, by one LibreOffice."""
    with tempfile.TemporaryDirectory(prefix="drafter-judge-") as folder:
        before, profile = Path(folder, "before"), Path(folder, "profile")
        before.mkdir()
        for name, data in files.items():
            (before / f"{name}.docx").write_bytes(data)
        program = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        # A profile has to be there before a macro can be put into it.
        office._run([*program, "--terminate_after_init"], timeout=60)
        library = profile / "user" / "basic" / "Standard"
        library.mkdir(parents=True, exist_ok=True)
        (library / "Judge.xba").write_text(_BASIC, encoding="utf-8")
        (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        call = f'macro:///Standard.Judge.Run("{before.as_uri()}","{_COMMANDS[how]}")'
        office._run([*program, call], timeout=60 + 5 * len(files))
        return {name: (before / f"{name}.docx.out").read_bytes() for name in files}


def available() -> bool:
    """Is LibreOffice here?"""
    return os.name == "posix" and shutil.which("soffice") is not None
