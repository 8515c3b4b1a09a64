printf "id\ttitle\tthemes\n1\ta\tWomen; Youth\n2\tb\tWomen;Youth; Women; Women\n" | case-check
awk "BEGIN { printf \"id\ttitle\tthemes\n1\ta\t\"; for (i = 0; i < 50; i++) printf i \"; \"; print 7 }" | case-check | cut -f2-4
