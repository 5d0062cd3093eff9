"""A person at LibreOffice Writer: files are opened, edited at the cursor by keys and menus, and saved as .docx.

A job is a file and the steps that are made in it, one after another. A step is a tuple of words: what is done, and to
what. All jobs are done by one LibreOffice, in one process, by a Basic macro that reads the steps from a file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import basic

Step = tuple[str, ...]


class Job(NamedTuple):
    """A file to be edited, and the steps."""

    docx: bytes
    steps: tuple[Step, ...]


# Where the cursor goes.


def find(words: str) -> Step:
    """Find and select words, as Ctrl+F does; they must not go across a field or the mark of a note."""
    return ("find", words)


def click(bookmark: str) -> Step:
    """Click on the head of the paragraph that is marked so."""
    return ("click", bookmark)


def press(command: str) -> Step:
    """Choose from a menu or press its keys, by the name that LibreOffice has for what it does."""
    return ("press", f".uno:{command}")


def key(code: int, modifiers: int = 0) -> Step:
    """Press a key, by its code (com.sun.star.awt.Key), with Shift (1) or Ctrl (2) held down."""
    return ("key", str(code), str(modifiers))


BEFORE, BEHIND = ("before",), ("behind",)
END = press("GoToEndOfPara")
TO_THE_END = press("EndOfParaSel")
#: The selection with one sign more behind it, such as the end of the paragraph.
AND_ONE_MORE = ("more",)

# What is done there.

ENTER, DELETE, BACKSPACE = key(1280), key(1286), key(1283)
CUT, COPY, PASTE = press("Cut"), press("Copy"), press("Paste")
ITALIC, BOLD = press("Italic"), press("Bold")
#: At the head of a paragraph in a list, these demote and promote it.
TAB, SHIFT_TAB = key(1282), key(1282, 1)
UNDO = press("Undo")
#: From before the mark of a footnote to its words, by Ctrl+Shift+Page Down.
INTO_NOTE = key(1031, 3)
RECORD = ("record",)


def type_(words: str) -> Step:
    """Type words, over what is selected."""
    return ("type", words)


def footnote(words: str) -> tuple[Step, Step]:
    """Insert a footnote and type its words."""
    return (press("InsertFootnote"), type_(words))


def refer(bookmark: str) -> Step:
    """Insert a cross-reference to the number of what is marked so, as the dialog does under Bookmarks."""
    return ("refer", bookmark)


def cite(bookmark: str) -> Step:
    """The same under Numbered Paragraphs: the paragraph is given a mark of LibreOffice's own at its head."""
    return ("cite", bookmark)


def comment(words: str) -> Step:
    """Insert a comment on what is selected."""
    return ("comment", words)


def choose(style: str) -> Step:
    """Choose a style of paragraphs."""
    return ("choose", style)


#: Select the paragraph at whose head the cursor is, with its end.
WHOLE = (TO_THE_END, AND_ONE_MORE)


_BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hand" script:language="StarBasic">
Dim document, cursor, dispatcher

Sub Run(folder As String)
  Dim none()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  Dim name As String
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  name = Dir(ConvertFromURL(folder) &amp; "/*.docx")
  Do While name &lt;&gt; ""
    document = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; name, "_blank", 0, none())
    cursor = document.CurrentController.ViewCursor
    wrong = Steps(folder &amp; "/" &amp; name &amp; ".steps")
    If wrong = "" Then
      document.storeToURL(folder &amp; "/" &amp; name &amp; ".out", filter())
    Else
      number = FreeFile
      Open ConvertFromURL(folder) &amp; "/" &amp; name &amp; ".wrong" For Output As #number
      Print #number, wrong
      Close #number
    End If
    document.close(True)
    name = Dir()
  Loop
  StarDesktop.terminate()
End Sub

Function Steps(url As String) As String
  On Error GoTo Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(url))
  reader.setEncoding("UTF-8")
  told = ""
  Do While Not reader.isEOF()
    told = Replace(reader.readLine(), Chr(10), "")
    If told &lt;&gt; "" Then
      If Not OneStep(Split(told, Chr(9))) Then
        Steps = told
        Exit Do
      End If
    End If
  Loop
  reader.closeInput()
  Exit Function
