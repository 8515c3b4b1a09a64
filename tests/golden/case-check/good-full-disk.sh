case-check --good /dev/full short.tsv
