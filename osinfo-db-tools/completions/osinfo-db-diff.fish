# Completion of osinfo-db-diff for fish: put it into a directory of $fish_complete_path.

complete -c osinfo-db-diff -s f -l format -x -a 'text json markdown' -d 'How to write'
complete -c osinfo-db-diff -l exit-code -d 'Return 1 when there are differences'
complete -c osinfo-db-diff -l max-removed -x -d 'Return 4 when more of the entities of a kind is gone'
complete -c osinfo-db-diff -l version -d 'Print the version'
complete -c osinfo-db-diff -s h -l help -d 'Print a summary and examples'
