printf 'id\t\tcity\n' | case-list -
