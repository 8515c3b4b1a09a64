printf 'id\tregion\n1\tAtlantis\n2\tAsia\n' | case-grep -r atlantis
