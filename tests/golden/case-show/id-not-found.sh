case-list | case-show --id 3,9 -T csv -f id,city
