"""What the codes of findings are about that belong to no editorial rule."""

from __future__ import annotations

#: What the codes of faults and of their like are about, by their letter.
ABOUT = {
    "F": "the file itself, such as how its letters are stored",
    "K": "keys and their values",
    "L": "what one language of a report says and another does not, as drafter align tells",
    "M": "the marks in a text",
    "N": "names and notes",
    "P": "what was edited in Word and cannot be taken over as it is, as drafter pull tells",
    "W": "a Word file, as drafter check tells",
    "Y": "the file as YAML: bars, blanks at the head of lines, colons, quotation marks",
}
#: What is said of the remarks by which rules are silenced.
REMARKS = {
    "S001": "tells of a remark, or a key “leave_out”, that names no rule that there is",
    "S002": "tells of a remark that silences a rule where it finds nothing any more",
    "S003": "tells of a remark that gives no reason",
}
#: For what a file is refused that was sent as a Word document; where it is said what to do, that is in the message.
REFUSALS = {
    "W301": "tells of a file in which nothing is",
    "W302": "tells of a PDF",
    "W303": "tells of a document of Word 97 to 2003 (.doc), which is another format",
    "W304": "tells of a file that opens with a password only",
    "W305": "tells of a document in Rich Text Format (.rtf)",
    "W306": "tells of a file of LibreOffice or of another program that writes OpenDocument (.odt)",
    "W307": "tells of a Word template (.dotx)",
    "W308": "tells of a Word file with macros (.docm), whatever its name says; drafter runs none and reads no file "
    "with any, since what it makes has none, and Word takes them out without loss to the text",
    "W309": "tells of a file of another Office program, such as Excel, PowerPoint or Outlook",
    "W310": "tells of a web page that has the name of a Word file",
    "W311": "tells of a document in one file of XML, as Word 2003 wrote it, or of other XML",
    "W312": "tells of plain text, such as an outline",
    "W313": "tells of a picture, a scan or a photograph",
    "W314": "tells of what a program keeps beside a file, or of a shortcut, instead of the file itself",
    "W315": "tells of a packed folder (.zip, .7z, .rar), with or without a Word document in it",
    "W316": "tells of a file of a kind that drafter does not know, or cannot read",
    "W321": "tells of a file that ends too early, such as a download that broke off",
    "W322": "tells of a file in which bytes are missing or too many",
    "W323": "tells of a part of a file that is not what was packed: it was damaged on its way",
    "W324": "tells of a packed folder under a password",
    "W325": "tells of a file that is packed in a way that no Word document may be",
    "W326": "tells of a file that unpacks to more than a Word document should, as one does that is made to fill memory",
    "W327": "tells of a file of more parts than a Word document should have",
    "W328": "tells of a part whose name leads out of the file, so that a careless program would write elsewhere",
    "W329": "tells of two parts of one name, of which one program reads the first and another the second",
    "W330": "tells of parts that overlap, so that a small file unpacks to a vast one",
    "W331": "tells of a file that lacks a part which every Word document has",
    "W332": "tells of a Strict Open XML Document, a form of .docx that few programs write and few read",
    "W333": "tells of a document type within a part: by it, a file grows or fetches others while it is read",
    "W334": "tells of a part that is damaged, or was written by a program with a fault",
    "W335": "tells of a part with more in it than any honest one: depth, length, elements, names",
}
#: What was edited in Word and is told, since no outline holds it, or not as it is.
EDITS = {
    "P101": "tells of a paragraph in a style that is none of the template's; it was taken for what its list and its "
    "shape say",
    "P102": "tells of words in something that an outline has not, such as a text box or an equation, or in a look "
    "that it has not; the words were kept",
    "P103": "tells of something without words that an outline has not, such as a picture that was pasted in",
    "P104": "tells of a reference of Word's that shows words or a page, or over which somebody typed; it became these "
    "words, and does not follow any more",
    "P105": "tells of a number or a letter that was typed at the head of a paragraph, where drafter counts",
    "P106": "tells of an item or a heading that stood deeper than there is one for it to stand under, and was drawn in",
    "P107": "tells of a paragraph between the lines of the title block",
    "P108": "tells of a reference to what was deleted, or has no number any more; it became the words that it showed",
    "P109": "tells of a number in a Word file that is not right any more, as numbers of fields are until they are "
    "updated; those of the outline always are",
    "P110": "tells of a heading where none can stand, such as in a box; it was taken for text",
    "P111": "tells of words that drafter prints by itself, such as the label of an annex, a table or a source, which "
    "were changed, deleted or put in once more, or have another look; they are printed as ever",
    "P112": "tells of a table, figure or box that stood in the agenda, where none can; it was put before it",
    "P113": "tells of a number that something had in Word and has not in the report any more, or the other way round, "
    "or that is another there",
    "P114": "tells of a number that somebody typed over that of a reference, which is kept and shows its own, or of "
    "those that show neither the old number nor the new one",
    "P115": "tells of notes at the end of the document in Word, which were taken for notes at the foot of the page",
    "P201": "tells of a table that was put in, which wants a title in the outline",
    "P203": "tells of a table within a table, whose words have no place in an outline",
    "P204": "tells of cells that were joined, which no table of an outline has",
    "P205": "tells of a caption below which nothing stands any more, or of a figure without its picture",
    "P206": "tells of a note below a table, figure or box that nothing marks any more",
    "P207": "tells of a note that was put into a note below a table, figure or box; its words were kept in brackets",
    "P208": "tells of a note that was deleted below a table, figure or box and is still marked in it; both are printed "
    "again",
    "P209": "tells of a figure whose picture in Word is another than the file that the outline names",
    "P301": "tells of words in the masthead, a header or a footer where the template, the language or a value that "
    "cannot be so stands; they were not taken over",
    "P302": "tells of words, a picture or a note in the masthead, a header or a footer that are no value of the "
    "outline",
    "P303": "tells of a value that was deleted in one place around the text and stands in others, where it is printed "
    "again",
    "P304": "tells of a value that was edited in two ways in two places around the text, of which neither was taken "
    "over",
    "P305": "tells of a picture, such as the emblem, that was deleted or exchanged in the masthead, a header or a "
    "footer, where it is printed again",
}


def about(code: str) -> str:
    """A sentence on what a code is about; nothing where it can be none of these."""
    if said := REMARKS.get(code) or REFUSALS.get(code) or EDITS.get(code):
        return f"{code} {said}."
    return f"{code} is about {ABOUT[code[0]]}." if code[0] in ABOUT else ""
