# What has no place is told with its line; the sound entries are printed.
sed -e 's/^Amérique latine/Latin Amerca/' -e 's/^Planner/&\n\nTea at four/' \
	-e '1s/^/Welcome\n\n/' programme.txt | case-import -t programme -f id,title,type,role
sed 's/^SSE organisations/SSE orgnisations/' programme.txt | case-import | cut -f 1-4
sed -e '/^Planner/d' -e '/^Austria/d' programme.txt | case-import | cut -f 1-4
