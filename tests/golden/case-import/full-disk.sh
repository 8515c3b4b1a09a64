printf 'a\n1\n' | case-import >/dev/full
