printf 'n\tcity\n1\tLima\n' | case-show --id 1
