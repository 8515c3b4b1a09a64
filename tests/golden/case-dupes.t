Records of one case are a pair, though they are spelt otherwise; another year is another case
  $ cat >t <<-'END'
  > 	id	title	city	year
  > 	1	Participatory Budgeting of Porto Alegre	Porto Alegre	1989
  > 	2	Citizens' assembly on climate	Paris	2019
  > 	3	Porto Alegre: Participatory Budget	Pôrto Alegre	1989
  > 	4	Citizens' assembly on the end of life	Paris	2022
  > 	END
  $ case-dupes t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.999	equal: city, year; near: title	1	3	t	2	t	4

Several files are one table, whose places are told
  $ printf 'id\tname\tborn\n1\tAnna Maria Smith\t1950\n2\tPeter Jones\t1961\n' >a
  $ printf 'born\tname\tid\n1950\tSmyth, Anna M.\t7\n' >b
  $ case-dupes a b
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.995	equal: born; near: name	1	7	a	2	b	2

--between pairs records of two tables, not those of one
  $ printf 'id\tname\tborn\n1\tAnna Maria Smith\t1950\n2\tPeter Jones\t1961\n3\tAnna Maria Smith\t1950\n' >a
  $ printf 'name\tborn\tcolour\nSmyth, Anna M.\t1950\tred\nJoan Miller\t1922\tblue\n' >b
  $ case-dupes --between b a
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.999	equal: born; near: name	1	Smyth, Anna M.	a	2	b	2
  0.999	equal: born; near: name	3	Smyth, Anna M.	a	4	b	2

--one-to-one gives each record one partner at most, the best
  $ printf 'id\tname\tborn\n1\tAnna Maria Smith\t1950\n2\tPeter Jones\t1961\n3\tAnna Mary Smyth\t1950\n' >a
  $ printf 'id\tname\tborn\n7\tAnna Mary Smyth\t1950\n8\tJoan Miller\t1922\n' >b
  $ case-dupes --between b a
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.999	equal: name, born	3	7	a	4	b	2
  0.995	equal: born; near: name	1	7	a	2	b	2
  $ case-dupes --one-to-one --between b a
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.999	equal: name, born	3	7	a	4	b	2

Without an id the first column is the key, and is compared
  $ printf 'name\tborn\nAnna Smith\t1950\nPeter Jones\t1961\nAnna Smyth\t1950\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.998	equal: born; near: name	Anna Smith	Anna Smyth	standard input	2	standard input	4

-k names the columns to compare, id if it is wanted
  $ printf 'id\tname\tnote\n1\tAnna Smith\tcalled on Monday\n2\tPeter Jones\tcalled on Monday\n3\tAnna Smyth\tsent a letter\n' >t
  $ case-dupes -k name t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.989	near: name	1	3	t	2	t	4
  $ case-dupes -k note t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.995	equal: note	1	2	t	2	t	3
  $ case-dupes -k nmae t
  2> case-dupes: no column 'nmae', did you mean 'name'? There are: id, name, note
  [2]

Terms of a vocabulary are compared by their preferred spelling, the schema's key is the key
  $ cat >schema.json <<-'END'
  > 	{"primaryKey": ["town", "no"], "missingValues": ["", "n/a"], "fields": [{"name": "town"},
  > 	 {"name": "no"}, {"name": "title"}, {"name": "place", "type": "list", "delimiter": ";",
  > 	 "vocabulary": "countries"}]}
  > 	END
  $ printf 'town\tno\ttitle\tplace\na\t1\tn/a\tDE;Perú\nb\t2\tforum\tMali\nc\t1\tassembly\tPeru; Deutschland\n' >t
  $ case-dupes --schema schema.json t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.997	equal: place; missing: title	a 1	c 1	t	2	t	4

--block compares only records that are the same in a column
  $ printf 'id\tname\tcity\n1\tAnna Smith\tOslo\n2\tPeter Jones\tRome\n3\tAnna Smyth\tOSLO\n4\tPeter Jonas\tLima\n' >t
  $ case-dupes -k name t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.998	near: name	2	4	t	3	t	5
  0.994	near: name	1	3	t	2	t	4
  $ case-dupes -k name --block city t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.989	near: name	1	3	t	2	t	4

