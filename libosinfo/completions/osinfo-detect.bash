# Completion of osinfo-detect for bash: source it, or install it as osinfo-detect in bash-completion's directory.

_osinfo_detect() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local IFS=$'\n'
    COMPREPLY=()

    # Bash takes "--type=tree" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    case $prev in
        -f | --format)
            COMPREPLY=($(compgen -W $'plain\njson' -- "$cur"))
            return ;;
        -t | --type)
            COMPREPLY=($(compgen -W $'media\ntree' -- "$cur"))
            return ;;
        -r | --recursive)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -d -- "$cur"))
            return ;;
        --timeout)
            return ;;
    esac

    if [[ $cur == -* && $prev != --files-from ]]; then
        COMPREPLY=($(compgen -W "${_osinfo_detect_options// /$'\n'}" -- "$cur"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}

_osinfo_detect_options='-f --format -t --type -a --all -e --explain -r --recursive --files-from --timeout -h --help --version'

complete -F _osinfo_detect osinfo-detect
