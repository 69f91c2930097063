namespace Release.Tests;

/// <summary>
/// Debian's <c>osinfo-db-import --latest</c>. Its address is built into it, so it runs in namespaces where that name is this machine and
/// where a certificate made for the test is trusted; nothing outside of them changes, and the program is the one of the package.
/// </summary>
internal static class PackagedImporter
{
    private const string Importer = "/usr/bin/osinfo-db-import";

    internal static Run Import(Project project, string directory)
    {
        Assert.True(File.Exists(Importer), $"'{Importer}' is missing: apt-get install osinfo-db-tools");
        var folder = project.Path("https");
        if (!Directory.Exists(folder))
        {
            Prepare(project, folder);
        }

        // Root has the right to make namespaces; others get it by becoming root of one of users.
        string[] namespaces = Environment.IsPrivilegedProcess ? ["--mount", "--net"] : ["--mount", "--net", "--map-root-user"];
        return Shell.Execute(
            folder, [new("HOME", folder)], "unshare", [.. namespaces, "bash", "-c",
            """
            set -e
            mount --bind hosts /etc/hosts
            mount --bind trusted.pem /etc/ssl/certs/ca-certificates.crt
            ip link set lo up
            "$2" -e error.log -c "$PWD/nginx.conf" &
            trap 'kill %1' EXIT
            for i in $(seq 1200); do (echo >/dev/tcp/127.0.0.1/443) 2>/dev/null && break; sleep 0.1; done
            "$0" --latest --dir "$1"
            """,
            Importer, directory, WebServer.Nginx]);
    }

    private static void Prepare(Project project, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "hosts"), "127.0.0.1 localhost db.libosinfo.org\n");
        Shell.Execute(
            folder, [], "bash", "-ec",
            """
            openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Test' -keyout ca.key -out trusted.pem
            openssl req -newkey rsa:2048 -nodes -subj '/CN=db.libosinfo.org' -keyout server.key -out server.csr
            openssl x509 -req -days 2 -in server.csr -CA trusted.pem -CAkey ca.key -CAcreateserial -out server.pem \
                -extfile <(echo subjectAltName=DNS:db.libosinfo.org)
            """).Checked();
        var port = new Uri(project.WebServer.Address).Port;
        File.WriteAllText(Path.Join(folder, "nginx.conf"), WebServer.Configure(
            folder,
            $"server {{ listen 127.0.0.1:443 ssl; listen 127.0.0.1:{port}; ssl_certificate {folder}/server.pem; "
            + $"ssl_certificate_key {folder}/server.key; root {project.Site}; }}"));
    }
}
