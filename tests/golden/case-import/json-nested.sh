case-import -t jsonl <<'EOF'
{"id": 1, "tags": [ "a", 2.50, null, { "k" : "é\u00e9\"" } ], "empty": {}, "list": []}
EOF
