awk "BEGIN { printf \"id\tsince\n1\t\"; for (i = 0; i < 100; i++) printf \"12é\"; print \"\" }" | case-check
