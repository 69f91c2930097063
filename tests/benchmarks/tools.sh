#!/bin/bash
# Times osinfo-db-export, -import and -validate beside those of Debian's osinfo-db-tools, in turns.
#
#   tools.sh --ours DIR [-n RUNS] [--db DIR] [--disk DIR]
#     --ours DIR   our executables (build/publish-native --out DIR)
#     -n RUNS      timed runs of each (default 11)
#     --db DIR     the database (default /usr/share/osinfo of Debian's osinfo-db)
#     --disk DIR   where "on disk" is (default: a directory below the current one)
#
# Our import does what it does for everybody: verify a signature (made here, with a key made here), check every file against the grammar,
# load the result, keep the former generation. That of Debian unpacks.
# Needs osinfo-db-tools, osinfo-db, gnupg, gpgv, time, python3.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
ours='' runs=11 db=/usr/share/osinfo disk=$PWD
while [ $# -gt 0 ]; do case $1 in
    --ours) ours=$(cd "$2" && pwd); shift 2 ;; -n) runs=$2; shift 2 ;; --db) db=$2; shift 2 ;; --disk) disk=$2; shift 2 ;;
    -h | --help) sed -n '2,/^set -/p' "$0" | sed '$d; s/^# \{0,1\}//'; exit ;;
    *) echo "tools.sh: error: unknown: $1, see --help" >&2; exit 2 ;;
esac; done
[ -n "$ours" ] || { echo "tools.sh: error: --ours DIR is missing" >&2; exit 2; }

memory=$(mktemp -d -p /dev/shm) disk=$(mktemp -d -p "$disk")
trap 'gpgconf --homedir "$memory/keys" --kill all 2>/dev/null || true; rm -rf "$memory" "$disk"' EXIT
# What was found valid is remembered there.
export XDG_CACHE_HOME=$memory/cache

pair() { # LABEL THEIRS OURS
    "$here/pairbench.py" "$1" -n "$runs" -w 1 --a "$2" --b "$3" \
        ${before_theirs:+--prep-a "$before_theirs"} ${before_ours:+--prep-b "$before_ours"}
}
same() { # LABEL TREE TREE; what our import keeps in schema is its own
    if diff -r -x 'import.manifest' -x '*.snapshot' -x '.db-*' "$2" "$3" >/dev/null; then echo "  $1: same files"; else echo "  $1: DIFFERENT FILES"; fi
}

echo "database $(cat "$db/VERSION"), $(find "$db" -name '*.xml' | wc -l) XML files; $(dpkg-query -W -f '${Package} ${Version}' osinfo-db-tools); $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"
printf '\n%-34s   %9s %9s %9s %8s  rc\n' '' 'wall ms' 'min ms' 'cpu ms' 'peak MiB'

archive=$memory/a.tar.xz
osinfo-db-export --dir "$db" --version 20221203 "$archive"
mkdir -m 700 "$memory/keys"
gpg --homedir "$memory/keys" --batch -q --passphrase '' --quick-generate-key bench@example.org ed25519 sign never 2>/dev/null
gpg --homedir "$memory/keys" --batch -q --output "$memory/ring.gpg" --export bench@example.org
gpg --homedir "$memory/keys" --batch -q --armor --detach-sign "$archive"
checked="--keyring $memory/ring.gpg"

pair "export" "osinfo-db-export --dir $db --version 20221203 $memory/theirs.tar.xz" \
    "$ours/osinfo-db-export --dir $db --version 20221203 $memory/ours.tar.xz"
mkdir "$memory/x1" "$memory/x2"
tar -xJf "$memory/theirs.tar.xz" -C "$memory/x1"
tar -xJf "$memory/ours.tar.xz" -C "$memory/x2"
same "unpacked" "$memory/x1" "$memory/x2"

before_theirs="rm -rf $memory/db" before_ours="rm -rf $memory/db $memory/.db.db-*" \
    pair "import, empty, tmpfs" "osinfo-db-import --dir $memory/db $archive" "$ours/osinfo-db-import $checked --dir $memory/db $archive"
osinfo-db-import --dir "$disk/theirs" "$archive"
"$ours/osinfo-db-import" $checked --dir "$disk/ours" "$archive"
pair "import, over itself, disk" "osinfo-db-import --dir $disk/theirs $archive" "$ours/osinfo-db-import $checked --dir $disk/ours $archive"
same "imported" "$disk/theirs" "$disk/ours"

pair "validate, nothing remembered" "osinfo-db-validate --dir $db" "$ours/osinfo-db-validate --no-cache --dir $db"
"$ours/osinfo-db-validate" --dir "$db"
pair "validate again, nothing changed" "osinfo-db-validate --dir $db" "$ours/osinfo-db-validate --dir $db"
mkdir -p "$memory/one/schema" "$memory/one/os/fedoraproject.org"
cp "$db/schema/osinfo.rng" "$memory/one/schema/"
cp "$db/os/fedoraproject.org/fedora-36.xml" "$memory/one/os/fedoraproject.org/"
pair "validate one file" "osinfo-db-validate --dir $memory/one" "$ours/osinfo-db-validate --no-cache --dir $memory/one"
