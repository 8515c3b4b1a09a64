case-grep x </dev/null
