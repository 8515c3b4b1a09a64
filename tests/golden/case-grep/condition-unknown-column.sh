case-list | case-grep -W 'regoin=Europe'
