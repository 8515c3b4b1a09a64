# Bars begin behind the labels as they are shown, which may be wider than their bytes.
printf 'a\n\033\033\033\033\n' | case-stats -b a -T svg | grep 'class="label"'
