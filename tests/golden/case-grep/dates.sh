for cond in 'since<1990' 'since<1989-06' 'since<=1989-05' 'since>=1989-05' 'since>1989-05' 'since>1989' \
    'since==1989-05' 'since!==1989-05' 'since==1989' 'since=1989' 'since>=1989-05-17' 'since<=1989-05-17'
do echo "$cond: $(case-grep --no-header -W "$cond" dates.tsv | cut -f 1 | tr '\n' ' ')"
done
