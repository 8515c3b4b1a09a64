printf 'id\n' | case-grep x
