case-list | case-show -T csv -f id,title,org,budget
