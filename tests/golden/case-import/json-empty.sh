printf '[]\n' | case-import
printf '' | case-import -t jsonl
