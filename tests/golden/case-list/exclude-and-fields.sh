case-list -f id --exclude city
