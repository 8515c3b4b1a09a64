printf 'id\tcity\n' | case-show -T table
