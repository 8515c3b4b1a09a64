printf 'id\ttext\n1\t参加型予算は、市民が公共予算の一部の使い道を決める仕組みです。「公共照明」から始まりました。\n2\thttps://example.org/a-very-long-address/that-has-no-blank/in-it/at/all\n' | case-show --width 30
