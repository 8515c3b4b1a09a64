# A quote within a field that does not begin with one means itself.
printf 'name,size\npipe,6" wide\nx "y" z,"a ""b"""\n' | case-import
