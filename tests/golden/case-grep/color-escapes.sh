case-grep --color -f text 'e\nt' escapes.tsv; case-grep --color -f text n escapes.tsv; case-grep --color -f text '\\' escapes.tsv
