# Numbers as they are written, null empty, the union of the keys.
case-import -t jsonl <<'EOF'
{"id": 1000000, "code": "007", "rate": 1.50e3, "big": 12345678901234567890123}
{"id": -0.0, "text": "tab\there \"and\" \\ there\nnext", "code": null, "open": true}
EOF
