case-import -t xml </dev/null
