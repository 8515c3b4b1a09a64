printf 'id\tcity' | case-list -
