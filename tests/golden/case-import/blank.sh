printf '\n\r\n' | case-import
