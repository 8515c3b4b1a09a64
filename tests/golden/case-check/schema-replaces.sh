# The rules of the catalogue do not hold then.
printf "{\"fields\": [{\"name\": \"region\"}]}" >$TMP/s; printf "region\nMars\n" | case-check --schema $TMP/s
