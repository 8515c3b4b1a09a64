for cond in themes=Women 'themes!=Women' themes= 'themes!=' 'themes~^You' 'themes!~^You' 'themes>2019' \
    'themes==2014' 'themes!==2014' 'themes!==2000' 'themes~outh$' 'themes~^$'
do echo "$cond: $(case-grep --no-header -W "$cond" lists.tsv | cut -f 1 | tr '\n' ' ')"
done
