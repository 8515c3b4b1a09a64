case-list - </dev/null
