printf 'id\tcity\tid\n' | case-list -
