# OLD's order, then what was added in NEW's.
case-diff old.tsv new.tsv
