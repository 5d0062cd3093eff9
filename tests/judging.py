"""LibreOffice accepts or rejects the tracked changes of a file, as a judge who knows nothing of drafter."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import basic

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


def resolved(files: Mapping[str, bytes], how: Literal["accept", "reject"]) -> dict[str, bytes]:
    """The files as LibreOffice saves them when it has accepted or rejected all changes, by one LibreOffice."""
    with tempfile.TemporaryDirectory(prefix="drafter-judge-") as folder:
        before, profile = Path(folder, "before"), Path(folder, "profile")
        before.mkdir()
        for name, data in files.items():
            (before / f"{name}.docx").write_bytes(data)
        basic.run(profile, "Judge", _BASIC, before.as_uri(), _COMMANDS[how], timeout=60 + 5 * len(files))
        return {name: (before / f"{name}.docx.out").read_bytes() for name in files}
