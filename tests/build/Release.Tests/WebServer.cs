using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Release.Tests;

/// <summary>nginx of Debian on loopback, serving a directory.</summary>
internal sealed class WebServer : IDisposable
{
    /// <summary>As ./test unpacks it.</summary>
    internal static string Nginx { get; } = Repository.PathTo("artifacts/nginx/usr/sbin/nginx");

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
        WaitFor(port);
    }

    internal string Address { get; }

    /// <summary>As little as nginx needs when it is not the web server of the machine.</summary>
    internal static string Configure(string folder, string servers) =>
        $$"""
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
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitFor(int port)
    {
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        Assert.Fail("nginx does not answer");
    }
}
