# Completion of osinfo-db-diff for bash: source it, or install it as osinfo-db-diff in bash-completion's directory.

_osinfo_db_diff() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()

    # Bash takes "--format=json" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    case $prev in
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W 'text json markdown' -- "$cur")
            return ;;
        --max-removed)
            return ;;
    esac

    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-f --format --exit-code --max-removed --version -h --help' -- "$cur")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}

complete -F _osinfo_db_diff osinfo-db-diff
