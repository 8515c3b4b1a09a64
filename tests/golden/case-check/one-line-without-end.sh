printf "id\ttitle" | case-check
