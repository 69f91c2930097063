# shellcheck shell=bash
# What the scripts of a release have in common; sourced. docs/releasing.md tells the variables of the environment.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$root/build/release
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C.UTF-8 TZ=UTC
# What is made and published is for everyone to read, whoever runs it.
umask 022

say() { echo "$(basename "$0"): $*" >&2; }

fail() {
    echo "$(basename "$0"): error: $*" >&2
    exit 3
}

wrong_usage() {
    echo "$(basename "$0"): error: $*" >&2
    exit 2
}

# usage FILE "$@": prints the comment at the head of the script when that is asked for.
usage() {
    case ${2:-} in
        -h | --help) sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"; exit 0 ;;
    esac
}

need() {
    local command
    for command; do
        command -v "$command" >/dev/null || fail "the command $command was not found; the list 'peers' in ./test tells the Debian packages"
    done
}

need_variable() { [ -n "${!1:-}" ] || fail "the variable $1 is not set: $2"; }

# tool NAME ARGS…: one of our tools; from the directory OSINFO_TOOLS when they are built there, else as ./run builds it.
tool() {
    local name=$1
    shift
    if [ -n "${OSINFO_TOOLS:-}" ]; then "$OSINFO_TOOLS/$name" "$@"; else "$root/run" "$name" "$@"; fi
}

# scratch: sets $work to a directory that is removed at the end.
scratch() {
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
}

sha256() { sha256sum <"$1" | cut -d' ' -f1; }

# Time of the commit that is released: the same for everyone who builds it.
commit_of() { git -C "$root" rev-parse --verify -q "$1^{commit}" || fail "there is no commit '$1'"; }
epoch_of() { git -C "$root" show -s --format=%ct "$1"; }

# The published tree, wherever it is: a directory or what rsync takes for one (host:path, rsync://…).
site_names() { rsync --list-only "${OSINFO_SITE%/}/" 2>/dev/null | awk '{print $5}'; }

# site_fetch DIR PATTERN…: what is there of these.
site_fetch() {
    local to=$1
    shift
    mkdir -p "$to"
    rsync -t --dirs "${@/#/--include=/}" '--exclude=*' "${OSINFO_SITE%/}/" "$to/"
}

# site_put FILE…: files that never change: one that is there already stays, and has to be the same.
site_put() {
    rsync -pt --mkpath --chmod=D755,F644 --ignore-existing "$@" "${OSINFO_SITE%/}/"
    local differing
    differing=$(rsync --dry-run --checksum --itemize-changes "$@" "${OSINFO_SITE%/}/" | awk '$1 ~ /^.f.*c/ {print $2}')
    [ -z "$differing" ] || fail "published already, with other bytes: $differing"
}

# site_has FILE: whether it is published with these bytes.
site_has() { [ -z "$(rsync --dry-run --checksum --itemize-changes "$1" "${OSINFO_SITE%/}/" | grep '^[<>ch.]f')" ]; }

# site_replace FILE…: documents that change; a reader gets the old or the new one, as rsync renames it into its place.
site_replace() { rsync -pt --mkpath --checksum --chmod=D755,F644 "$@" "${OSINFO_SITE%/}/"; }
