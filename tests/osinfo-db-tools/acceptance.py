#!/usr/bin/env python3
"""What the tools of Debian's osinfo-db-tools and ours do in the same misfortunes.

  acceptance.py --ours DIR [--rounds N] [--only N,N...]

DIR holds our executables (build/publish-native --out DIR). Every row is tried with both, on copies of Debian's database in memory; the
table it prints is that of docs/compared-with-osinfo-db-tools.md. N is how often what is random is tried (default 40). Needs Linux,
osinfo-db-tools, osinfo-db, gnupg, gpgv, openssl, xz-utils, util-linux; no root. Says nothing about speed.
"""
import argparse, gzip, hashlib, http.server, io, os, random, re, shutil, subprocess, tarfile, tempfile, threading, time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--ours", required=True)
parser.add_argument("--rounds", type=int, default=40)
parser.add_argument("--only", default="")
options = parser.parse_args()
ours = os.path.abspath(options.ours)
work = tempfile.mkdtemp(prefix="osinfo-acceptance-", dir="/dev/shm")
random.seed(20261121)
OLD, NEW = "20200101", "20261120"
os.environ.update(XDG_CACHE_HOME=f"{work}/cache", LC_ALL="C.UTF-8", OSINFO_LOCAL_DIR="/usr/share/osinfo", OSINFO_USER_DIR="/usr/share/osinfo")


class Tools:
    def __init__(self, name, folder, unsigned):
        self.name, self.folder, self.unsigned = name, folder, unsigned

    def command(self, tool, *arguments):
        return [os.path.join(self.folder, "osinfo-db-" + tool), *arguments]

    def run(self, tool, *arguments, timeout=600, cwd=None, env=None):
        try:
            run = subprocess.run(self.command(tool, *arguments), capture_output=True, timeout=timeout, cwd=cwd,
                                 env=dict(os.environ, **(env or {})), stdin=subprocess.DEVNULL)
            return run.returncode, run.stdout.decode(errors="replace"), run.stderr.decode(errors="replace")
        except subprocess.TimeoutExpired:
            return None, "", "hangs"

    def load(self, archive, target, *arguments, **more):
        return self.run("import", "--dir", target, *self.unsigned, *arguments, archive, **more)


THEIRS, OURS = Tools("Debian", "/usr/bin", []), Tools("ours", ours, ["--unsigned"])
BOTH = (THEIRS, OURS)


def tree(folder):
    """Every file with its content; what our import keeps for itself in schema is left out."""
    found = {}
    for top, folders, files in os.walk(folder):
        for name in files:
            path = os.path.join(top, name)
            short = os.path.relpath(path, folder)
            if short != "schema/import.manifest" and not short.endswith(".snapshot"):
                found[short] = hashlib.sha256(open(path, "rb").read()).digest() if os.path.isfile(path) else b""
    return found


def database(version, drop=None):
    folder = f"{work}/make-{version}"
    shutil.copytree("/usr/share/osinfo", folder)
    for top, _, files in os.walk(folder):
        for name in files:
            if name.endswith(".xml"):
                with open(os.path.join(top, name), "a") as file:
                    file.write(f"<!-- {version} -->\n")
    if drop:
        os.remove(f"{folder}/{drop}")
    archive = f"{work}/{version}.tar.xz"
    subprocess.run(["/usr/bin/osinfo-db-export", "--dir", folder, "--version", version, archive], check=True)
    return archive


def installed(tools, name="db"):
    """A fresh copy of the old database, as that tool has installed it."""
    kept, target = f"{work}/kept-{tools.name}", f"{work}/place/{name}"
    if not os.path.isdir(kept):
        code, _, error = tools.load(OLD_ARCHIVE, kept)
        assert code == 0, error
    shutil.rmtree(f"{work}/place", ignore_errors=True)
    shutil.copytree(kept, target)
    return target


def beside(target):
    return sorted(set(os.listdir(os.path.dirname(target))) - {os.path.basename(target)})


def outcome(counts, total, good):
    return ", ".join(f"{count} of {total} {what}" for what, count in counts.items() if count) or f"{good} {total} times"


