# The same, wherever the bytes are cut.
printf 'ä;"b\r\n""é"\n1;"\\x\r\n예"\r\n' >$TMP/file
case-import <$TMP/file | tee $TMP/whole
for i in $(seq 1 $(wc -c <$TMP/file)); do
	{ head -c $i $TMP/file; sleep 0.01; tail -c +$((i + 1)) $TMP/file; } |
		case-import | cmp - $TMP/whole
done
