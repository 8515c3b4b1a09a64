case-show </dev/null
