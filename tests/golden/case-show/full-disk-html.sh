case-show -T html >/dev/full
