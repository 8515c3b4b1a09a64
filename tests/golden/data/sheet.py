#!/usr/bin/env python3
"""Makes small spreadsheets out of XML, and bad ones.

    sheet.py xlsx FILE ROWS [STYLES [STRINGS [BOOK]]]    of the rows' XML and what else differs
    sheet.py ods FILE TABLES [STYLES]                    of the tables' XML and the styles'
    sheet.py zip FILE NAME=TEXT...                       of any parts
"""

import sys
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "table", "text", "draw")
)


def relations(**targets):
    return f"<Relationships {PACKAGE}>" + "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in targets.items()
    ) + "</Relationships>"


def xlsx(rows, styles="", strings="", book=""):
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}">{book}<sheets>'
        '<sheet name="Cases" sheetId="1" r:id="worksheet1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            worksheet1="worksheets/sheet1.xml", styles="/xl/styles.xml", sharedStrings="s.xml"
        ),
        "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
        "xl/s.xml": f"<sst {MAIN}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>",
    }


def ods(tables, styles=""):
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {ODF}>{styles}<office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>",
    }


def save(path, parts):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            stored = name == "mimetype"
            archive.writestr(
                name, text, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            )


if __name__ == "__main__":
    kind, path, *rest = sys.argv[1:]
    if kind == "zip":
        save(path, dict(part.split("=", 1) for part in rest))
    else:
        save(path, {"xlsx": xlsx, "ods": ods}[kind](*rest))
