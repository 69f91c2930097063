using VirtViewer.ConnectionFiles;
using VirtViewer.Dialogs;
using VirtViewer.Drives;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ovirt;
using VirtViewer.Sessions;

namespace VirtViewer.Application;

/// <summary>How <c>remote-viewer</c> finds what to show: an address, a file, or the user.</summary>
internal sealed class RemoteStarter(ViewerApplication application) : IStarter
{
    /// <summary>What is connected to; null before the user has chosen.</summary>
    public string? Argument { get; private set; } = application.Options.Target;

    public void Start()
    {
        application.ExplicitTitle = application.Options.Title;
        if (Argument is null)
        {
            AskAndOpen();
        }
        else
        {
            Open(Argument);
        }
    }

    public bool HandleFailure(string title, string? details)
    {
        if (application.Options.Target is not null)
        {
            return false;
        }

        application.MainWindow.Hide();
        MessageDialog.Tell(0, title, details);
        AskAndOpen();
        return true;
    }

    public bool HandleDisconnect() => false;

    private void AskAndOpen()
    {
        Argument = ConnectDialog.Ask();
        if (Argument is null)
        {
            application.Quit(ExitStatus.Success);
        }
        else
        {
            Open(Argument);
        }
    }

    private void Open(string argument)
    {
        Target target;
        try
        {
            target = Target.Resolve(argument, Console.In);
            Check(target.File);
        }
        catch (InvalidDataException e)
        {
            Refuse(argument, e.Message);
            return;
        }

        if (application.Options.OsId is not null || target.File?.OsId is not null)
        {
            application.TakeOs(application.Options.OsId ?? target.File!.OsId!);
        }

        if (target.File is { } wishes)
        {
            application.Apply(wishes);
        }

        application.ShowWindows();
        if (target.Kind == ConnectionKind.Ovirt)
        {
            OpenOvirt(argument, target.File);
            return;
        }

        if (target.File?.Ovirt is { } access)
        {
            TakeDrive(access);
        }

        application.Connect(new Endpoint
        {
            Kind = target.Kind,
            Uri = target.Uri,
            File = target.File,
            UnixPath = target is { Kind: ConnectionKind.Vnc, File.UnixPath: { } path } ? path : null,
            Host = target.File?.Host,
            Port = target.File?.Port,
            TlsPort = target.File?.TlsPort,
        });
    }

    /// <summary>The engine tells where the screen is; meanwhile the window says so.</summary>
    private async void OpenOvirt(string argument, ConnectionFile? file)
    {
        application.ShowStatus(Phrase.Of("Looking for the guest…"));
        try
        {
            var search = new OvirtSearch(application);
            var endpoint = await Task.Run(() => file is null ? search.FindAsync(argument) : search.FindAsync(file)).ConfigureAwait(false);
            MainLoop.Post(() =>
            {
                if (endpoint is null)
                {
                    application.Quit(ExitStatus.Success);
                }
                else
                {
                    application.Connect(endpoint);
                }
            });
        }
        catch (Exception e) when (e is InvalidDataException or UnauthorizedAccessException)
        {
            MainLoop.Post(() => Refuse(argument, e.Message));
        }
    }

    /// <summary>The machine of a SPICE file is managed by an engine that can change its CD.</summary>
    private void TakeDrive(OvirtAccess access)
    {
        try
        {
            application.TakeCdDrive(new OvirtCdDrive(new OvirtSearch(application).ClientOf(OvirtAddress.ApiOf(access.Host), access), access.VmId));
        }
        catch (InvalidDataException e)
        {
            application.Warn(e.Message);
        }
    }

    private void Refuse(string argument, string reason)
    {
        var title = Phrase.Of("Unable to connect to {0}", argument);
        if (!HandleFailure(title, reason))
        {
            application.Fail(title, reason);
        }
    }

    private static void Check(ConnectionFile? file)
    {
        if (file?.VersionThatIsMissing(ViewerVersion.Compatible, null) is { } version)
        {
            throw new InvalidDataException(file.NewerVersionUrl is { } url
                ? Phrase.Of("at least version {0} of the viewer is required, see {1}", version, url)
                : Phrase.Of("at least version {0} of the viewer is required", version));
        }
    }
}
