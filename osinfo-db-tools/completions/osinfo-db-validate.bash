# Completion of osinfo-db-validate for bash: source it, or install it as osinfo-db-validate in bash-completion's directory.

_osinfo_db_validate() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()

    # Bash takes "--dir=path" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    case $prev in
        --dir | --root)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$cur")
            return ;;
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$cur")
            return ;;
    esac

    if [[ $cur == -* && $prev != --schema ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--user --local --system --dir --root --schema -f --format -v --verbose --no-cache --lint
            --version -h --help' -- "$cur")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}

complete -F _osinfo_db_validate osinfo-db-validate
