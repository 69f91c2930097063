#!/bin/bash
# Times the packaged peers (libosinfo-bin, osinfo-db-tools, jing, xmllint), and
# our tools beside them when told how to call ours.
#
#   bench.sh [options] GROUP...        GROUP: query detect script validate archive
#                                             identify floor scale all
# Options
#   --ours TEMPLATE  our command; {} is replaced by the peer's name and {short} by
#                    the name without "osinfo-", e.g. '/opt/ours/bin/{}' or
#                    '/opt/ours/tool {short}'.  Without it the peer is timed alone.
#   --identify CMD   our in-process benchmark for the identify group: called as
#                    CMD ISODATA [TREEINFODATA] with the database in
#                    OSINFO_SYSTEM_DIR; its output is shown under the peer's.
#   --db DIR         installed database (default: where the peers look)
#   --isos DIR       output of make-isos.sh (for detect)
#   --corpus DIR     a checkout's tests directory with isodata/ and treeinfodata/
#   --every K        identify: every K-th corpus entry only (default 1)
#   --factor K       scale: how many times the database (default 10)
#   -n RUNS -w WARM  timed and warm-up runs of each (default 11 and 2)
#   --json FILE      append every raw run
#   --work DIR       scratch space (default: a fresh directory, removed at the end)
#
# A = the peer, B = ours, run in turn; "wall B/A" is the median of the pairwise
# ratios with its quartiles.  Under 1 we are faster.  SAME / DIFFERENT compares
# the two outputs: a ratio beside DIFFERENT is not a result.
set -euo pipefail
export LC_ALL=C.UTF-8
HERE=$(cd "$(dirname "$0")" && pwd)
OURS= IDENT= DB= ISOS= CORPUS= EVERY=1 FACTOR=10 N=11 WARM=2 JSON= WORK=
GROUPS_=()
while [ $# -gt 0 ]; do case $1 in
  --ours) OURS=$2; shift 2;; --identify) IDENT=$2; shift 2;; --db) DB=$2; shift 2;;
  --isos) ISOS=$2; shift 2;; --corpus) CORPUS=$2; shift 2;; --every) EVERY=$2; shift 2;;
  --factor) FACTOR=$2; shift 2;; -n) N=$2; shift 2;; -w) WARM=$2; shift 2;;
  --json) JSON=$2; shift 2;; --work) WORK=$2; shift 2;;
  -h|--help) sed -n '2,/^set -/p' "$0" | sed '$d; s/^# \{0,1\}//'; exit;;
  all) GROUPS_+=(query detect script validate archive floor scale); shift;;
  query|detect|script|validate|archive|identify|floor|scale) GROUPS_+=("$1"); shift;;
  *) echo "unknown: $1 (see --help)" >&2; exit 2;; esac; done
