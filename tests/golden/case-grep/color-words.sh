case-grep --color -f text -w art words.tsv; case-grep --color -f text -F -e art -e start -e house words.tsv
