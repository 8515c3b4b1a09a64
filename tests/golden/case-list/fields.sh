case-list -f id,country-org,since
