for format in text table markdown csv jsonl json; do case-show -T $format short.tsv; echo "$format $?"; done
