"""Compares what case-import makes of exports, of the shapes that platforms write, with what
Python's csv and json read; always the same random files."""

import csv
import io
import json
import os
import random
import subprocess
import sys

WORDS = ["shade", "a bench", "Zürich", "two\r\nlines", "two\nlines", 'said "no"', "€ 5",
         "x;y", "p,q", " ", "", "", "“six”", "\\n", "O'Hara", "tab\there"]


def values(random_, count):
    return [random_.choice(WORDS) for _ in range(count)]


def unescape(field):
    out, rest = "", iter(field)
    for c in rest:
        out += c if c != "\\" else {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[next(rest)]
    return out


def run(tool, arguments, data):
    came = subprocess.run([tool, *arguments], input=data, capture_output=True)
    if came.returncode not in (0, 1):
        sys.exit("%s: %s" % (arguments, came.stderr.decode()))
    lines = came.stdout.decode().split("\n")[:-1]
    return [[unescape(f) for f in line.split("\t")] for line in lines]


def same(what, came, wanted):
    if came != wanted:
        sys.exit("%s\nwanted: %r\ncame: %r" % (what, wanted, came))


def make_csv(rows, **form):
    out = io.StringIO(newline="")
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


def encodings(tool, random_):
    for encoding, options in [("cp1252", ["-E", "windows-1252"]), ("utf-8-sig", []),
                              ("utf-16", []), ("utf-16-be", ["-E", "UTF-16BE"])]:
        rows = [["a", "b", "c"]] + [values(random_, 3) for _ in range(40)]
        rows = [r for r in rows if r != ["", "", ""]]
        for delimiter in ",;\t":
            data = make_csv(rows, delimiter=delimiter).encode(encoding)
            same(encoding, run(tool, ["-t", "csv", *options], data), rows)


def spread_lists(tool, random_):
    names = ["id", "for_1", "for_2", "for_3", "title/ca", "title/en", "scopes"]
    rows = [[str(i), *values(random_, 5), ", ".join(random_.sample(["a", "b", "c d"], 2))]
            for i in range(60)]
    data = ("Notes\r\n" + make_csv([names + ["", ""]] + [r + ["", ""] for r in rows] + [[]] +
                                   [["more notes"]], delimiter=";")).encode()
    wanted = [["id", "for", "title", "scopes"]]
    for r in rows:
        title = next((v for v in (r[5], r[4]) if v.strip(" \t")), "")
        wanted.append([r[0], "; ".join(v.strip(" \t") for v in r[1:4] if v.strip(" \t")),
                       title, r[6].replace(", ", "; ")])
    for cure in "--drop-empty", "--trim-ends":
        came = run(tool, ["--skip", "1", "--until-empty", cure, "--gather", "for=for_*",
                          "--first", "title=title/en,title/*", "--split", "scopes=, "], data)
        same("lists", came, wanted)


def nested_json(tool, random_):
    records = [{"id": i, "tags": random_.sample(["a", "b", "c"], random_.randint(0, 3)),
                "at": {"lat": 1.5, "name": {"en": random_.choice(WORDS)}}, "n": None}
               for i in range(60)]
    wanted = [["id", "tags", "at/lat", "at/name/en", "n"]]
    wanted += [[str(r["id"]), "; ".join(r["tags"]), "1.5", r["at"]["name"]["en"], ""]
               for r in records]
    for indent in None, 2:
        for data, options in [(records, []), ({"ok": True, "data": {"items": records}}, []),
                              ({"a": [{}], "b": records}, ["--at", "b"])]:
            text = json.dumps(data, indent=indent).encode()
            same("json", run(tool, ["-t", "json", "--flatten", *options], text), wanted)


def rejects(tool, random_):
    """Wherever the bytes are cut and by whichever way they are read, the same records are
    refused, and none is lost: each line is in the table or among the rejects."""
    pieces = ["1,2\n", "3\n", '"a""b",c\n', '"x" y,z\n', '"open,4\n', "5,6,7\n", '8,"9"\n', 'a",\n']
    for _ in range(60):
        lines = [random_.choice(pieces) for _ in range(random_.randint(1, 30))]
        data = ("a,b\n" + "".join(lines)).encode()
        seen = set()
        for plain in {}, {"CASES_PLAIN": "1"}:
            for cut in 0, random_.randint(1, len(data)):
                process = subprocess.Popen([tool, "-t", "csv", "-d", ",", "--rejects", "rejects"],
                                           stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                           stderr=subprocess.DEVNULL, env={**os.environ, **plain})
                process.stdin.write(data[:cut])
                process.stdin.flush()
                came = process.communicate(data[cut:])[0].decode()
                with open("rejects", encoding="utf-8") as file:
                    seen.add((came, file.read()))
        os.remove("rejects")
        if len(seen) != 1:
            sys.exit("rejects of %r: %r" % (data, seen))
        came, refused = seen.pop()
        count = came.count("\n") - 1 + came.count("\\n") + \
            sum(r.split("\t")[3].count("\\n") + 1 for r in refused.split("\n")[1:-1])
        if count != len(lines):
            sys.exit("rejects of %r: %d lines of %d" % (data, count, len(lines)))


def main(tool):
    random_ = random.Random(13)
    encodings(tool, random_)
    spread_lists(tool, random_)
    nested_json(tool, random_)
    rejects(tool, random_)


main(sys.argv[1])
