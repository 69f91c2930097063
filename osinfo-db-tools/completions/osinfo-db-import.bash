# Completion of osinfo-db-import for bash: source it, or install it as osinfo-db-import in bash-completion's directory.

_osinfo_db_import() {
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
        --base-url)
            return ;;
    esac

    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--user --local --system --dir --root --latest --nightly --base-url --allow-http --keyring
            --signature --require-signature --unsigned --allow-downgrade --prune --rollback --recompile --no-wait -v --verbose --version
            -h --help' -- "$cur")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}

complete -F _osinfo_db_import osinfo-db-import
