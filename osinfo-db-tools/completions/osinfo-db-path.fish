# Completion of osinfo-db-path for fish: put it into a directory of $fish_complete_path.

complete -c osinfo-db-path -f
complete -c osinfo-db-path -l user -d 'The directory of the user'
complete -c osinfo-db-path -l local -d 'The directory of the administrator'
complete -c osinfo-db-path -l system -d 'The directory of the distribution'
complete -c osinfo-db-path -l dir -x -a '(__fish_complete_directories)' -d 'This directory'
complete -c osinfo-db-path -l root -x -a '(__fish_complete_directories)' -d 'Put this in front of the directory'
complete -c osinfo-db-path -l version -d 'Print the version, and which database is used'
complete -c osinfo-db-path -s h -l help -d 'Print a summary and examples'
