case-list -f id,,city
