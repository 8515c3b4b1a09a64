case-grep -r Europe Paris
