case-grep zebra short.tsv
