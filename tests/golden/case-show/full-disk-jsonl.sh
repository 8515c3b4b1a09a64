case-show -T jsonl >/dev/full
