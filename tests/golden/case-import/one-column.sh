printf 'name\nParis\n""\nLima\n' | case-import
