case-list | TERM=xterm case-show --color=never -f id,title,city --id 4
