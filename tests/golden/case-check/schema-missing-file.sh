case-check --schema nowhere.json short.tsv
