printf 'id\ttext\n1\tThis text is longer than there is room for\n22\tshort\n' | case-show -T table --width 20