[ ${#GROUPS_[@]} -gt 0 ] || { echo "no group given (see --help)" >&2; exit 2; }
if [ -n "$WORK" ]; then mkdir -p "$WORK"; else WORK=$(mktemp -d); trap 'rm -rf "$WORK"' EXIT; fi
[ -n "$ISOS" ] || ISOS=$WORK/isos
[ -n "$DB" ] || DB=${OSINFO_SYSTEM_DIR:-$(osinfo-db-path --system)}
[ -d "$DB/schema" ] || { echo "no database in $DB" >&2; exit 2; }
export OSINFO_SYSTEM_DIR=$DB

ours() { local t=${OURS//\{short\}/${1#osinfo-}}; printf '%s' "${t//\{\}/$1}"; }   # our command for a peer tool
# pair LABEL SAME PEER-TOOL ARGS...  (SAME: exact, sorted or no)
pair() {
  local label=$1 same=$2 tool=$3; shift 3
  local a=(); [ -z "$JSON" ] || a+=(--json "$JSON")
  local args; args=$(printf ' %q' "$@"); [ $# -gt 0 ] || args=
  if [ -n "$OURS" ]; then a+=(--b "$(ours "$tool")$args"); [ "$same" = no ] || a+=(--same "$same"); fi
  [ -z "${PREP_A:-}" ] || a+=(--prep-a "$PREP_A"); [ -z "${PREP_B:-}" ] || a+=(--prep-b "$PREP_B")
  "$HERE/pairbench.py" "$label" -n "${RUNS:-$N}" -w "$WARM" --a "$tool$args" "${a[@]}"
}
alone() { local label=$1; shift; local a=(); [ -z "$JSON" ] || a+=(--json "$JSON"); "$HERE/pairbench.py" "$label" -n "${RUNS:-$N}" -w "$WARM" --a "$(printf '%q ' "$@")" "${a[@]}"; }

samedir() { if diff -r "$2" "$3" >"$WORK/diff" 2>&1; then echo "  $1: SAME ($(find "$2" -type f | wc -l) files)"; else echo "  $1: DIFFERENT"; head -5 "$WORK/diff"; fi; }
xmlfiles() { find "$DB" -name '*.xml' | LC_ALL=C sort; }
queries() {
  pair "query os"                     exact osinfo-query os
  pair "query os short-id=fedora36"   exact osinfo-query os short-id=fedora36
  pair "query os vendor, 3 fields"    exact osinfo-query os vendor='Fedora Project' --fields=short-id,name,version
  pair "query device"                 exact osinfo-query device
  pair "query platform"               exact osinfo-query platform
}
detects() {
  [ -f "$ISOS/01-bios-fedora36.iso" ] || "$HERE/make-isos.sh" "$ISOS"
  pair "detect known ISO"             exact osinfo-detect "$ISOS/01-bios-fedora36.iso"
  pair "detect unknown ISO"           exact osinfo-detect "$ISOS/08-bios-unknown.iso"
  pair "detect not bootable"          exact osinfo-detect "$ISOS/11-notbootable-level1.iso"
  pair "detect tree"                  exact osinfo-detect --type=tree "file://$ISOS/90-tree-dot"
}
head_() { printf '\n## %s   (%s, load %s)\n' "$1" "$(date -u +%F\ %H:%M)" "$(cut -d' ' -f1 /proc/loadavg)"; printf '%-34s   %9s %9s %9s %8s  rc\n' '' 'wall ms' 'min ms' 'cpu ms' 'peak MiB'; }

echo "database $(cat "$DB/VERSION" 2>/dev/null || echo '?'): $(xmlfiles | wc -l) XML files, $(du -sb --apparent-size "$DB" | cut -f1) bytes; peers $(dpkg-query -W -f '${Package} ${Version}, ' libosinfo-bin osinfo-db-tools 2>/dev/null); $(nproc) cores"
for g in "${GROUPS_[@]}"; do case $g in
query)  head_ query; queries;;
detect) head_ detect; detects;;
script) head_ install-script
  mkdir -p "$WORK/sA"   # passwords are drawn at random unless given
  C=(--config admin-password=Adm1n-pw --config user-password=Us3r-pw --config hostname=guest)
  pair "install-script jeos fedora36"     no osinfo-install-script --output-dir "$WORK/sA" "${C[@]}" --profile jeos fedora36
  pair "install-script desktop fedora36"  no osinfo-install-script --output-dir "$WORK/sA" "${C[@]}" --profile desktop fedora36
  pair "install-script jeos win10"        no osinfo-install-script --output-dir "$WORK/sA" "${C[@]}" --profile jeos win10
  pair "install-script --list-config"  exact osinfo-install-script --list-config fedora36
  if [ -n "$OURS" ]; then for os in fedora36 win10 debian11 ubuntu22.04 opensuse15.4; do for p in jeos desktop; do
    rm -rf "$WORK/sA" "$WORK/sB"; mkdir -p "$WORK/sA" "$WORK/sB"
    osinfo-install-script -q --output-dir "$WORK/sA" "${C[@]}" --profile $p $os >/dev/null 2>&1 || :
    $(ours osinfo-install-script) -q --output-dir "$WORK/sB" "${C[@]}" --profile $p $os >/dev/null 2>&1 || :
    samedir "script $p $os" "$WORK/sA" "$WORK/sB"
  done; done; fi;;
validate) head_ validate
  mapfile -t F < <(xmlfiles)
  pair "db-validate --dir, all"       exact osinfo-db-validate --dir "$DB"
  mkdir -p "$WORK/one/schema"; cp "$DB/schema/osinfo.rng" "$WORK/one/schema/"; cp "${F[0]}" "$WORK/one/"
  pair "db-validate --dir, one file"  exact osinfo-db-validate --dir "$WORK/one"
  alone "xmllint --relaxng, all"      xmllint --noout --relaxng "$DB/schema/osinfo.rng" "${F[@]}"
  alone "xmllint --noout (parse only)" xmllint --noout "${F[@]}"
  RUNS=$(( N < 5 ? N : 5 )) alone "jing, all"  jing "$DB/schema/osinfo.rng" "${F[@]}";;
archive) head_ archive
  lic=(); [ -f "$DB/LICENSE" ] && lic=(--license "$DB/LICENSE")
  PREP_A="rm -f '$WORK/a.tar.xz'" PREP_B="rm -f '$WORK/a.tar.xz'" RUNS=$(( N < 5 ? N : 5 )) pair "db-export, all" no osinfo-db-export --dir "$DB" --version 1 "${lic[@]}" "$WORK/a.tar.xz"
  rm -f "$WORK/a.tar.xz"; osinfo-db-export --dir "$DB" --version 1 "${lic[@]}" "$WORK/a.tar.xz"
  echo "                                   archive $(stat -c %s "$WORK/a.tar.xz") bytes"
  tar -cf "$WORK/a.tar" -C "$DB" .
  RUNS=$(( N < 5 ? N : 5 )) alone "xz -6 of the same files (floor)" sh -c "exec xz -6 -T1 -c '$WORK/a.tar'"
  alone "xz -dc (floor)"  sh -c "exec xz -dc '$WORK/a.tar.xz'"
  # creating files costs what the file system asks: one disc-backed, one in memory
  for t in "$WORK" /dev/shm; do [ -w "$t" ] || continue
    i=$t/osinfo-bench-import.$$; fs=$(stat -f -c %T "$t")
    PREP_A="rm -rf '$i'" PREP_B="rm -rf '$i'" pair "db-import, empty target, $fs" no osinfo-db-import --dir "$i" "$WORK/a.tar.xz"
    pair "db-import, over itself, $fs" no osinfo-db-import --dir "$i" "$WORK/a.tar.xz"
    alone "tar -xJf over the same, $fs" tar -xJf "$WORK/a.tar.xz" -C "$i"
    rm -rf "$i"
  done
  if [ -n "$OURS" ]; then
    rm -rf "$WORK/iA" "$WORK/iB" "$WORK/eB.tar.xz"
    osinfo-db-import --dir "$WORK/iA" "$WORK/a.tar.xz"; $(ours osinfo-db-import) --dir "$WORK/iB" "$WORK/a.tar.xz"
    samedir "import result" "$WORK/iA" "$WORK/iB"
    $(ours osinfo-db-export) --dir "$DB" --version 1 "${lic[@]}" "$WORK/eB.tar.xz"
    mkdir -p "$WORK/xA" "$WORK/xB"; tar -xJf "$WORK/a.tar.xz" -C "$WORK/xA"; tar -xJf "$WORK/eB.tar.xz" -C "$WORK/xB"
    samedir "export result, unpacked" "$WORK/xA" "$WORK/xB"; rm -rf "$WORK"/[ix][AB]
  fi;;
