# shellcheck shell=bash
# Versions and documents of the published database; sourced after lib.sh.

version_pattern='[0-9]\{8\}\(\.[0-9][0-9]\)\{0,1\}'

# db_state DIR: the documents that are published, the index proved to be ours.
db_state() {
    need_variable OSINFO_SITE "where the database is published: a directory, or a destination of rsync"
    site_fetch "$1" latest.json index.json index.json.asc || fail "$OSINFO_SITE: the published documents cannot be read"
    [ -f "$1/index.json" ] || return 0
    "$here/keyring" "$1/ring.gpg"
    gpgv --keyring "$1/ring.gpg" "$1/index.json.asc" "$1/index.json" 2>"$1/log" ||
        fail "$OSINFO_SITE/index.json: this is not what we published: $(tail -1 "$1/log")"
}

# All versions of which anything is published, oldest first.
db_versions() {
    site_names | sed -n "s/^\($version_pattern\)\.json$/\1/p; s/^osinfo-db-\($version_pattern\)\.tar\.xz$/\1/p" | sort -u
}

# db_next DAY LAST: the version of a release on that day after the last one; LAST is empty when there is none.
db_next() {
    local day=$1 last=$2 number
    if [ -z "$last" ] || [[ $day > ${last%.*} ]]; then
        echo "$day"
        return
    fi
    number=0
    [[ $last != *.* ]] || number=$((10#${last#*.}))
    [ "$number" -lt 99 ] || fail "$last is the last version of that day, there is none after it"
    printf '%s.%02d\n' "${last%.*}" $((number + 1))
}

# db_content MANIFEST: what the archive holds, whatever its version: SHA-256 over the digests, sizes and paths of all files but VERSION.
db_content() {
    sed -e 's,\t[^/\t]*/,\t,' "$1" | grep -v "$(printf '\tVERSION$')" | sha256sum | cut -d' ' -f1
}

# db_tree DIR COMMIT: the database as it is in a commit, with its grammar and licence, and nothing else; the data in DIR/data.
db_tree() {
    git -C "$root" archive "$2" osinfo-db/data osinfo-db/samples osinfo-db/lint-allow.tsv schema/osinfo.rng COPYING | tar -x -C "$1"
    mv "$1"/osinfo-db/* "$1/"
    mkdir -p "$1/data/schema"
    cp "$1/schema/osinfo.rng" "$1/data/schema/"
}

# db_pack DIR VERSION EPOCH OUT: archive, manifest and checksum of what db_tree put into DIR.
db_pack() {
    SOURCE_DATE_EPOCH=$3 tool osinfo-db-export --dir "$1/data" --version "$2" --license "$1/COPYING" \
        --manifest "$4/osinfo-db-$2.tar.xz.manifest" "$4/osinfo-db-$2.tar.xz"
    (cd "$4" && sha256sum "osinfo-db-$2.tar.xz" >"osinfo-db-$2.tar.xz.sha256")
}

# db_document OUT VERSION COMMIT: VERSION.json without the time of publication.
db_document() {
    need_variable OSINFO_SITE_URL "the address under which the published directory is served"
    local archive=osinfo-db-$2.tar.xz base=${OSINFO_SITE_URL%/}
    jq -n --arg version "$2" --arg base "$base" --arg archive "$archive" --arg commit "$3" \
        --arg sha256 "$(sha256 "$1/$archive")" --argjson size "$(stat -c %s "$1/$archive")" --arg content "$(db_content "$1/$archive.manifest")" '
        {version: 1, release: {
            version: $version,
            archive: "\($base)/\($archive)",
            signature: "\($base)/\($archive).asc",
            sha256: $sha256,
            size: $size,
            commit: $commit,
            content: $content,
            manifest: "\($base)/\($archive).manifest",
            notes: "\($base)/osinfo-db-\($version).md",
            changes: "\($base)/osinfo-db-\($version).changes.json"}}' >"$1/$2.json"
}
