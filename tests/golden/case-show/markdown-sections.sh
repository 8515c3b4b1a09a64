printf 'id\ttitle\ttext\n1\tA *title*\t# no heading\\n- no list\\n1. none\\n\\nNext\n2\t\tx\n' | case-show -T markdown -f text
