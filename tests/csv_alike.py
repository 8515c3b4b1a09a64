"""Compares case-import with Python's csv module on random files, always the same ones."""

import csv
import io
import random
import subprocess
import sys

PIECES = ["a", " ", "  ", "\t", "\n", "\r", "\r\n", '"', '""', ",", ";", "|",
          "\\", "\\n", "\u00e9", "\uc608", "\u00a0", "x" * 50, "0", "N"]


def field(random_, delimiter):
    value = "".join(random_.choice(PIECES) for _ in range(random_.randint(0, 6)))
    special = value.startswith('"') or any(c in value for c in delimiter + "\r\n")
    if special or random_.random() < 0.5:
        return '"' + value.replace('"', '""') + '"'
    return value


def make(random_):
    delimiter = random_.choice(",;\t|")
    end = random_.choice(["\n", "\r\n", "\r"])
    columns = random_.randint(2, 6)
    lines = [delimiter.join("c%d" % i for i in range(columns))]
    for _ in range(random_.randint(0, 8)):
        lines.append(delimiter.join(field(random_, delimiter) for _ in range(columns)))
        if random_.random() < 0.1:
            lines.append("")
    return delimiter, end.join(lines) + random_.choice(["", end])


def escape(value):
    for byte, letter in ("\\\\", "\tt", "\nn", "\rr"):
        value = value.replace(byte, "\\" + letter)
    return value


def main(tool):
    random_ = random.Random(20)
    for _ in range(300):
        delimiter, text = make(random_)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        wanted = "".join("\t".join(map(escape, row)) + "\n" for row in rows if row)
        came = subprocess.run([tool, "-t", "csv"], input=text.encode(), capture_output=True)
        if came.stdout != wanted.encode() or came.returncode != 0:
            sys.exit("%r\nwanted: %s\ncame: %s" % (text, wanted, came))


main(sys.argv[1])
