case-list ../../../data/cases.tsv | cmp - ../../../data/cases.tsv
