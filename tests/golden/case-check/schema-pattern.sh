# The whole value must match, also of one with several lines.
printf '{"fields": [{"name": "x", "constraints": {"pattern": "a|b+"}}]}' >$TMP/s
printf 'x\na\nbb\nab\na\\nb\nb\\n\n' | case-check --schema $TMP/s
