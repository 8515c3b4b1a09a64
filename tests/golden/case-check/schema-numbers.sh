cat >$TMP/s <<END
{"fields": [{"name": "x", "type": "number", "constraints": {"minimum": 0.1, "maximum": 12345678901234567.5e2}},
 {"name": "n", "type": "integer", "constraints": {"enum": [1, "20", -3]}},
 {"name": "m", "type": "yearmonth", "constraints": {"minimum": "2014-02"}}], "primaryKey": "n"}
END
printf 'x\tn\tm\n0.1\t1\t2014-02\n0.09999999999999999\t20\t2014-01\n1e400\t2\t2015-01\n10\t-3\t2015-1\n.1\t+20\t\n2\t\t\n' | case-check --schema $TMP/s
