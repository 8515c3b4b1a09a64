printf 'a\tb\nx\\ty\t1\n' | case-grep -W "a=x$(printf '\t')y"
