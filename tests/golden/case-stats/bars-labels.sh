# Wide letters line up; what would move the cursor is shown; nothing is named.
printf 'a\tb\n\346\227\245\346\234\254\tx\n\033[1m\ty\\nz\n\t\n' | LC_ALL=C.UTF-8 case-stats -b a,b -T bars --width 50
