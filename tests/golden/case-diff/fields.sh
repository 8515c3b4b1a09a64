# Only these columns, and only their coming and going.
case-diff -f city,mayor old.tsv new.tsv
