printf 'v\n0\n-1.50\n1e9\n01\n+1\n.5\n\nNaN\n12345678901234567890.1\n' | case-show -T jsonl --numbers
