case-list | case-show -T json -f id,budget,currency --numbers
