# What the pages show is what the tools print.
sh ../../docs/examples.sh ../../../man/case*.1
