for n in 007 1. .5 +1 1e 0x10 - NaN; do
	printf '{"a":%s}\n' "$n" | case-import
done
