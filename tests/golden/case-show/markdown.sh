case-list | case-show -T markdown -f id,title,city,budget --title 'Cases of 2014' --date 2014-05
