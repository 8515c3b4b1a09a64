case-list | case-show -T html >$TMP/a; sleep 1; case-list | TZ=Asia/Tokyo case-show -T html | cmp - $TMP/a
