case-list | case-grep -r Europa | cut -f 1,6; case-list | case-grep --region 'Amérique latine' | cut -f 1,6
