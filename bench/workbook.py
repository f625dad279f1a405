"""Writes .xlsx workbooks for benchmarks: one sheet with shared strings, as Excel writes them. Streams: a million rows need little
memory. The same rows give the same bytes. Not for the product, whose workbooks njia/io/write makes."""
import pathlib
import zipfile

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"

SMALL_PARTS = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{CONTENT}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{CONTENT}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{CONTENT}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    f'<sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
    f'formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill>'
    f'<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
    f'<border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    f'<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


class Strings:
    """Texts by number, in the order of their first use."""

    def __init__(self):
        self.numbers = {}

    def __getitem__(self, text):
        return self.numbers.setdefault(text, len(self.numbers))


    def cell(self, text):
        """(attributes, value) of a cell with this text."""
        return ' t="s"', self[text]


def number(value):
    return "", value


def date(serial):
    """A day by its number in Excel."""
    return ' s="1"', serial


def write_sheet(part, headers, rows, count, strings):
    last = f"{LETTERS[len(headers) - 1]}{count + 1}"
    part.write(f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><dimension ref="A1:{last}"/><sheetData>'.encode())

    def write_row(at, cells):
        content = "".join(f'<c r="{letter}{at}"{attributes}><v>{value}</v></c>'
                          for letter, (attributes, value) in zip(LETTERS, cells) if value is not None)
        part.write(f'<row r="{at}" spans="1:{len(headers)}">{content}</row>'.encode())

    write_row(1, (strings.cell(header) for header in headers))
    for at, cells in enumerate(rows, start=2):
        write_row(at, cells)
    part.write(b"</sheetData></worksheet>")


def write_workbook(path, headers, rows, count, strings):
    """`rows` yields `count` rows of (attributes, value); a value None is a blank cell. Appears under its name when it is whole."""
    path = pathlib.Path(path)
    unfinished = path.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as package:
        def start(name):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            return package.open(entry, "w")  # SheetJS 0.18 reads no ZIP64

        for name, xml in SMALL_PARTS.items():
            with start(name) as part:
                part.write(xml.encode())
        with start("xl/worksheets/sheet1.xml") as part:
            write_sheet(part, headers, rows, count, strings)
        with start("xl/sharedStrings.xml") as part:
            part.write(f'{HEAD}<sst xmlns="{MAIN}" uniqueCount="{len(strings.numbers)}">'.encode())
            for text in strings.numbers:
                part.write(f"<si><t>{text}</t></si>".encode())
            part.write(b"</sst>")
    unfinished.replace(path)
