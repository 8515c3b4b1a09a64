printf 'id\tcity\n1\ta\0b\n' | case-show -T json
printf 'id\tcity\n1\ta\0b\n' | case-show -T csv | od -c
