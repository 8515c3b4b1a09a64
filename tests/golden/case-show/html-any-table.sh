printf 'name\tn\nx\t1\nx\t\n\t2\n' | case-show -T html | sed -n '/<body>/,/<script>/p'
