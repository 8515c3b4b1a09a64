case-list | case-grep -f city 'Lima|Seo.l|zz+' | cut -f 1,6
