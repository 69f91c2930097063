# shellcheck shell=bash
# What belongs to which artefact; sourced after lib.sh.

artefacts="libosinfo osinfo-db-tools virt-viewer"

# The Debian package of an artefact.
package_of() {
    case $1 in
        libosinfo) echo libosinfo-bin-dotnet ;;
        osinfo-db-tools) echo osinfo-db-tools-dotnet ;;
        virt-viewer) echo virt-viewer-dotnet ;;
        osinfo-db) echo osinfo-db-dotnet ;;
        *) wrong_usage "there is no artefact '$1', expected one of: $artefacts osinfo-db" ;;
    esac
}

# The executables of an artefact.
tools_of() {
    local project
    for project in "$root/$1"/src/*/*.csproj; do
        ! grep -q 'build/Tool.props' "$project" || basename "$project" .csproj
    done
}

# The projects of an artefact that are packages of NuGet.
libraries_of() {
    case $1 in
        libosinfo) echo libosinfo/src/Osinfo.Discs/Osinfo.Discs.csproj libosinfo/src/Osinfo/Osinfo.csproj ;;
        osinfo-db) echo osinfo-db/Osinfo.Db.csproj ;;
    esac
}

# parse_tag TAG: sets $artefact and $version.
parse_tag() {
    artefact=${1%-*} version=${1##*-}
    [[ " $artefacts " == *" $artefact "* ]] || fail "the tag $1 names no artefact, expected one of: ${artefacts// /-x.y.z, }-x.y.z"
    [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "the tag $1 names no version, expected $artefact-x.y.z"
}
