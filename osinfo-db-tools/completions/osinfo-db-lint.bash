# Completion of osinfo-db-lint for bash: source it, or install it as osinfo-db-lint in bash-completion's directory.

_osinfo_db_lint() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local IFS=$'\n'
    COMPREPLY=()

    # Bash takes "--format=json" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    case $prev in
        -f | --format)
            COMPREPLY=($(compgen -W $'text\njson\nsarif' -- "$cur"))
            return ;;
        --severity)
            COMPREPLY=($(compgen -W $'error\nwarning\ninfo' -- "$cur"))
            return ;;
        --rule)
            COMPREPLY=($(compgen -W "$(osinfo-db-lint --list-rules 2>/dev/null | sed -n 's/^\([UL][0-9]*\) .*/\1/p')" -- "$cur"))
            return ;;
        --samples | --dir | --root)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -d -- "$cur"))
            return ;;
        --os)
            COMPREPLY=($(compgen -W "$(osinfo-query os -f short-id 2>/dev/null | sed '1,2d; s/ //g')" -- "$cur"))
            return ;;
        --allow-list | --baseline | --add-media)
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen -f -- "$cur"))
            return ;;
    esac

    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W $'--user\n--local\n--system\n--dir\n--root\n--samples\n--list-rules\n--rule\n--severity\n--format\n--allow-list\n--baseline\n--network\n--add-media\n--os\n--version\n--help' -- "$cur"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -d -- "$cur"))
    fi
}

complete -F _osinfo_db_lint osinfo-db-lint
