case-check -f sinc cases.tsv
