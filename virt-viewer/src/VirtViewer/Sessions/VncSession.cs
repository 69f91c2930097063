using System.Globalization;
using VirtViewer.ConnectionFiles;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>A VNC session.</summary>
internal sealed class VncSession : Session
{
    /// <summary>The client name that some servers ask for.</summary>
    private const string ClientName = "libvirt";

    private readonly VncDisplay _display;
    private string? _error;
    private bool _hasPower;
    private bool _sharesClipboard;
    private string? _lastText;

    public VncSession(Endpoint endpoint, SessionOptions options)
        : base(endpoint, options)
    {
        _display = new VncDisplay(options);
        _sharesClipboard = options.SharesClipboard;
        var widget = _display.Widget;
        Signals.On(widget, "vnc-initialized", Initialise);
        Signals.On(widget, "vnc-disconnected", () => End(_error ?? WhyNotConnected));
        Signals.On(widget, "vnc-error", text => Remember(GLib.Text(text)));
        Signals.On(widget, "vnc-auth-credential", Authenticate);
        Signals.On(widget, "vnc-auth-failure", text => Refuse(GLib.Text(text)));
        Signals.On(widget, "vnc-auth-unsupported", method => RefuseMethod((int)method));
        Signals.On(widget, "vnc-bell", () => Gdk.gdk_display_beep(Gdk.gdk_display_get_default()));
        Signals.On(widget, "vnc-desktop-rename", _ =>
        {
            TakeName();
            return false;
        });
        Signals.On(widget, "vnc-server-cut-text", text =>
        {
            if (_sharesClipboard)
            {
                _lastText = GLib.Latin1(text);
                Gtk.SetClipboard(_lastText);
            }

            return false;
        });
        Signals.On(widget, "focus-in-event", _ =>
        {
            OfferClipboard();
            return false;
        });
        Signals.On(widget, "vnc-power-control-initialized", () =>
        {
            _hasPower = true;
            Change();
        });
    }

    public override bool HasPower => _hasPower;

    public override bool HasClipboard => true;

    public override bool Open()
    {
        // The widget needs a window before it can connect: it is shown from the start, behind the status.
        Add(_display);
        Gtk.gtk_widget_realize(_display.Widget);
        if (Transport.Open() is { } descriptor)
        {
            return GtkVnc.vnc_display_open_fd(_display.Widget, descriptor);
        }

        var (host, port) = Endpoint switch
        {
            { Uri: { } uri } => (VncAddress.Parse(uri).Host, (int?)VncAddress.Parse(uri).Port),
            { File: { } file } => (file.Host, file.Port),
            _ => (Endpoint.Host, Endpoint.Port),
        };
        if (host is null || port is null)
        {
            throw new InvalidDataException(Endpoint.File is null
                ? Phrase.Of("the display can only be reached through libvirt: use --attach")
                : Phrase.Of("the connection file names no host and port"));
        }

        return GtkVnc.vnc_display_open_host(_display.Widget, host, port.Value.ToString(CultureInfo.InvariantCulture));
    }

    protected override void Disconnect() => GtkVnc.vnc_display_close(_display.Widget);

    public override void Dispose() => _display.Dispose();

    public override void PowerDown() => Power(GtkVnc.PowerAction.Shutdown);

    public override void Reset() => Power(GtkVnc.PowerAction.Reset);

    public override void ResizeGuest(bool isWanted) => GtkVnc.vnc_display_set_allow_resize(_display.Widget, isWanted);

    public override void ShareClipboard(bool isShared) => _sharesClipboard = isShared;

    /// <summary>Who turns to the guest may want to paste there; what the server already has is not sent again.</summary>
    private void OfferClipboard()
    {
        if (!_sharesClipboard || !WasConnected)
        {
            return;
        }

        Gtk.AskClipboard(text =>
        {
            if (!HasEnded && text != _lastText)
            {
                _lastText = text;
                GtkVnc.CutText(_display.Widget, text);
            }
        });
    }

    private void Power(GtkVnc.PowerAction action) =>
        GtkVnc.vnc_connection_power_control(GtkVnc.vnc_display_get_connection(_display.Widget), (int)action);

    private void Initialise()
    {
        TakeName();
        BeConnected();
        _display.Initialise();
    }

    private void TakeName()
    {
        GuestName = GtkVnc.Name(_display.Widget);
        Change();
    }

    /// <summary>The library says nothing when it knows none of the methods that a server offers.</summary>
    private string? WhyNotConnected => WasConnected || WasCancelled
        ? null
        : Phrase.Of("The server ended the connection, or wants a method of authentication that is not supported.");

    private bool Remember(string? error)
    {
        _error = error;
        return false;
    }

    private bool Authenticate(nint valueArray)
    {
        var asked = GtkVnc.CredentialsOf(valueArray);
        var needsUser = asked.Contains(GtkVnc.Credential.UserName) && Endpoint.File?.UserName is null;
        var needsPassword = asked.Contains(GtkVnc.Credential.Password) && Endpoint.File?.Password is null;
        Credentials? answer = null;
        if (needsUser || needsPassword)
        {
            answer = Options.Ask(new CredentialRequest("VNC", Endpoint.Name, needsUser ? Environment.UserName : null, needsPassword));
            if (answer is null)
            {
                Cancel();
                GtkVnc.vnc_display_close(_display.Widget);
                return false;
            }
        }

        foreach (var credential in asked)
        {
            GtkVnc.vnc_display_set_credential(_display.Widget, (int)credential, credential switch
            {
                GtkVnc.Credential.UserName => Endpoint.File?.UserName ?? answer?.UserName ?? "",
                GtkVnc.Credential.Password => Endpoint.File?.Password ?? answer?.Password ?? "",
                _ => ClientName,
            });
        }

        return false;
    }

    private bool Refuse(string? reason)
    {
        var isFromFile = Endpoint.File?.Password is not null;
        _error = reason;
        if (!isFromFile)
        {
            ShouldRetry = true;
            WasExplained = true;
            Options.Tell(Phrase.Of("Unable to authenticate with {0}", Endpoint.Name), reason);
        }

        return false;
    }

    private bool RefuseMethod(int method)
    {
        WasExplained = true;
        Options.Tell(
            Phrase.Of("Unable to authenticate with {0}", Endpoint.Name), Phrase.Of("The authentication method {0} is not supported.", method));
        return false;
    }
}
