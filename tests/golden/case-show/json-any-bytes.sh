printf 'a"b\tc\n\377x\\n\t\033\302\205\342\200\256\n' | case-show -T jsonl
