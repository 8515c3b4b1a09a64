# Page numbers between an entry's mark and its title, the mediator's too, as when
# a page ends there; and a mark that is the last line.
case-import -f id,title,country,role <<'END'
Workshop

Gardens

Water

1

7

Wells

Africa
Mali

People dig.

Well Diggers

SSE organization

Ms.Awa

Chair

M

3

Mediator X - SSE organization

Well Friends

Africa
Mali

Mr.Ali

Secretary
END
printf 'Workshop\n\nGardens\n\n1\n\nWells\n\nAfrica\n\nM\n\n2\n' | case-import
printf 'Workshop\n\nGardens\n\n1\n\nWells\n\nAfrica\nMali\n\nM\n\nMediator X\n' | case-import
