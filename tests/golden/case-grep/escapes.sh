case-grep -f text 'one\ntwo' escapes.tsv
case-grep -f text nt escapes.tsv
case-grep -f text -F '\n' escapes.tsv
case-grep -f text '\t' escapes.tsv
case-grep -f text -F '\q' escapes.tsv
case-grep -f text '\\$' escapes.tsv
case-grep -c -f text '^two$' escapes.tsv
