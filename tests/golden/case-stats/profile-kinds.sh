printf 'n\td\ty\tt\te\tsince\n10\t1989-05\t1989\t1\t\t1989\n9\t1989\t2001\tx\t\t1990\n9.0\t\t2001\t\t\t1991\n' | case-stats
