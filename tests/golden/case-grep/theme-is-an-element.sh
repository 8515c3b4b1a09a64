case-grep --theme 'youth' lists.tsv; case-grep --theme '' lists.tsv
