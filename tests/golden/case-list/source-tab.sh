cd $TMP
printf 'id\n7\n' >"$(printf 'a\tb')"
case-list --source a*b
