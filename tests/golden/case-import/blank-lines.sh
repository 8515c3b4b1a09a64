printf '\n\na,b\n\n1,2\n\r\n3,4\n\n' | case-import