Failed:
  Steps = told &amp; ": " &amp; Error()
End Function

Function OneStep(words) As Boolean
  Dim given(0) As New com.sun.star.beans.PropertyValue
  Dim style(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  Dim pressed As New com.sun.star.awt.KeyEvent
  frame = document.CurrentController.Frame
  OneStep = True
  Select Case words(0)
  Case "find"
    wanted = document.createSearchDescriptor()
    wanted.SearchString = words(1)
    wanted.SearchCaseSensitive = True
    found = document.findFirst(wanted)
    If IsNull(found) Then
      OneStep = False
    Else
      document.CurrentController.select(found)
    End If
  Case "click"
    document.CurrentController.select(document.Bookmarks.getByName(words(1)).Anchor.Start)
  Case "before"
    cursor.collapseToStart()
  Case "behind"
    cursor.collapseToEnd()
  Case "more"
    OneStep = cursor.goRight(1, True)
  Case "press"
    dispatcher.executeDispatch(frame, words(1), "", 0, none())
  Case "key"
    pressed.Source = frame.ContainerWindow
    pressed.KeyCode = CInt(words(1))
    pressed.Modifiers = CInt(words(2))
    frame.ContainerWindow.Toolkit.keyPress(pressed)
    frame.ContainerWindow.Toolkit.keyRelease(pressed)
    Wait 20
  Case "type"
    given(0).Name = "Text"
    given(0).Value = words(1)
    dispatcher.executeDispatch(frame, ".uno:InsertText", "", 0, given())
  Case "choose"
    style(0).Name = "Template"
    style(0).Value = words(1)
    style(1).Name = "Family"
    style(1).Value = 2
    dispatcher.executeDispatch(frame, ".uno:StyleApply", "", 0, style())
  Case "record"
    document.RecordChanges = True
  Case "comment"
    given(0).Name = "Text"
    given(0).Value = words(1)
    dispatcher.executeDispatch(frame, ".uno:InsertAnnotation", "", 0, given())
  Case "cite"
    mark = document.createInstance("com.sun.star.text.Bookmark")
    mark.Name = "__RefNumPara__4711_815"
    anchor = document.Bookmarks.getByName(words(1)).Anchor
    anchor.Text.insertTextContent(anchor.Text.createTextCursorByRange(anchor.Start), mark, False)
    OneStep = OneStep(Array("refer", mark.Name))
  Case "refer"
    field = document.createInstance("com.sun.star.text.textfield.GetReference")
    field.ReferenceFieldSource = com.sun.star.text.ReferenceFieldSource.BOOKMARK
    field.ReferenceFieldPart = com.sun.star.text.ReferenceFieldPart.NUMBER_NO_CONTEXT
    field.SourceName = words(1)
    cursor.Text.insertTextContent(cursor, field, False)
    document.TextFields.refresh()
  Case Else
    OneStep = False
  End Select
End Function
</script:module>
"""


def edited(jobs: Mapping[str, Job]) -> dict[str, bytes | str]:
    """The files as LibreOffice saves them when the steps were made, by their names; all by one LibreOffice.

    Where a step could not be made, that step.
    """
    with tempfile.TemporaryDirectory(prefix="drafter-hand-") as folder:
        before, profile = Path(folder, "before"), Path(folder, "profile")
        before.mkdir()
        for name, job in jobs.items():
            (before / f"{name}.docx").write_bytes(job.docx)
            lines = "".join("\t".join(step) + "\n" for step in job.steps)
            (before / f"{name}.docx.steps").write_text(lines, encoding="utf-8")
        basic.run(profile, "Hand", _BASIC, before.as_uri(), timeout=30 + 3 * len(jobs))
        return {name: _made(before / f"{name}.docx") for name in jobs}


def _made(path: Path) -> bytes | str:
    wrong = path.with_name(f"{path.name}.wrong")
    if wrong.exists():
        return wrong.read_text(encoding="utf-8", errors="replace")
    return path.with_name(f"{path.name}.out").read_bytes()
