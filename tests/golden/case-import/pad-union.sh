# Each file's records are filled up to its own header; a long one stays an error.
cd $TMP
printf 'id,title,year\n1\n2,b\n' >one.csv
printf 'year\tid\n2001\n2002\t4\n' >two.tsv
printf '{"note":"n"}\n' >three.json
case-import --pad one.csv two.tsv three.json
printf 'id,title\n5\n6,f,g\n7,h\n' >four.csv
case-import --pad one.csv four.csv two.tsv
