# Completion of remote-viewer for bash: source it, or install it as remote-viewer in bash-completion's directory.

_remote_viewer() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()

    # Bash takes "--cursor=local" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    case $prev in
        -z | --zoom)
            return ;;
        -H | --hotkeys)
            return ;;
        -K | --keymap)
            return ;;
        --kiosk-quit)
            COMPREPLY=($(compgen -W 'never on-disconnect' -- "$cur"))
            return ;;
        --auto-resize)
            COMPREPLY=($(compgen -W 'always never' -- "$cur"))
            return ;;
        --cursor)
            COMPREPLY=($(compgen -W 'auto local' -- "$cur"))
            return ;;
        -t | --title)
            return ;;
        --os-id)
            return ;;
        --display)
            return ;;
        --class)
            return ;;
        --name)
            return ;;
        --gtk-module)
            return ;;
        --spice-secure-channels)
            return ;;
        --spice-disable-effects)
            return ;;
        --spice-ca-file)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -f -- "$cur"))
            return ;;
        --spice-host-subject)
            return ;;
        --spice-smartcard-certificates)
            return ;;
        --spice-smartcard-db)
            return ;;
        --spice-usbredir-auto-redirect-filter)
            return ;;
        --spice-usbredir-redirect-on-connect)
            return ;;
        --spice-share-cd)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -f -- "$cur"))
            return ;;
        --spice-cache-size)
            return ;;
        --spice-glz-window-size)
            return ;;
        --spice-shared-dir)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -d -- "$cur"))
            return ;;
        --spice-preferred-compression)
            return ;;
        --ovirt-ca-file)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -f -- "$cur"))
            return ;;
    esac

    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$_remote_viewer_options" -- "$cur"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -W 'spice:// spice+unix:// vnc:// ovirt://' -- "$cur") $(compgen -f -X '!*.vv' -- "$cur") $(compgen -d -- "$cur"))
    fi
}

_remote_viewer_options='-h --help --help-all --help-gtk --help-gtk-vnc --help-spice --help-ovirt -V --version -v --verbose --debug -z --zoom -f --full-screen -H --hotkeys -K --keymap -k --kiosk --kiosk-quit -s --shared --auto-resize --cursor -t --title --os-id --display --class --name --gtk-module --g-fatal-warnings --gtk-vnc-debug --spice-secure-channels --spice-disable-effects --spice-ca-file --spice-host-subject --spice-disable-audio --spice-smartcard --spice-smartcard-certificates --spice-smartcard-db --spice-disable-usbredir --spice-usbredir-auto-redirect-filter --spice-usbredir-redirect-on-connect --spice-share-cd --spice-cache-size --spice-glz-window-size --spice-shared-dir --spice-preferred-compression --spice-debug --spice-gtk-version --ovirt-ca-file'

complete -F _remote_viewer remote-viewer
