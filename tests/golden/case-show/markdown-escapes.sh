printf 'id\tx|y\n1\t<b>*bold*</b> \\\\| line\\nnext `code`\n' | case-show -T markdown
