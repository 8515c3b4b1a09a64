awk 'BEGIN { print "n\tx"; for (i = 1; i <= 1200; i++) print i * (i > 1100 ? 10000 : 1) "\ty" }' | case-show -T table --width 12 | sed -n '1,4p;1100,1104p'
