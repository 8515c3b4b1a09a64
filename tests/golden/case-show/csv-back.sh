command -v python3 >/dev/null || { echo 'no python3(1)' >&2; exit 77; }
case-list | case-show -T csv | python3 -c '
import csv, sys
rows = list(csv.reader(sys.stdin, strict=True))
sys.stdout.write("".join("\t".join(row) + "\n" for row in rows))' | cmp - ../../../data/cases.tsv
