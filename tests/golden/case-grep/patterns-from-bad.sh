printf 'a\n\nb(\n' >$TMP/p; cd $TMP; case-list | case-grep --patterns-from p
