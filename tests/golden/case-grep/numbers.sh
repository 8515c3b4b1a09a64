for cond in 'n==1' 'n!==1' 'n<1' 'n<=1' 'n>1' 'n>=1e3' 'n==-.5' 'n>12345678901234567890' 'n=1' 'n!=1'
do echo "$cond: $(case-grep --no-header -W "$cond" numbers.tsv | cut -f 1 | tr '\n' ' ')"
done
