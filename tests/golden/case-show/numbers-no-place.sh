case-show -T csv --numbers
