using VirtViewer.CommandLine;
using VirtViewer.Dialogs;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Settings;
using VirtViewer.Windows;

namespace VirtViewer.Application;

/// <summary>The running program: from the first window to the exit status.</summary>
internal sealed partial class ViewerApplication : WindowHost, IDisposable
{
    private const int Interrupt = 2;

    private static readonly TimeSpan MachineEnd = TimeSpan.FromSeconds(2);

    private readonly nint _application = Gtk.gtk_application_new("org.virt-manager.virt-viewer", Gio.NonUnique);
    private readonly Dictionary<int, ViewerWindow> _windows = [];
    private readonly ViewerSettings _settings;
    private readonly ViewerOptions _options;
    private IStarter? _starter;
    private bool _isRunning;
    private bool _isQuitting;
    private int _exitStatus = ExitStatus.Success;

    public ViewerApplication(ViewerOptions options)
    {
        _options = options;
        Debug($"settings: {ViewerSettings.DefaultPath}");
        _settings = ViewerSettings.Load(ViewerSettings.DefaultPath, Warn);
        ResizesGuest = options.ResizesGuest;
        MainLoop.OnError = e => Log.Error(options.Program, options.IsDebugging ? e.ToString() : e.Message);
    }

    public override nint Application => _application;

    public override ViewerOptions Options => _options;

    public override IReadOnlyCollection<ViewerWindow> Windows => _windows.Values;

    public override bool ResizesGuest { get; protected set; }

    /// <summary>Runs until the user or the guest ends it.</summary>
    public int Run()
    {
        Signals.On(_application, "activate", Start);
        MainLoop.OnSignal(Interrupt, () =>
        {
            if (!_isRunning)
            {
                Environment.Exit(ExitStatus.Success);
            }

            QuitRequestedBySignal();
            return true;
        });
        _ = Gio.g_application_run(_application, 0, 0);
        return _exitStatus;
    }

    public void Dispose() => GObject.g_object_unref(_application);

    /// <summary>Ends the program.</summary>
    public void Quit(int exitStatus)
    {
        if (_isQuitting)
        {
            return;
        }

        _isQuitting = true;
        _exitStatus = exitStatus;
        SaveSettings();
        _session?.Close();
        ModalDialog.EndAll();
        Gio.g_application_quit(_application);
    }

    public void Warn(string message) => Log.Warning(_options.Program, message);

    /// <summary>Tells on standard error what happens, with --debug.</summary>
    public void Debug(string message)
    {
        if (_options.IsDebugging)
        {
            Log.Debug(_options.Program, message);
        }
    }

    /// <summary>Tells on standard output how the connection is made, when the user wants to know.</summary>
    public void Tell(string line)
    {
        if (_options.IsVerbose)
        {
            Console.WriteLine(line);
            Console.Out.Flush();
        }

        Debug(line);
    }

    public override void QuitRequested(ViewerWindow window)
    {
        if (_options.IsKiosk)
        {
            Warn(Phrase.Of("kiosk mode cannot be quit"));
            return;
        }

        if (_settings.AsksBeforeQuitting)
        {
            var (quits, asksAgain) = MessageDialog.AskToQuit(
                window.Handle, _session is { EndsMachine: true } ? Phrase.Of("The virtual machine will be switched off.") : null);
            if (!quits)
            {
                return;
            }

            _settings.AsksBeforeQuitting = asksAgain;
        }

        if (_session is not { EndsMachine: true } session)
        {
            Quit(ExitStatus.Success);
            return;
        }

        // A machine that does not answer does not keep the viewer.
        session.EndMachine(() => Quit(ExitStatus.Success));
        MainLoop.After(MachineEnd, () =>
        {
            Quit(ExitStatus.Success);
            return false;
        });
    }

    public override void ResizeGuest(bool isWanted)
    {
        ResizesGuest = isWanted;
        _session?.ResizeGuest(isWanted);
        Arranged();
    }

    public override void ShowPreferences(ViewerWindow window)
    {
        PreferencesDialog.Run(window.Handle, _settings, () => _session);
        SaveSettings();
    }

    /// <summary>An error that ends the program: no window stays behind.</summary>
    public void Fail(string title, string? details)
    {
        foreach (var window in _windows.Values)
        {
            window.Hide();
        }

        Log.Error(_options.Program, details is null ? title : $"{title}: {details.ReplaceLineEndings(" ")}");
        MessageDialog.Tell(0, title, details);
        Quit(ExitStatus.NotConnected);
    }

    private void Start()
    {
        _isRunning = true;
        Gio.g_application_hold(_application);
        SetAccelerators();
        _starter = _options.Program == ViewerProgram.VirtViewer ? new LibvirtStarter(this) : new RemoteStarter(this);
        MainLoop.Post(_starter.Start);
    }

    private void QuitRequestedBySignal()
    {
        if (_options.IsKiosk)
        {
            Warn(Phrase.Of("kiosk mode cannot be quit"));
        }
        else
        {
            Quit(ExitStatus.Success);
        }
    }

    private void SaveSettings()
    {
        try
        {
            _settings.Save();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Warn(Phrase.Of("the settings cannot be saved: {0}", e.Message));
        }
    }
}
