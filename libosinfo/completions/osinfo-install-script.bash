# bash completion of osinfo-install-script

_osinfo_install_script() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    if [ "$prev" = = ] && [ "$COMP_CWORD" -gt 2 ]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
    [ "$cur" = = ] && { prev=${COMP_WORDS[COMP_CWORD - 1]}; cur=; }
    local keys='admin-password avatar-disk avatar-location domain driver-signing hardware-arch hostname installation-url l10n-keyboard
        l10n-language l10n-timezone post-install-drivers-disk post-install-drivers-location pre-install-drivers-disk
        pre-install-drivers-location reg-login reg-password reg-product-key script-disk target-disk user-admin user-autologin user-login
        user-password user-realname'
    case $prev in
        -p | --profile) COMPREPLY=($(compgen -W 'jeos desktop cloud' -- "$cur")); return ;;
        -s | --installation-source) COMPREPLY=($(compgen -W 'media network' -- "$cur")); return ;;
        -t | --type) COMPREPLY=($(compgen -W 'media tree' -- "$cur")); return ;;
        --format) COMPREPLY=($(compgen -W 'plain json' -- "$cur")); return ;;
        -d | --output-dir) COMPREPLY=($(compgen -d -- "$cur")); return ;;
        -f | --config-file) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        -c | --config | --config-from-file | --config-from-env)
            COMPREPLY=($(compgen -S = -W "$keys" -- "$cur"))
            compopt -o nospace 2>/dev/null || true
            return ;;
        -P | --prefix) return ;;
    esac
    case $cur in
        -*) COMPREPLY=($(compgen -W '-p --profile -d --output-dir -P --prefix -s --installation-source -c --config -f --config-file
            --config-from-file --config-from-env --list-config --list-profiles --list-injection-methods --format -t --type --force -q
            --quiet --version -h --help' -- "$cur")) ;;
        *) COMPREPLY=($(compgen -f -- "$cur")) ;;
    esac
}

complete -F _osinfo_install_script osinfo-install-script
