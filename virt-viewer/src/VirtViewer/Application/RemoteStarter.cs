using VirtViewer.ConnectionFiles;
using VirtViewer.Dialogs;
using VirtViewer.Localisation;
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
            if (!HandleFailure(Phrase.Of("Unable to connect to {0}", argument), e.Message))
            {
                application.Fail(Phrase.Of("Unable to connect to {0}", argument), e.Message);
            }

            return;
        }

        if (application.Options.OsId is not null || target.File?.OsId is not null)
        {
            application.TakeOs(application.Options.OsId ?? target.File!.OsId!);
        }

        application.ShowWindows();
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
