using System.Globalization;
using System.Text;
using VirtViewer.ConnectionFiles;
using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>Tells a session of spice-gtk where to connect and how.</summary>
internal static class SpiceSettings
{
    /// <summary>Applies address and options; secrets are set without being logged.</summary>
    public static void Apply(nint session, Endpoint endpoint, SessionOptions options)
    {
        var toolkit = SpiceGtk.spice_gtk_session_get(session);
        GObject.Set(toolkit, "auto-clipboard", options.SharesClipboard);
        GObject.Set(toolkit, "auto-usbredir", true);
        SpiceGlib.spice_set_session_option(session);
        if (endpoint.Uri is { } uri)
        {
            GObject.Set(session, "uri", uri);
        }
        else if (endpoint.File is { } file)
        {
            Apply(session, file);
        }
        else
        {
            Address(session, endpoint.Host, endpoint.Port, endpoint.TlsPort);
        }
    }

    private static void Apply(nint session, ConnectionFile file)
    {
        if (file.UnixPath is null)
        {
            Address(session, file.Host, file.Port, file.TlsPort);
        }

        Set(session, "unix-path", file.UnixPath);
        Set(session, "username", file.UserName);
        Set(session, "password", file.Password);
        Set(session, "cert-subject", file.HostSubject);
        Set(session, "ciphers", file.TlsCiphers);
        Set(session, "proxy", file.Proxy);
        if (file.Certificates is { } certificates)
        {
            GObject.Set(session, "ca", Encoding.UTF8.GetBytes(certificates));
            GObject.Set(session, "ca-file", (string?)null);
        }

        if (file.SecureChannels.Count > 0)
        {
            GObject.Set(session, "secure-channels", file.SecureChannels);
        }

        if (file.DisabledEffects.Count > 0)
        {
            GObject.Set(session, "disable-effects", file.DisabledEffects);
        }

        if (file.ColorDepth is { } depth)
        {
            GObject.Set(session, "color-depth", depth);
        }

        Set(session, "enable-smartcard", file.EnablesSmartcard);
        Set(session, "enable-usbredir", file.DisabledChannels.Contains("usbredir") ? false : file.EnablesUsbRedirection);
        Set(SpiceGtk.spice_gtk_session_get(session), "auto-usbredir", file.SharesUsbAutomatically);
        ApplyUsb(session, file);
    }

    private static void ApplyUsb(nint session, ConnectionFile file)
    {
        if (file.UsbFilter is null && file.UsbRedirectOnConnect is null)
        {
            return;
        }

        var manager = SpiceGlib.spice_usb_device_manager_get(session, out var error);
        if (manager == 0)
        {
            GLib.TakeError(error);
            return;
        }

        Set(manager, "auto-connect-filter", file.UsbFilter);
        Set(manager, "redirect-on-connect", file.UsbRedirectOnConnect);
    }

    private static void Address(nint session, string? host, int? port, int? tlsPort)
    {
        Set(session, "host", host);
        Set(session, "port", port?.ToString(CultureInfo.InvariantCulture));
        Set(session, "tls-port", tlsPort?.ToString(CultureInfo.InvariantCulture));
    }

    private static void Set(nint instance, string property, string? value)
    {
        if (value is not null)
        {
            GObject.Set(instance, property, value);
        }
    }

    private static void Set(nint instance, string property, bool? value)
    {
        if (value is { } set)
        {
            GObject.Set(instance, property, set);
        }
    }
}
