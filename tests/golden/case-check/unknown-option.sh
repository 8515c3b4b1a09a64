case-check --strict cases.tsv
