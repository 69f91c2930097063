# Completion of osinfo-db-export for bash: source it, or install it as osinfo-db-export in bash-completion's directory.

_osinfo_db_export() {
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
        --license | --schema | --manifest)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            return ;;
        --format)
            mapfile -t COMPREPLY < <(compgen -W 'tar.xz tar.gz tar.zst zip' -- "$cur")
            return ;;
        --version | --mtime | --sign)
            return ;;
    esac

    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--user --local --system --dir --root --version --allow-any-version --license --schema --mtime
            --format --manifest --sign -v --verbose --tool-version -h --help' -- "$cur")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}

complete -F _osinfo_db_export osinfo-db-export
