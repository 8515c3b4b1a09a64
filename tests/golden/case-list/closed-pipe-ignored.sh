trap '' PIPE
yes a 2>/dev/null | { case-list - 2>&1; echo status $? >&2; } | head -n 1
