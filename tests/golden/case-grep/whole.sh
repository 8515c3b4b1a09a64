case-grep -f text -x art words.tsv; case-grep -f text -x 'art|start' words.tsv; case-grep -f text -Fx -e art -e art2 -e ar words.tsv
