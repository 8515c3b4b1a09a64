case-grep -f text -w art words.tsv; case-grep -f text -w 'ar[t]' words.tsv | cmp - /dev/stdin <<X
$(case-grep -f text -w art words.tsv)
X
