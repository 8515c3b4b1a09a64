case-list | case-grep -q Lima no-such-file -; echo $?; case-list | case-grep -q zebra no-such-file -; echo $?; case-grep -q zebra no-such-file
