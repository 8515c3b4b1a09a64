case-grep -W 'n!==' no-such-file
