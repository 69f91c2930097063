using VirtViewer.ConnectionFiles;
using VirtViewer.Dialogs;
using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;

namespace VirtViewer.Application;

// The session: opening it, and what its end means.
internal sealed partial class ViewerApplication
{
    private Session? _session;
    private TransferDialog? _transfers;

    public override Session? Session => _session;

    /// <summary>Opens a session; ignored while there is one.</summary>
    public void Connect(Endpoint endpoint)
    {
        if (_session is not null || _isQuitting)
        {
            return;
        }

        var libraries = endpoint.Kind == ConnectionKind.Vnc ? NativeLibraries.ForVnc : NativeLibraries.ForSpice;
        if (NativeLibraries.FindMissing(libraries) is var (library, package))
        {
            Fail(
                Phrase.Of("Unable to connect to {0}", endpoint.Name),
                Phrase.Of("the library {0} is missing, install the package {1}", library, package));
            return;
        }

        Debug($"connecting to {endpoint.Name} ({endpoint.Kind}){(endpoint.Attach is null ? "" : ", attached by libvirt")}{(endpoint.Tunnel is null ? "" : ", through SSH")}");
        Address = endpoint.Uri;
        var session = Create(endpoint);
        _session = session;
        ShowStatus(Phrase.Of("Connecting to the graphics server…"));
        try
        {
            if (!session.Open())
            {
                HandleEnd(session, null);
            }
        }
        catch (InvalidDataException e)
        {
            HandleEnd(session, e.Message);
        }
    }

    /// <summary>Ends the session as if the server had.</summary>
    public void Disconnect() => _session?.Close();

    /// <summary>What a connection file says about the windows.</summary>
    public void Apply(ConnectionFile file)
    {
        _hotkeys = HotkeyList.FromActions(file.Hotkeys, Warn);
        BindAccelerators();
        ExplicitTitle ??= file.Title;
        if (file.IsFullScreen && !IsApplicationFullScreen)
        {
            EnterApplicationFullScreen();
            ShowOnItsMonitor(MainWindow);
        }
    }

    private Session Create(Endpoint endpoint)
    {
        var options = new SessionOptions
        {
            IsShared = _options.IsShared,
            ResizesGuest = ResizesGuest,
            AlwaysLocalCursor = _options.AlwaysLocalCursor,
            SharesClipboard = _settings.SharesClipboard,
            SharesFolder = _options.ToolkitArguments.Any(word => word.StartsWith("--spice-shared-dir", StringComparison.Ordinal)),
            IsVerbose = _options.IsVerbose,
            Ask = AskCredentials,
            Warn = Warn,
            Tell = (title, details) => MessageDialog.Tell(Front, title, details),
        };
        Session session = endpoint.Kind == ConnectionKind.Vnc ? new VncSession(endpoint, options) : CreateSpice(endpoint, options);
        session.Connected += () => HandleConnected(session);
        session.DisplayAdded += AddDisplay;
        session.DisplayRemoved += RemoveDisplay;
        session.Changed += HandleChange;
        session.Ended += reason => HandleEnd(session, reason);
        return session;
    }

    private SpiceSession CreateSpice(Endpoint endpoint, SessionOptions options)
    {
        var session = new SpiceSession(endpoint, options);
        session.TransferStarted += task => (_transfers ??= new TransferDialog(MainWindow.Handle)).Add(task);
        return session;
    }

    /// <summary>The window that dialogs of the session belong to; 0 while none is on the screen.</summary>
    private nint Front => _windows.Values.OrderBy(window => window.Number).FirstOrDefault(window => window.IsVisible)?.Handle ?? 0;

    /// <summary>In kiosk mode the question comes back until it is answered.</summary>
    public Credentials? AskCredentials(CredentialRequest request)
    {
        Credentials? answer;
        do
        {
            answer = CredentialDialog.Ask(Front, request);
        }
        while (answer is null && _options.IsKiosk && !_isQuitting);
        return answer;
    }

    private void HandleConnected(Session session)
    {
        Debug("connected");
        if (_options.Program == CommandLine.ViewerProgram.RemoteViewer)
        {
            RecentConnections.Add((_starter as RemoteStarter)?.Argument, session.Endpoint);
        }

        ShowStatus(Phrase.Of("Connected, waiting for the first picture…"));
        HandleChange();
    }

    private void HandleChange()
    {
        TakeGuestFrom(_session);
        Arranged();
        RefreshWindows();
    }

    private void HandleEnd(Session session, string? reason)
    {
        if (_session != session)
        {
            return;
        }

        Debug($"session over: {(session.WasConnected ? "was connected" : "never connected")}{(session.WasCancelled ? ", cancelled" : "")}, {reason ?? "no reason"}");
        _session = null;
        foreach (var window in _windows.Values)
        {
            window.Take(null);
            if (window.Number > 0 && !_options.IsKiosk)
            {
                window.Hide();
            }
        }

        session.Dispose();
        RefreshWindows();
        if (_isQuitting)
        {
            return;
        }

        if (session.WasCancelled)
        {
            Quit(ExitStatus.Success);
        }
        else if (session.ShouldRetry)
        {
            Connect(session.Endpoint);
        }
        else if (!session.WasConnected)
        {
            HandleFailure(session, reason);
        }
        else
        {
            HandleDisconnect(reason);
        }
    }

    private void HandleFailure(Session session, string? reason)
    {
        var title = Phrase.Of("Unable to connect to {0}", session.Endpoint.Name);
        if (session.WasExplained)
        {
            Quit(ExitStatus.NotConnected);
        }
        else if (!_starter!.HandleFailure(title, reason))
        {
            Fail(title, reason);
        }
    }

    private void HandleDisconnect(string? reason)
    {
        Tell(reason is null ? Phrase.Of("The display has disconnected") : Phrase.Of("The display has disconnected: {0}", reason));
        if (_starter!.HandleDisconnect())
        {
            // The user or the guest may have hidden it.
            MainWindow.Show();
            return;
        }

        if (_options is { IsKiosk: true, QuitsKioskOnDisconnect: false })
        {
            ShowStatus(Phrase.Of("The guest has shut down"));
            return;
        }

        Tell(Phrase.Of("The viewer ends"));
        Quit(ExitStatus.Success);
    }
}
