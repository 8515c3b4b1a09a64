printf 'id\tregion\tlong column\tnote\n1\tAfrica\t\tone\\n\\ntwo\n2\t\tb\t\n' | case-show
printf 'a\tb\n\t\n' | case-show
