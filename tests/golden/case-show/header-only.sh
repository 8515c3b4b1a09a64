for f in text markdown csv json jsonl; do echo "-- $f"; printf 'id\tcity\n' | case-show -T $f; done
