case-check -f since,id cases.tsv
