case-list | case-grep -c --country 'south korea'
case-list | case-grep -c --city lima
case-list | case-grep -c --org METROPOLIS
case-list | case-grep -c --type 'SSE organisations'
case-list | case-grep -c --theme women
case-list | case-grep -c --speaker 'ms. amira khammassi'
case-list | case-grep -c --kind moderator
