printf '\n\n' | case-import -t programme
printf 'A letter\n\nDear all,\n' | case-import -t programme
