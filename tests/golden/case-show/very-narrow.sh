case-list -f id,title,city,country,org,budget,currency | case-show --width 12 --id 3
printf 'id\tlong_name\n1\tvalue of it\n' | case-show --width 12
printf 'id\tlong_name\n1\tvalue of it\n' | case-show --width 1 -T table
