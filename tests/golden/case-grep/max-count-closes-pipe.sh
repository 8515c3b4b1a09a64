yes word | case-grep -m 2 word
