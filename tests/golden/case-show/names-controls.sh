# A name is as wide as it is printed: LF and TAB take a blank.
printf 'Total\\nbudget\\t(TND)\ty\n1\t2\n' | case-show
