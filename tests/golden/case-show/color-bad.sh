case-show --color=sometimes
