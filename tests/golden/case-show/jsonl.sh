case-list | case-show -T jsonl
