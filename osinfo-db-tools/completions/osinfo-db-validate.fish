# Completion of osinfo-db-validate for fish: put it into a directory of $fish_complete_path.

complete -c osinfo-db-validate -l user -d 'The directory of the user'
complete -c osinfo-db-validate -l local -d 'The directory of the administrator'
complete -c osinfo-db-validate -l system -d 'The directory of the distribution'
complete -c osinfo-db-validate -l dir -x -a '(__fish_complete_directories)' -d 'This directory'
complete -c osinfo-db-validate -l root -x -a '(__fish_complete_directories)' -d 'Put this in front of the directory'
complete -c osinfo-db-validate -l schema -r -d 'The grammar to use'
complete -c osinfo-db-validate -s f -l format -x -a 'text json' -d 'How to write'
complete -c osinfo-db-validate -s v -l verbose -d 'Tell every file and directory that is looked at'
complete -c osinfo-db-validate -l no-cache -d 'Check all files, also those that were valid the last time'
complete -c osinfo-db-validate -l lint -d 'Hold the rules of osinfo-db-lint against the same files'
complete -c osinfo-db-validate -l version -d 'Print the version, and which database is used'
complete -c osinfo-db-validate -s h -l help -d 'Print a summary and examples'