identify) [ -n "$CORPUS" ] || { echo "identify needs --corpus" >&2; exit 2; }
  printf '\n## identify   (%s, load %s)\n' "$(date -u +%F\ %H:%M)" "$(cut -d' ' -f1 /proc/loadavg)"
  cc -O2 -w -o "$WORK/peer-identify" "$HERE/peer-identify.c" $(pkg-config --cflags --libs libosinfo-1.0)
  T=(); [ -d "$CORPUS/treeinfodata" ] && T=("$CORPUS/treeinfodata")
  echo "peer:"; "$WORK/peer-identify" "$CORPUS/isodata" "${T[@]}" --every "$EVERY" --verdicts "$WORK/verdicts.tsv"
  if [ -n "$IDENT" ]; then echo "ours:"; $IDENT "$CORPUS/isodata" "${T[@]}"; fi;;
floor) head_ floor
  mapfile -t F < <(xmlfiles)
  alone "true" /bin/true
  alone "cat all XML (warm cache)" sh -c "exec cat $(printf '%q ' "${F[@]}")"
  alone "xmllint --noout, all" xmllint --noout "${F[@]}"
  alone "osinfo-query --help (peer's own start)" osinfo-query --help;;
scale) head_ "scale x$FACTOR"
  rm -rf "$WORK/x"; "$HERE/mkscale.py" "$DB" "$WORK/x" "$FACTOR"
  keep=$DB; export OSINFO_SYSTEM_DIR=$WORK/x; DB=$WORK/x
  RUNS=$(( N < 5 ? N : 5 )); export RUNS
  pair "query os x$FACTOR"            exact osinfo-query os
  pair "query short-id x$FACTOR"      exact osinfo-query os short-id=fedora36
  [ -f "$ISOS/01-bios-fedora36.iso" ] || "$HERE/make-isos.sh" "$ISOS"
  pair "detect known x$FACTOR"        exact osinfo-detect "$ISOS/01-bios-fedora36.iso"
  pair "detect unknown x$FACTOR"      exact osinfo-detect "$ISOS/08-bios-unknown.iso"
  unset RUNS; DB=$keep; export OSINFO_SYSTEM_DIR=$DB;;
esac; done
