# What `make install` puts where.
unset MAKEFLAGS MFLAGS
make -s -C ../../.. install BUILD="$BUILD" DESTDIR="$TMP" PREFIX=/usr >&2 || exit 1
cd "$TMP" && find . ! -type d | LC_ALL=C sort
usr/bin/case-list -f id | usr/bin/case-stats
