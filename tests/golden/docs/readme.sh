sh ../../docs/examples.sh ../../../README.md
