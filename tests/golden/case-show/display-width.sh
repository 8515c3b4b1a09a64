printf 'name\tplace\tn\n日本語\t東京\t1\nQue\314\201bec\tQuébec\t12\n👩‍👩‍👧‍👦\t🇫🇷 Paris\t123\n한국\t서울\t1234\nplain\tLima\t5\n' | case-show -T table
