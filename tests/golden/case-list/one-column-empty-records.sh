printf 'id\n\nx\n\n' | case-list -
