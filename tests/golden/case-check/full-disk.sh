case-check cases.tsv >/dev/full
