case-show -T csv --title x
