using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Release.Tests;

/// <summary>nginx of Debian on loopback, serving a directory.</summary>
internal sealed class WebServer : IDisposable
{
    /// <summary>As ./test unpacks it.</summary>
    internal static string Nginx { get; } = Repository.PathTo("artifacts/nginx/usr/sbin/nginx");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Below those that systems give to whoever asks for any, so that nobody gets one between the choice of it and the start.
    private static readonly int FirstPort = Random.Shared.Next(10_000, 20_000);
    private static int _ports;

    private readonly Process _process;

    internal WebServer(string folder, string site)
    {
        Assert.True(File.Exists(Nginx), $"'{Nginx}' is missing: ./test Release.Tests");
        Directory.CreateDirectory(folder);
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}/";
        var configuration = Path.Join(folder, "nginx.conf");
        File.WriteAllText(configuration, Configure(folder, $"server {{ listen 127.0.0.1:{port}; root {site}; }}"));
        _process = Process.Start(Nginx, ["-e", Path.Join(folder, "error.log"), "-c", configuration]);
        Assert.True(SpinWait.SpinUntil(() => _process.HasExited || IsAnswering(port), Patience), "nginx does not answer");
        Assert.False(_process.HasExited, "nginx does not run");
    }

    internal string Address { get; }

    /// <summary>As little as nginx needs when it is not the web server of the machine. Whatever the umask, it may read what it serves.</summary>
    internal static string Configure(string folder, string servers) =>
        $$"""
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        events { }
        http {
            access_log off;
            types { application/json json; application/pgp-signature asc; }
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            {{servers}}
        }

        """;

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + Interlocked.Increment(ref _ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (port < 30_000)
            {
                // Somebody else has it.
            }
        }
    }

    private static bool IsAnswering(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
