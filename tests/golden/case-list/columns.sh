case-list --columns -f region-city
