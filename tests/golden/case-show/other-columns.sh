printf 'id\ttitle\turl\tcity\n12\tA title\thttps://example.org/\tLima\n123456\tAnother\t\tQuito\n' | case-show
