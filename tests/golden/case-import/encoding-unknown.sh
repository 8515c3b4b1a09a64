printf 'a\n' | case-import -E latin-99
