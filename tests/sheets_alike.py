"""case-import and case-show against openpyxl, XlsxWriter, odfpy and, if it is there, Gnumeric.

    sheets_alike.py BUILD

The same random values, the same in every run, are written by each, and what case-import
prints of them is compared value by value; then what case-show writes is read by openpyxl.
"""

import datetime
import decimal
import os
import random
import shutil
import subprocess
import sys
import tempfile

import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl
import xlsxwriter

BUILD = sys.argv[1]
ROWS = 300
pieces = ["a", "é", "예", "😀", " ", "007", "=1+1", "1.5", "&", "<b>", '"', "\\", "\n", "true"]
rng = random.Random(5)


def text():
    # Blanks at the ends, and line ends beside blanks, are kept by none of the writers alike.
    value = "".join(rng.choice(pieces) for _ in range(rng.randrange(1, 8)))
    return "x" + value.replace(" \n", "\n").replace("\n ", "\n").replace("  ", " ").strip() + "."


def number():
    kind = rng.randrange(4)
    if kind == 0:
        return rng.randrange(-(10**15), 10**15)
    if kind == 1:
        return rng.randrange(-1000, 1000) / 8
    if kind == 2:
        # Of 16 digits, which some write, the 15th could be rounded twice.
        return float("%.15g" % (rng.random() * 10.0 ** rng.randrange(-8, 9)))
    return 0.1 + 0.2


def day():
    return datetime.date(1900, 3, 1) + datetime.timedelta(rng.randrange(200000))


def moment():
    time = datetime.time(rng.randrange(24), rng.randrange(60), rng.randrange(60))
    return datetime.datetime.combine(day(), time)


makers = [text, number, day, moment, lambda: moment().time(), lambda: rng.random() < 0.5]


def shown(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        digits = format(decimal.Decimal("%.15g" % value), "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    return value if isinstance(value, str) else value.isoformat()


def table():
    head = ["one", "two", "three", "four", "five", "six"]
    rows = [head]
    for _ in range(ROWS):
        rows.append([None if rng.random() < 0.2 else make() for make in makers])
    return [row for row in rows if any(value is not None for value in row)]


def by_openpyxl(path, rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def by_xlsxwriter(path, rows, **options):
    book = xlsxwriter.Workbook(path, options)
    sheet = book.add_worksheet("Cases")
    formats = {
        datetime.date: book.add_format({"num_format": "dd.mm.yyyy"}),
        datetime.datetime: book.add_format({"num_format": 'd" of "mmm yyyy h:mm:ss AM/PM'}),
        datetime.time: book.add_format({"num_format": "hh:mm:ss"}),
    }
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(i, j, value)
            elif type(value) in formats:
                sheet.write_datetime(i, j, value, formats[type(value)])
            elif value is not None:
                sheet.write(i, j, value)
    book.close()


def ods_cell(value):
    if value is None:
        return odf.table.TableCell()
    if isinstance(value, bool):
        return odf.table.TableCell(valuetype="boolean", booleanvalue=shown(value))
    if isinstance(value, (int, float)):
        return odf.table.TableCell(valuetype="float", value=repr(value))
    if isinstance(value, datetime.time):
        return odf.table.TableCell(valuetype="time", timevalue=value.strftime("PT%HH%MM%SS"))
    if isinstance(value, datetime.date):
        return odf.table.TableCell(valuetype="date", datevalue=shown(value))
    cell = odf.table.TableCell(valuetype="string")
    for line in value.split("\n"):
        paragraph = odf.text.P()
        odf.teletype.addTextToElement(paragraph, line)
        cell.addElement(paragraph)
    return cell


def by_odfpy(path, rows):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="Cases")
    for row in rows:
        line = odf.table.TableRow()
        for value in row:
            line.addElement(ods_cell(value))
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.save(path)


def imported(path):
    out = subprocess.run([BUILD + "/case-import", path], stdout=subprocess.PIPE, check=True)
    escapes = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}

    def value(field):
        parts, i = [], 0
        while i < len(field):
            pair = field[i : i + 2]
            parts.append(escapes.get(pair, field[i]))
            i += 2 if pair in escapes else 1
        return "".join(parts)

    lines = out.stdout.decode().split("\n")[:-1]
    return [[value(field) for field in line.split("\t")] for line in lines]


failed = False


def compare(name, have, rows):
    global failed
    want = [[shown(value) for value in row] for row in rows]
    for i, (a, b) in enumerate(zip(have, want)):
        if a != b:
            print(f"{name}: row {i + 1}: {a!r}, not {b!r}")
            failed = True
            return
    if len(have) != len(want):
        print(f"{name}: {len(have)} rows, not {len(want)}")
        failed = True


def convert(name, path, ending, rows):
    target = path.rsplit(".", 1)[0] + "-gnumeric." + ending
    done = subprocess.run(
        ["ssconvert", path, target], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if done.returncode == 0:
        compare(f"{name} by Gnumeric to {ending}", imported(target), rows)


def read_back(folder, rows):
    """What case-show writes, as openpyxl reads it: all text."""
    source, target = folder + "/t.tsv", folder + "/t.xlsx"
    escape = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"})
    with open(source, "w", encoding="utf-8") as file:
        for row in rows:
            file.write("\t".join(shown(value).translate(escape) for value in row) + "\n")
    subprocess.run([BUILD + "/case-show", "-o", target, source], check=True)
    sheet = openpyxl.load_workbook(target).active
    have = [["" if v is None else v for v in row] for row in sheet.iter_rows(values_only=True)]
    compare("case-show", have, rows)


with tempfile.TemporaryDirectory() as folder:
    rows = table()
    writers = {
        "openpyxl": (by_openpyxl, "xlsx", {}),
        "XlsxWriter": (by_xlsxwriter, "xlsx", {}),
        "XlsxWriter, inline strings": (by_xlsxwriter, "xlsx", {"constant_memory": True}),
        "XlsxWriter, 1904": (by_xlsxwriter, "xlsx", {"date_1904": True}),
        "odfpy": (by_odfpy, "ods", {}),
    }
    for name, (write, ending, options) in writers.items():
        path = os.path.join(folder, name.replace(", ", "-").replace(" ", "-") + "." + ending)
        kept = rows
        if "1904" in name:
            kept = [rows[0]] + [
                row for row in rows[1:]
                if not any(isinstance(v, datetime.date) and v.year < 1904 for v in row)
            ]
        write(path, kept, **options)
        compare(name, imported(path), kept)
        if name == "XlsxWriter" and shutil.which("ssconvert"):
            for target in ("xlsx", "ods"):
                convert(name, path, target, kept)
    read_back(folder, rows)
sys.exit(failed)
