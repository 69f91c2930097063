# Completion of osinfo-query for fish: put it into a directory of $fish_complete_path.

set -g __osinfo_query_types os platform device deployment media tree image install-script datamap

function __osinfo_query_type
    for word in (commandline -opc)[2..]
        if contains -- $word $__osinfo_query_types
            echo $word
            return 0
        end
    end
    return 1
end

function __osinfo_query_properties
    switch (__osinfo_query_type; or echo none)
        case os
            printf '%s\n' short-id name version family distro vendor release-date eol-date codename id release-status active-eol-date security-eol-date lts-eol-date paid-eol-date eol-announced tpm tpm-version secure-boot may-be
        case platform
            printf '%s\n' short-id name version vendor release-date eol-date codename id active-eol-date security-eol-date lts-eol-date paid-eol-date eol-announced
        case device
            printf '%s\n' vendor vendor-id product product-id name class bus-type id
        case deployment
            printf '%s\n' id
        case media
            printf '%s\n' os architecture variant installer live volume-id system-id publisher-id application-id volume-size kernel initrd url id
        case tree
            printf '%s\n' os architecture variant treeinfo-family treeinfo-variant treeinfo-version treeinfo-arch kernel initrd boot-iso url id
        case image
            printf '%s\n' os architecture variant format cloud-init url id
        case install-script
            printf '%s\n' profile expected-filename path-format product-key-format injection-method needs-internet id
        case datamap
            printf '%s\n' entries id
    end
end

complete -c osinfo-query -f
complete -c osinfo-query -n 'not __osinfo_query_type >/dev/null' -a "$__osinfo_query_types"
complete -c osinfo-query -n '__osinfo_query_type >/dev/null' -a '(__osinfo_query_properties)='
complete -c osinfo-query -s s -l sort -x -a '(__osinfo_query_properties)' -d 'Property to sort by'
complete -c osinfo-query -s f -l fields -x -a '(__fish_append , (__osinfo_query_properties))' -d 'Properties to show'
complete -c osinfo-query -l supported-on -x -a today -d 'Only what is supported on this day'
complete -c osinfo-query -l eol -d 'Only what is no longer supported'
complete -c osinfo-query -l support -x -a 'free active security lts paid' -d 'The kind of support that counts'
complete -c osinfo-query -l format -x -a 'plain json csv' -d 'How to write'
complete -c osinfo-query -l database -d 'Tell the version, age, source and coverage of the database'
complete -c osinfo-query -l version -d 'Print the version, and which database is used'
complete -c osinfo-query -s h -l help -d 'Print a summary and examples'
