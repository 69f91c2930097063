# fish completion of osinfo-install-script

set -g __osinfo_install_script_keys admin-password avatar-disk avatar-location domain driver-signing hardware-arch hostname installation-url \
    l10n-keyboard l10n-language l10n-timezone post-install-drivers-disk post-install-drivers-location pre-install-drivers-disk \
    pre-install-drivers-location reg-login reg-password reg-product-key script-disk target-disk user-admin user-autologin user-login \
    user-password user-realname

complete -c osinfo-install-script -s p -l profile -x -a 'jeos desktop cloud' -d 'What to install'
complete -c osinfo-install-script -s d -l output-dir -x -a '(__fish_complete_directories)' -d 'Write into this directory'
complete -c osinfo-install-script -s P -l prefix -x -d 'Begin the names of files with this'
complete -c osinfo-install-script -s s -l installation-source -x -a 'media network' -d 'Where the packages come from'
complete -c osinfo-install-script -s c -l config -x -a '$__osinfo_install_script_keys=' -d 'Set a parameter'
complete -c osinfo-install-script -s f -l config-file -r -d 'Set the parameters of a key file'
complete -c osinfo-install-script -l config-from-file -r -a '$__osinfo_install_script_keys=' -d 'Set a parameter to the first line of a file'
complete -c osinfo-install-script -l config-from-env -x -a '$__osinfo_install_script_keys=' -d 'Set a parameter to a variable of the environment'
complete -c osinfo-install-script -l list-config -d 'List the parameters of the profile'
complete -c osinfo-install-script -l list-profiles -d 'List the profiles and their files'
complete -c osinfo-install-script -l list-injection-methods -d 'List the ways to hand the scripts over'
complete -c osinfo-install-script -l format -x -a 'plain json' -d 'How to print'
complete -c osinfo-install-script -s t -l type -x -a 'media tree' -d 'What a path or address is'
complete -c osinfo-install-script -l force -d 'Replace files that exist'
complete -c osinfo-install-script -s q -l quiet -d 'Do not print the names of the files'
complete -c osinfo-install-script -l version -d 'Print the version, and which database is used'
complete -c osinfo-install-script -s h -l help -d 'Print a summary and examples'