--min sets the least score that is printed
  $ printf 'id\tname\tborn\n1\tAnna Smith\t1950\n2\tPeter Jones\t1961\n3\tAnna Smyth\t1951\n' >t
  $ case-dupes t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  $ case-dupes --min 0.001 t | case-list -f score,key_a,key_b -
  score	key_a	key_b
  0.032	1	3
  $ case-dupes --min 0 t
  2> case-dupes: --min: 0 is no score; it is a number above 0, up to 1
  [2]
  $ case-dupes --min 50% t
  2> case-dupes: --min: 50% is no score; it is a number above 0, up to 1
  [2]

A table without duplicates has no pairs, nor has one without records, or with one
  $ printf 'id\tname\n1\tAnna Smith\n2\tPeter Jones\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  $ printf 'id\tname\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  $ printf 'id\tname\n1\tAnna\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  $ printf 'id\tname\n1\t\n2\t\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b

Two records that are the same are a pair, though the table has no other
  $ printf 'id\tname\n1\tAnna Smith\n2\tanna SMITH\n' | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.995	equal: name	1	2	standard input	2	standard input	3

A table of ids alone has nothing to compare
  $ printf 'id\n1\n2\n' | case-dupes
  2> case-dupes: standard input: no column to compare; -k names some
  [0 2]
  $ printf 'id\tname\n1\ta\n' >a
  $ printf 'id\ttitle\n1\ta\n' | case-dupes --between - a
  2> case-dupes: a: no column to compare in both; -k names some
  [0 2]

Keys and names of files stay escaped
  $ printf 'na\\tme\tborn\nAnna\\tSmith\t1950\nPeter Jones\t1961\nAnna Smyth\t1950\n' >'a	b'
  $ case-dupes 'a	b'
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  0.998	equal: born; near: na\tme	Anna\tSmith	Anna Smyth	a\tb	2	a\tb	4

A number that counts on makes no duplicates
  $ { echo "id	name"; seq 10001 13000 | awk '{ print NR "\tcustomer " $1 }'; } | case-dupes
  score	why	key_a	key_b	file_a	line_a	file_b	line_b

One word may be written as two, and letters be swapped
  $ cat >t <<-'END'
  > 	id	name	street	born
  > 	1	Mitchell Green	pridham street	1956
  > 	2	Harley McCarthy	wallaby place	1908
  > 	3	Mitchlel Green	pridhamstreet	1956
  > 	4	Madeline Mason	hoseason street	1928
  > 	END
  $ case-dupes t
  score	why	key_a	key_b	file_a	line_a	file_b	line_b
  1.000	equal: street, born; near: name	1	3	t	2	t	4

The result does not depend on chance
  $ awk 'BEGIN { srand(7); print "id\tname\ttown"
  > 	for (i = 1; i <= 2000; i++) printf "%d\tname%c%c%c %c%c\ttown%c\n", i, 97 + rand() * 9,
  > 		97 + rand() * 9, 97 + rand() * 9, 97 + rand() * 9, 97 + rand() * 9, 97 + rand() * 9 }' >t
  $ case-dupes t >a; case-dupes t >b; cmp a b && test $(wc -l <a) -gt 1

The recipe of case-dupes(1) takes out the second record of each pair
  $ cat >cases.tsv <<-'END'
  > 	id	title	city	year
  > 	1	Participatory Budgeting of Porto Alegre	Porto Alegre	1989
  > 	2	Citizens' assembly on climate	Paris	2019
  > 	3	Porto Alegre: Participatory Budget	Pôrto Alegre	1989
  > 	33	Citizens' assembly on the end of life	Paris	2022
  > 	END
  $ awk '/^\.Ed/ { recipe = 0 } /^case-dupes --min/ { recipe = 1 } recipe' $ROOT/man/case-dupes.1 >recipe
  $ vi() { [ -s $1 ]; }
  $ . ./recipe && cat once.tsv
  id	title	city	year
  1	Participatory Budgeting of Porto Alegre	Porto Alegre	1989
  2	Citizens' assembly on climate	Paris	2019
  33	Citizens' assembly on the end of life	Paris	2022
# An innocent record with the same id stays.
  $ sed -i 's/^33/3/' cases.tsv && . ./recipe && cut -f 1,2 once.tsv
  id	title
  1	Participatory Budgeting of Porto Alegre
  2	Citizens' assembly on climate
  3	Citizens' assembly on the end of life
