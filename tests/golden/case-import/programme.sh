case-import programme.txt
