# The nightly script of case-diff(1), as printed there, through good and bad nights.
awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print }' \
	../../../man/case-diff.1 >$TMP/nightly
chmod +x $TMP/nightly
cd $TMP

# What the script prints, its status, and what became of the two files that it keeps.
run() {
	cat *.tsv 2>/dev/null | cksum >before
	status=0
	./nightly "$@" >told 2>&1 || status=$?
	sed "s|$TMP|FOLDER|" told
	if cat *.tsv 2>/dev/null | cksum | cmp -s - before; then
		echo "status $status, files as before"
	else
		echo "status $status, sound records: $(($(wc -l <sound.tsv) - 1))"
	fi
}

night() {
	printf '== %s\n' "$1"
	cat >export.csv
	run export.csv
}

night 'first nights: a quote that is not closed' <<END
id,title,region
1,"Lima
END
night 'a page of HTML in one line' <<END
<!DOCTYPE html><title>502 Bad Gateway</title>
END
night 'a page of HTML' <<END
<!DOCTYPE html>
<html><head><title>Sorry, "closed"</title></head>
</html>
END
night 'another table' <<END
id,name
1,Lima
END
night 'empty' </dev/null
night 'no record' <<END
id,title,region
END
night 'no sound record' <<END
id,title,region
1,Lima,Nowhere
END
night 'the first good one' <<END
id,title,region
1,Lima,Latin America
2,Seoul,Asia
3,La Marsa,Africa
3,Twice,Africa
END
night 'quiet: the same in another order' <<END
region,id,title
Africa,3,La Marsa
Africa,3,Twice
Latin America,1,Lima
Asia,2,Seoul
END
night 'one changed, one gone, one new' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
night 'one became unsound, one stands twice' <<END
id,title,region
1,Lima,Latin America
1,Lima again,Latin America
2,"Seoul, the city",Asia
4,Paris,Europ
END
night 'and still so, with a line above' <<END
id,title,region
5,Ghent,Europe
1,Lima,Latin America
1,Lima again,Latin America
2,"Seoul, the city",Asia
4,Paris,Europ
END
night 'it stands there once more' <<END
id,title,region
5,Ghent,Europe
1,Lima,Latin America
1,Lima again,Latin America
1,Lima again,Latin America
2,"Seoul, the city",Asia
4,Paris,Europ
END
night 'sound again' <<END
id,title,region
5,Ghent,Europe
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
night 'a quote that is not closed' <<END
id,title,region
5,Ghent,Europe
1,"Lima,Latin America
2,Seoul,Asia
4,Paris,Europe
END
night 'cut' <<END
id,title,region
5,Ghent,Europe
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Pa
END
night 'a page of HTML' <<END
<!DOCTYPE html><title>502 Bad Gateway</title>
END
run --accept export.csv
night 'empty' </dev/null
night 'no record' <<END
id,title,region
END
run --accept export.csv
night 'more than half are gone or unsound' <<END
id,title,region
1,Lima,Latin America
4,Paris,Europ
END
echo '== accepted'
run --accept export.csv
night 'recovered' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
rm export.csv
echo '== no export, no name'
run export.csv
run | tail -n 1

echo '== a program that fails'
mkdir fails
cat >export.csv <<END
id,title,region
1,Lima,Latin America
2,Seoul,Asi
4,Paris,Europe
END
for program in mkdir case-import case-list case-check awk wc case-diff case-show mv; do
	printf '#!/bin/sh\nexit 1\n' >fails/$program
	chmod +x fails/$program
	printf '%s: ' $program
	(PATH=$TMP/fails:$PATH; run export.csv) | tail -n 1
	rm fails/$program
done
echo '== cron has a short PATH'
printf '#!/bin/sh\necho "${PATH##*:}" >&2\nexit 1\n' >fails/case-import
chmod +x fails/case-import
(PATH=$TMP/fails:/usr/bin:/bin; run export.csv)
echo '== none fails'
run export.csv
ls
