case-import </dev/null
