# The findings are a table, and a sound one.
case-check cases.tsv 2>/dev/null | case-list -f line,column,value -m 2 - && case-check cases.tsv 2>/dev/null | case-check -
