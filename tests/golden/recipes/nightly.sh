# The nightly script of case-diff(1), as printed there, through good and bad nights.
awk '/^\.Ed/ { script = 0 } /^#!/ { script = 1 } script { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print }' \
	../../../man/case-diff.1 >$TMP/nightly
chmod +x $TMP/nightly
cd $TMP

night() {
	printf '== %s\n' "$1"
	cat >export.csv
	./nightly export.csv 2>&1
	echo "status $?, kept $(tail -n +2 yesterday.tsv 2>/dev/null | wc -l)"
}

night 'an export that cannot be read, and nothing from before' <<END
id,title,region
1,"Lima
END
night 'the first night' <<END
id,title,region
1,Lima,Latin America
2,Seoul,Asia
3,La Marsa,Africa
END
night 'nothing new' <<END
region,id,title
Africa,3,La Marsa
Latin America,1,Lima
Asia,2,Seoul
END
night 'one changed, one gone, one new' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
night 'one of them is wrong' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europ
END
night 'and still is' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europ
END
night 'mended' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
night 'cut off' <<END
id,title,region
1,Lima,Latin America
2,"Seoul,
END
night 'most are gone' <<END
id,title,region
END
night 'empty' </dev/null
night 'all is well again' <<END
id,title,region
1,Lima,Latin America
2,"Seoul, the city",Asia
4,Paris,Europe
END
rm export.csv
echo '== no export'
./nightly export.csv 2>&1 || echo "status $?"
ls
