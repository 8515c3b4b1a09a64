case-grep -f text -Fw art words.tsv; case-grep -f text -Fw -e art -e work words.tsv
