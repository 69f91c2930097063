# Completion of osinfo-query for bash: source it, or install it as osinfo-query in bash-completion's directory.

_osinfo_query() {
    local types='os platform device deployment media tree image install-script datamap'
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} type='' properties='' word
    COMPREPLY=()

    # Bash takes "--sort=name" for three words.
    if [[ $cur == '=' ]]; then
        cur=''
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi

    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ " $types " == *" $word "* ]]; then
            type=$word
            break
        fi
    done
    case $type in
        os) properties='short-id name version family distro vendor release-date eol-date codename id release-status active-eol-date security-eol-date lts-eol-date paid-eol-date eol-announced tpm tpm-version secure-boot may-be' ;;
        platform) properties='short-id name version vendor release-date eol-date codename id active-eol-date security-eol-date lts-eol-date paid-eol-date eol-announced' ;;
        device) properties='vendor vendor-id product product-id name class bus-type id' ;;
        deployment) properties='id' ;;
        media) properties='os architecture variant installer live volume-id system-id publisher-id application-id volume-size kernel initrd url id' ;;
        tree) properties='os architecture variant treeinfo-family treeinfo-variant treeinfo-version treeinfo-arch kernel initrd boot-iso url id' ;;
        image) properties='os architecture variant format cloud-init url id' ;;
        install-script) properties='profile expected-filename path-format product-key-format injection-method needs-internet id' ;;
        datamap) properties='entries id' ;;
    esac

    case $prev in
        -s | --sort)
            COMPREPLY=($(compgen -W "$properties" -- "$cur"))
            return ;;
        -f | --fields)
            local before=''
            [[ $cur == *,* ]] && before=${cur%,*},
            COMPREPLY=($(compgen -P "$before" -W "$properties" -- "${cur##*,}"))
            compopt -o nospace 2>/dev/null
            return ;;
        --format)
            COMPREPLY=($(compgen -W 'plain json csv' -- "$cur"))
            return ;;
        --supported-on)
            COMPREPLY=($(compgen -W 'today' -- "$cur"))
            return ;;
        --support)
            COMPREPLY=($(compgen -W 'free active security lts paid' -- "$cur"))
            return ;;
    esac

    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '-s --sort -f --fields --supported-on --eol --support --format --database --version -h --help' -- "$cur"))
    elif [[ -z $type ]]; then
        COMPREPLY=($(compgen -W "$types" -- "$cur"))
    elif [[ ${COMP_WORDS[COMP_CWORD]} != '=' && ${COMP_WORDS[COMP_CWORD - 1]} != '=' ]]; then
        COMPREPLY=($(compgen -S = -W "$properties" -- "$cur"))
        compopt -o nospace 2>/dev/null
    fi
}

complete -F _osinfo_query osinfo-query
