yes a | case-show -T jsonl | head -n 2
