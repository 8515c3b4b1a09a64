# A forum's export: 47 columns, semicolons, HTML over several lines, a mark, CRLF.
{
	printf '\357\273\277id'
	for i in $(seq 2 46); do printf ';field/%d/en' $i; done
	printf ';body\r\n'
	for id in 1 2; do
		printf '%d' $id
		for i in $(seq 2 46); do printf ';"%s"' "$([ $i = 7 ] && printf 'x;y')"; done
		printf ';"<p class=""lead"">A bench\r\n\tfor %d</p>\r\n\r\n<p>&amp; shade</p>"\r\n' $id
	done
} | case-import -f 'id,field/7/en,field/46/en,body'
