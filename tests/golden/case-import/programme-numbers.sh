# However many numbers stand together, none takes long to be looked at.
{
	printf 'Workshop\n\nGardens\n\n'
	yes 1 | head -n 100000
	printf 'Wells\n\nAfrica\nMali\n\nDiggers\n\nSSE organization\n\nMs.Awa\n\n'
	yes 3 | head -n 100000
	printf 'Chair\n\n'
	seq 100000
} | case-import -f id,title,role
