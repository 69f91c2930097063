# Completion of osinfo-db-path for bash: source it, or install it as osinfo-db-path in bash-completion's directory.

_osinfo_db_path() {
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
            mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
        *)
            mapfile -t COMPREPLY < <(compgen -W '--user --local --system --dir --root --version -h --help' -- "$cur") ;;
    esac
}

complete -F _osinfo_db_path osinfo-db-path
