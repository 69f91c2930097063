using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VirtViewer_Tests.Desktop;

/// <summary>An authority and the certificate of a server, as QEMU reads them.</summary>
internal static class Certificates
{
    public const string Subject = "CN=guest.example";

    /// <summary>Makes them anew and returns their directory.</summary>
    public static string Write(TestDesktop desktop, string name)
    {
        var directory = Directory.CreateDirectory(desktop.PathTo(name)).FullName;
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var authorityKey = RSA.Create(2048);
        var authorityRequest = new CertificateRequest($"CN=authority {name}", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(from, until);
        using var serverKey = RSA.Create(2048);
        var serverRequest = new CertificateRequest(Subject, serverKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var server = serverRequest.Create(authority, from, until, [1, 2, 3]);
        File.WriteAllText(Path.Combine(directory, "ca-cert.pem"), authority.ExportCertificatePem() + "\n");
        File.WriteAllText(Path.Combine(directory, "server-cert.pem"), server.ExportCertificatePem() + "\n");
        File.WriteAllText(Path.Combine(directory, "server-key.pem"), serverKey.ExportPkcs8PrivateKeyPem() + "\n");
        return directory;
    }
}
