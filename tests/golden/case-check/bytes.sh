printf 'id\ttitle\n1\ta\0b\0\n2\t\033[31m\302\233\n3\t\342\200\256x\342\200\250\n4\t\357\273\277\377\n5\t\303\n6\ta\\xb\\\n7\t\\N\n8\tc\rd\n9\tÉ “fine”\\n\\t\\\\\n' |
	case-check --good $TMP/good
cat $TMP/good