def damaged(tools):
    whole, counts, total = open(NEW_ARCHIVE, "rb").read(), {}, 0
    step = max(1024, len(whole) // options.rounds // 1024 * 1024)
    broken = [whole[:length] for length in range(0, len(whole), step)]
    for _ in range(options.rounds):
        copy = bytearray(whole)
        copy[random.randrange(len(copy))] ^= 1 << random.randrange(8)
        broken.append(bytes(copy))
    for content in broken:
        total += 1
        open(f"{work}/broken.tar.xz", "wb").write(content)
        target = installed(tools)
        before = tree(target)
        code, _, _ = tools.load(f"{work}/broken.tar.xz", target)
        if code == 0:
            counts["taken for good"] = counts.get("taken for good", 0) + 1
        if tree(target) != before:
            counts["changed the database"] = counts.get("changed the database", 0) + 1
        if beside(target):
            counts["left files beside it"] = counts.get("left files beside it", 0) + 1
    return outcome(counts, total, "refused, and nothing changed,")


def killed(tools):
    target = installed(tools)
    start = time.monotonic()
    tools.load(NEW_ARCHIVE, target)
    duration, new, counts = time.monotonic() - start, tree(target), {}
    for _ in range(options.rounds):
        target = installed(tools)
        old = tree(target)
        run = subprocess.Popen(tools.command("import", "--dir", target, *tools.unsigned, NEW_ARCHIVE), stderr=subprocess.DEVNULL)
        time.sleep(duration * random.random())
        run.kill()
        run.wait()
        if tree(target) not in (old, new):
            counts["left neither the old nor the new database"] = counts.get("left neither the old nor the new database", 0) + 1
        code, _, error = tools.load(NEW_ARCHIVE, target)
        assert code == 0, error
        if [name for name in beside(target) if not name.endswith("previous")] or tree(target).keys() != new.keys():
            counts["left files that the next run did not remove"] = counts.get("left files that the next run did not remove", 0) + 1
    return outcome(counts, options.rounds, "the old or the new database, and the next run cleaned up,")


def read_once(target):
    """The versions that somebody sees who opens the directory once and reads everything in it; None when it is gone meanwhile."""
    seen = set()
    try:
        os.chdir(target)
        for top, _, files in os.walk("."):
            for name in files:
                if name.endswith(".xml"):
                    match = re.search(rb"<!-- (\d{8}) -->", open(os.path.join(top, name), "rb").read())
                    seen.add(match.group(1) if match else b"?")
    except FileNotFoundError:
        return None
    return seen


def watched(tools):
    target, mixed, reads = installed(tools), 0, 0
    again = ["--allow-downgrade"] if tools is OURS else []
    run = subprocess.Popen(
        ["/bin/sh", "-c", 'for i in $(seq "$1"); do $2 "$3" && $2 "$4" || exit 1; done', "sh", str(max(1, options.rounds // 4)),
         " ".join(tools.command("import", "--dir", target, *tools.unsigned, *again)), NEW_ARCHIVE, OLD_ARCHIVE],
        stderr=subprocess.DEVNULL)
    here = os.getcwd()
    while run.poll() is None:
        seen = read_once(target)
        if seen:
            reads += 1
            mixed += len(seen) > 1
    os.chdir(here)
    assert run.returncode == 0
    return f"{mixed} of {reads} readers saw a mixture"


def removed(tools):
    target = installed(tools)
    os.makedirs(f"{target}/os/example.org", exist_ok=True)
    open(f"{target}/os/example.org/mine.xml", "w").write('<libosinfo version="0.0.1"/>\n')
    before = tree(target)
    tools.load(LESS_ARCHIVE, target)
    answer = [
        "the entry stays" if os.path.exists(f"{target}/{DROPPED}") else "the entry is gone",
        "the own file stays" if os.path.exists(f"{target}/os/example.org/mine.xml") else "the own file is gone"]
    code, _, _ = tools.run("import", "--dir", target, "--rollback")
    answer.append("rollback restores it" if code == 0 and tree(target) == before else "no rollback")
    return ", ".join(answer)


def hostile_archives():
    def make(*entries, good=True):
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w:xz", format=tarfile.PAX_FORMAT) as archive:
            def add(name, kind=tarfile.REGTYPE, content=b"x", link=""):
                entry = tarfile.TarInfo(name)
                entry.type, entry.linkname = kind, link
                entry.size = len(content) if kind == tarfile.REGTYPE else 0
                archive.addfile(entry, io.BytesIO(content) if kind == tarfile.REGTYPE else None)
            for name in ["top", "top/os", "top/os/example.org"] if good else []:
                add(name, tarfile.DIRTYPE)
            for entry in entries:
                add(*entry)
        return data.getvalue()
    xml = "top/os/example.org/a.xml"
    yield "..", make(("top/../outside",))
    yield "absolute", make((f"top//{work}/outside".replace("////", "//"),))
    yield "link", make((xml, tarfile.SYMTYPE, b"", "/etc/passwd"))
    yield "hard link", make((xml, tarfile.LNKTYPE, b"", "/etc/passwd"))
    yield "device", make((xml, tarfile.CHRTYPE, b""))
    yield "twice", make((xml,), (xml,))
    yield "case", make((xml,), (xml.upper().replace("TOP/OS/EXAMPLE.ORG", "top/os/example.org").replace(".XML", ".xml"),))
    yield "bomb", make((xml, tarfile.REGTYPE, bytes(100 << 20)))
    yield "many", make(*((f"top/os/example.org/{i}.xml", tarfile.REGTYPE, b"") for i in range(30000)))
    yield "deep", make(("top/" + "a/" * 200, tarfile.DIRTYPE), ("top/" + "a/" * 200 + "a.xml",))
    yield "control", make(("top/os/example.org/\x1b[31m.xml",))
    yield "two tops", make(("other", tarfile.DIRTYPE), ("other/a.xml",))
    yield "no database", make(("top", tarfile.DIRTYPE), ("top/bin", tarfile.DIRTYPE), ("top/bin/evil.sh",), good=False)
    yield "nothing", make(good=False)
    yield "no end", make((xml,))[:-40]


def hostile(tools):
    taken, written, outside, total = [], [], [], 0
    for name, content in hostile_archives():
        total += 1
        shutil.rmtree(f"{work}/place", ignore_errors=True)
        os.makedirs(f"{work}/place")
        open(f"{work}/hostile.tar.xz", "wb").write(content)
        code, _, _ = tools.load(f"{work}/hostile.tar.xz", f"{work}/place/db")
        if code == 0:
            taken.append(name)
        if os.path.exists(f"{work}/place/db"):
            written.append(name)
        for trace in (f"{work}/place/outside", f"{work}/outside"):
            if os.path.exists(trace):
                outside.append(name)
                os.remove(trace)
    return (f"{len(taken)} of {total} taken for good ({', '.join(taken)}), {len(written)} wrote files, "
            f"{len(outside)} outside of the directory" if written else f"all {total} refused, nothing written")


class Server(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        body = open(NEW_ARCHIVE, "rb").read()
        way = self.path.split("/")[1]

        def head(code=200, **headers):
            self.send_response(code)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Connection", "close")
            self.end_headers()
        self.close_connection = True
        if way == "good":
            head(Content_Length=len(body)); self.wfile.write(body)
        elif way == "chunked":
            head(Transfer_Encoding="chunked")
            for i in range(0, len(body), 5000):
                piece = body[i:i + 5000]
                self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        elif way == "closed":
            head(); self.wfile.write(body)
        elif way == "gzip":
            packed = gzip.compress(body)
            head(Content_Length=len(packed), Content_Encoding="gzip"); self.wfile.write(packed)
        elif way == "short":
            head(Content_Length=len(body)); self.wfile.write(body[:20000])
        elif way == "huge":
            head(Content_Length=99999999999999); self.wfile.write(body)
        elif way == "silent":
            time.sleep(120)
        elif way == "file":
            head(302, Location="file://" + NEW_ARCHIVE, Content_Length=0)
        else:
            head(404, Content_Length=0)


def served(tools):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    answer = []
    for way in ("good", "chunked", "closed", "gzip", "short", "huge", "file", "silent"):
        target = installed(tools)
        before = tree(target)
        # Ours waits 30 seconds for a server, three times.
        code, _, _ = tools.load(f"http://127.0.0.1:{server.server_port}/{way}/a.tar.xz", target, timeout=110)
        what = ("hangs" if code is None else "crash" if code < 0 or code > 127 else "imported" if code == 0 else "error")
        if code != 0 and tree(target) != before:
            what += ", database damaged"
        answer.append(f"{way}: {what}")
    server.shutdown()
    return "; ".join(answer)


def signed(tools):
    home = f"{work}/keys"
    if not os.path.isdir(home):
        os.mkdir(home, 0o700)
        for name in ("right", "wrong"):
            gpg = ["gpg", "--homedir", home, "--batch", "-q", "--yes"]
            subprocess.run([*gpg, "--passphrase", "", "--quick-generate-key", f"{name}@example.org", "ed25519", "sign", "never"],
                           check=True, stderr=subprocess.DEVNULL)
            subprocess.run([*gpg, "--output", f"{work}/{name}.gpg", "--export", f"{name}@example.org"], check=True)
            subprocess.run([*gpg, "--local-user", f"{name}@example.org", "--output", f"{work}/{name}.sig", "--detach-sign", NEW_ARCHIVE], check=True)
        subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"])
    answer = []
    for case, signature in (("good signature", "right.sig"), ("by an unknown key", "wrong.sig"), ("of something else", None), ("none", "")):
        folder = f"{work}/signed"
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        shutil.copy(NEW_ARCHIVE if signature is not None else LESS_ARCHIVE, f"{folder}/a.tar.xz")
        if signature != "":
            shutil.copy(f"{work}/{signature or 'right.sig'}", f"{folder}/a.tar.xz.sig")
        target = installed(tools)
        more = ["--keyring", f"{work}/right.gpg", "--require-signature"] if tools is OURS else []
        code, _, _ = tools.run("import", "--dir", target, *more, f"{folder}/a.tar.xz")
        answer.append(f"{case}: {'imported' if code == 0 else 'refused'}")
    return "; ".join(answer)


def places(tools):
    answer = []
    scripts = {
        "full": ('mount -t tmpfs -o size=24m none "$P"; cp -a "$K" "$P/db"; dd if=/dev/zero of="$P/fill" bs=4k 2>/dev/null; truncate -s -20k "$P/fill"',),
        "read-only": ('cp -a "$K" "$P/db"; mount --bind "$P" "$P"; mount -o remount,bind,ro "$P"',),
        "a file": ('echo precious >"$P/db"',),
        "mount point": ('mkdir "$P/db"; mount -t tmpfs none "$P/db"; cp -a "$K/." "$P/db"',),
    }
    kept = f"{work}/kept-{tools.name}"
    for name, (script,) in scripts.items():
        installed(tools)
        shutil.rmtree(f"{work}/place")
        os.makedirs(f"{work}/place")
        run = subprocess.run(
            ["unshare", "--map-root-user", "--mount", "/bin/sh", "-c", script + """
             list() { (cd "$P/db" 2>/dev/null && find . -type f ! -path './schema/*' -exec sha256sum {} + | sort) || cat "$P/db"; }
             list >"$W/before"; "$@" 2>"$W/error"; code=$?; list >"$W/after"
             if cmp -s "$W/before" "$W/after"; then echo "$code unchanged"; else echo "$code changed"; fi"""
             , "sh", *tools.command("import", "--dir", f"{work}/place/db", *tools.unsigned, NEW_ARCHIVE)],
            env=dict(os.environ, P=f"{work}/place", K=kept, W=work), capture_output=True, text=True)
        code, state = (run.stdout.split() or ["?", run.stderr])[:2]
        answer.append(f"{name}: " + ("imported" if code == "0" and state == "changed" else "refused" if state == "unchanged" else "database damaged"))
    return "; ".join(answer)


def repeated(tools):
    digests = set()
    for i, (zone, umask, epoch) in enumerate([("UTC", 0o022, "1700000000"), ("Asia/Tokyo", 0o077, "1700000000")]):
        copy = f"{work}/copy{i}"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(f"{work}/make-{NEW}", copy) if i == 0 else subprocess.run(
            f"mkdir {copy}; cd {work}/make-{NEW}; find . -type d | sort -r | (cd {copy}; xargs mkdir -p); find . -type f | sort -r | xargs cp --parents -t {copy}",
            shell=True, check=True)
        old = os.umask(umask)
        tools.run("export", "--dir", copy, "--version", NEW, f"{work}/e{i}.tar.xz", env={"TZ": zone, "SOURCE_DATE_EPOCH": epoch})
        os.umask(old)
        digests.add(hashlib.sha256(open(f"{work}/e{i}.tar.xz", "rb").read()).digest())
        time.sleep(1.1)
    return "the same bytes" if len(digests) == 1 else "different bytes"


def exchanged(tools):
    other = OURS if tools is THEIRS else THEIRS
    shutil.rmtree(f"{work}/place", ignore_errors=True)
    os.makedirs(f"{work}/place")
    archive = f"{work}/exchanged.tar.xz"
    code, _, error = tools.run("export", "--dir", f"{work}/make-{NEW}", "--version", NEW, archive)
    taken, _, _ = other.load(archive, f"{work}/place/db")
    same = {p: d for p, d in tree(f"{work}/place/db").items() if p != "VERSION"} == {p: d for p, d in tree(f"{work}/make-{NEW}").items() if p != "VERSION"}
    query = subprocess.run(["/usr/bin/osinfo-query", "os"], capture_output=True, text=True,
                           env=dict(os.environ, OSINFO_SYSTEM_DIR=f"{work}/place/db", OSINFO_LOCAL_DIR="/-", OSINFO_USER_DIR="/-"))
    assert taken == 0
    return (f"{'the same files' if same else 'other files'}, libosinfo reads {len(query.stdout.splitlines()) - 2} systems, "
            f"{len(query.stderr.splitlines())} warnings")


def validated(tools):
    folder = f"{work}/ten"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree("/usr/share/osinfo", folder)
    chosen = sorted(os.listdir(f"{folder}/os/fedoraproject.org"))[:10]
    for name in chosen:
        path = f"{folder}/os/fedoraproject.org/{name}"
        if os.path.isfile(path):
            text = open(path).read()
            open(path, "w").write(re.sub("<name>", "<nmae>", text, count=1).replace("</name>", "</nmae>", 1))
    _, out, error = tools.run("validate", "--dir", folder)
    told = {name for name in chosen if name in out + error}
    code, _, _ = tools.run("validate", f"{folder}/os/fedoraproject.org/{chosen[0]}")
    return f"{len(told)} of {len(chosen)} told; a bad file as argument: exit {code}"


ROWS = [
    (1, "archives cut at every step, or with one bit changed", damaged, "BrokenArchiveTests"),
    (2, "killed at random moments", killed, "KillingTests, InterruptionTests"),
    (3, "readers during alternating imports of two versions", watched, "ConcurrencyTests"),
    (4, "a release without an entry of the one before", removed, "ReplacingTests"),
    (5, "hostile archives", hostile, "BrokenArchiveTests, ArchiveReaderTests"),
    (6, "servers that send in chunks, until they close, gzipped, too little, an endless length, a redirect to a file, nothing", served,
     "NetworkTests, SecureNetworkTests"),
    (7, "signatures beside the archive", signed, "SignatureTests"),
    (8, "a full file system, a read-only one, a file in the way, a mount point", places, "FileSystemTests"),
    (9, "the same export in another zone, with another umask and order of files, a second later", repeated, "ReproducibilityTests"),
    (10, "an export read by the import of the other", exchanged, "ReferenceTests, SecureNetworkTests"),
    (11, "a directory with ten bad files; one of them as argument", validated, "FindingTests, ToolTests"),
]

try:
    DROPPED = "os/fedoraproject.org/fedora-36.xml"
    OLD_ARCHIVE, NEW_ARCHIVE = database(OLD), database(NEW)
    LESS_ARCHIVE = database("20261121", DROPPED)
    print("| test | what is tried | Debian's tools | ours | tests of ours |\n| --- | --- | --- | --- | --- |", flush=True)
    for number, title, row, tests in ROWS:
        if not options.only or str(number) in options.only.split(","):
            named = ", ".join(f"`{name}`" for name in tests.split(", "))
            print(f"| {number} | {title} | {row(THEIRS)} | {row(OURS)} | {named} |", flush=True)
finally:
    shutil.rmtree(work, ignore_errors=True)
