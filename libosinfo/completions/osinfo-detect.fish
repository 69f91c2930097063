# Completion of osinfo-detect for fish: put it into a directory of $fish_complete_path.

complete -c osinfo-detect -s f -l format -x -a 'plain json' -d 'How to write'
complete -c osinfo-detect -s t -l type -x -a 'media tree' -d 'What the inputs are'
complete -c osinfo-detect -s a -l all -d 'Tell every match, not only the best'
complete -c osinfo-detect -s e -l explain -d 'Tell what was read and how the nearest entries differ'
complete -c osinfo-detect -s r -l recursive -x -a '(__fish_complete_directories)' -d 'Take every medium and tree below a directory'
complete -c osinfo-detect -l files-from -r -F -d 'Take inputs from a file'
complete -c osinfo-detect -l timeout -x -d 'How many seconds to wait for a web server'
complete -c osinfo-detect -l version -d 'Print the version, and which database is used'
complete -c osinfo-detect -s h -l help -d 'Print a summary and examples'
