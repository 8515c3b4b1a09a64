# The rows before the line are there.
case-diff twice.tsv old.tsv
