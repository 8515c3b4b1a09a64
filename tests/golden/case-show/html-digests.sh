case-list | case-show -T html >$TMP/page
for part in style script; do
	digest=$(sed -n "/^<$part>/,/^<\/$part>/p" $TMP/page | sed "1s/^<$part>//; \$d" | sha256sum | cut -c 1-64 | tr a-f A-F | basenc -d --base16 | base64)
	grep -c "$part-src 'sha256-$digest'" $TMP/page
done
