printf 'a,b\r\n1,x\r\n' | case-import
printf 'a,b\r1,"x\ry"\r2,z' | case-import
printf 'a,b\n1,"x\r\ny"\r\n' | case-import
