case-grep -q Lima short.tsv; echo $?; case-grep -q zebra short.tsv
