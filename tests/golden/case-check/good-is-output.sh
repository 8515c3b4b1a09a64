# One of the two outputs would replace the other, whatever it is called.
cp short.tsv $TMP/t && cd $TMP && mkdir d && cp t x && ln x hard && ln -s x soft && ln -s . dot
try() { { timeout 10 case-check "$@" t; echo $?; } 2>&1 | sed "s|$PWD/|TMP/|"; }
for name in x ./x d/../x dot/x $TMP/x hard soft; do
	try -o x --good $name
done
try -o new --good ./new
try -o dot/new --good d/../new
timeout 10 case-check --good x t >>x; echo $?
try --good /dev/stdout
try --good /dev/null -o /dev/null
try -o d/new --good new
cmp x t && ls -A . d
