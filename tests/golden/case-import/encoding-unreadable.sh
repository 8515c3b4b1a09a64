# The first read fails, before anything is decoded: the descriptor is for writing only.
case-import -E latin1 - 0>"$TMP/written"
