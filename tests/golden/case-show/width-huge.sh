# More than any line needs; so near to the largest number it once made no end.
case-list | case-show -T table --width 18446744073709551000
