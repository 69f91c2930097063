using Osinfo;
using Osinfo.Db;
using VirtViewer.Assessment;
using VirtViewer.CommandLine;
using VirtViewer.Dialogs;
using VirtViewer.Domains;
using VirtViewer.Drives;
using VirtViewer.Interop;
using VirtViewer.Libvirt;
using VirtViewer.Localisation;
using VirtViewer.Sessions;

namespace VirtViewer.Application;

/// <summary>How <c>virt-viewer</c> finds what to show: a guest of libvirt, now or when it starts.</summary>
internal sealed class LibvirtStarter : IStarter
{
    private readonly ViewerApplication _application;
    private readonly LibvirtConnection _libvirt;
    private DomainArgument? _wanted;
    private Domain? _shown;
    private Domain? _startsAgain;
    private bool _isStopping;
    private int _stops;

    public LibvirtStarter(ViewerApplication application)
    {
        _application = application;
        _libvirt = new LibvirtConnection(application.Options.Connect, isReadOnly: !application.Options.Attaches, application.AskCredentials);
        _libvirt.Started += HandleStart;
        _libvirt.Stopped += HandleStop;
        _libvirt.Polled += () => LookAgain(isGoneWhenOff: true);
        _libvirt.Reopened += HandleReopened;
        _libvirt.GivenUp += GiveUp;
        _wanted = application.Options.Target is { } target ? DomainArgument.Parse(target, application.Options.Selection) : null;
    }

    private ViewerOptions Options => _application.Options;

    public void Start()
    {
        if (NativeLibraries.FindMissing(NativeLibraries.ForLibvirtEvents) is var (library, package))
        {
            _application.Fail(
                Phrase.Of("Unable to connect to libvirt"), Phrase.Of("the library {0} is missing, install the package {1}", library, package));
            return;
        }

        _application.ShowWindows();
        _application.ShowStatus(Phrase.Of("Connecting to libvirt…"));
        _application.Tell(Phrase.Of("Opening the libvirt connection {0}", Options.Connect ?? Phrase.Of("(default)")));
        _libvirt.Open(Find, HandleNoLibvirt);
    }

    /// <summary>With --reconnect a guest that has stopped meanwhile is no failure: it is waited for.</summary>
    public bool HandleFailure(string title, string? details)
    {
        if (!Options.Reconnects || _shown is null)
        {
            return false;
        }

        _libvirt.Ask(FindRunning, domain =>
        {
            if (domain is null)
            {
                HandleDisconnect();
            }
            else
            {
                domain.Dispose();
                _application.Fail(title, details);
            }
        });
        return true;
    }

    public bool HandleDisconnect()
    {
        if (!Options.Reconnects)
        {
            return false;
        }

        _application.Tell(Phrase.Of("The viewer waits for the guest to start again"));
        _application.ShowStatus(WaitingForStart);
        _isStopping = false;
        if (_startsAgain is { } domain)
        {
            _startsAgain = null;
            Look(domain);
        }

        return true;
    }

    /// <summary>Without libvirt nothing can be waited for any more; what is shown stays.</summary>
    private void GiveUp()
    {
        if (_application.Session is null)
        {
            _application.Quit(ExitStatus.Success);
        }
    }

    private void HandleNoLibvirt(string error, bool isCancelled)
    {
        if (isCancelled)
        {
            _application.Quit(ExitStatus.Success);
        }
        else
        {
            _application.Fail(Phrase.Of("Unable to connect to libvirt at {0}", Options.Connect ?? Phrase.Of("its default address")), error);
        }
    }

    private void Find()
    {
        if (_wanted is null)
        {
            Choose();
            return;
        }

        _application.ShowStatus(Phrase.Of("Looking for the guest…"));
        _libvirt.Ask(connection => Domain.Find(connection, _wanted), domain =>
        {
            if (domain is not null)
            {
                Look(domain);
            }
            else if (Options.Waits)
            {
                _application.ShowStatus(Phrase.Of("Waiting for the guest to be created…"));
            }
            else
            {
                Choose();
            }
        });
    }

    private void Choose() => _libvirt.Ask(ListRunning, entries =>
    {
        if (entries is not { Count: > 0 })
        {
            _application.Fail(Phrase.Of("No virtual machine is running"), null);
            return;
        }

        if (ChooserDialog.Ask(_application.MainWindow.Handle, entries) is not { } chosen)
        {
            _application.Quit(ExitStatus.Success);
            return;
        }

        _wanted = DomainArgument.Parse(chosen.Name, DomainSelection.Name);
        _libvirt.Ask(FindRunning, domain =>
        {
            if (domain is not null)
            {
                Look(domain);
            }
            else
            {
                _application.Fail(Phrase.Of("The virtual machine {0} is not running", chosen.Name), null);
            }
        });
    });

    /// <summary>The guest that is wanted, if it runs.</summary>
    private Domain? FindRunning(nint connection)
    {
        var domain = Domain.Find(connection, _wanted!);
        if (domain is not { IsRunning: false })
        {
            return domain;
        }

        domain.Dispose();
        return null;
    }

    private static List<ChooserEntry> ListRunning(nint connection)
    {
        var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
        var entries = new List<ChooserEntry>();
        foreach (var domain in Domain.Running(connection) ?? [])
        {
            using (domain)
            {
                var description = domain.Describe();
                var guest = GuestOs.Of(description, database);
                entries.Add(new ChooserEntry(
                    description?.Label ?? domain.Name,
                    domain.Name,
                    guest.Label,
                    OsIcon.Names(guest.Os),
                    guest is { HasLifeCycle: true, Os.EolDate: { } end } && end < DateOnly.FromDateTime(DateTime.Today),
                    description?.Description));
            }
        }

        return entries;
    }

    /// <summary>Connects to a guest when it is the one and runs.</summary>
    private void Look(Domain domain)
    {
        var stops = _stops;
        _libvirt.Ask(
            _ => (IsWanted: _wanted?.Matches(domain.Id ?? -1, domain.Uuid, domain.Name) == true, domain.IsRunning, Description: domain.Describe()),
            answer =>
            {
                if (stops == _stops)
                {
                    Take(domain, answer.IsWanted, answer.IsRunning, answer.Description);
                }
                else
                {
                    // It has stopped since it was asked.
                    Look(domain);
                }
            });
    }

    private void Take(Domain domain, bool isWanted, bool isRunning, DomainDescription? description)
    {
        if (isWanted && isRunning && _isStopping)
        {
            // It was started again before its old display has ended.
            _startsAgain?.Dispose();
            _startsAgain = domain;
        }
        else if (!isWanted || _application.Session is not null)
        {
            if (isWanted && isRunning && _shown is not null && _shown.Uuid != domain.Uuid)
            {
                _application.Tell(Phrase.Of("The guest {0} has started as well and is left alone", domain.Name));
            }

            domain.Dispose();
        }
        else if (!isRunning)
        {
            _application.ShowStatus(WaitingForStart);
            domain.Dispose();
        }
        else if (description is null)
        {
            _application.Fail(
                Phrase.Of("Unable to connect to the guest {0}", domain.Name), Phrase.Of("the description of the guest cannot be understood"));
        }
        else
        {
            // The id is another one at the next start.
            _wanted = _wanted! with { Id = null, Uuid = domain.Uuid };
            Connect(domain, description);
        }
    }

    private string WaitingForStart => _shown is null ? Phrase.Of("Waiting for the guest to start…") : Phrase.Of("Waiting for the guest to start again…");

    private void Connect(Domain domain, DomainDescription description)
    {
        _application.Tell(Phrase.Of("The guest {0} is running, determining its display", description.Name));
        _shown?.Dispose();
        _shown = domain;
        var libvirt = LibvirtUri.Parse(_libvirt.Uri);
        var guest = DomainArgument.Parse(domain.Uuid.ToString(), DomainSelection.Uuid);
        _application.System = new GuestSystem(_libvirt, guest, () => Update(guest));
        _application.TakeCdDrive(description.CdDrives.Any() ? new LibvirtCdDrive(_libvirt, description, IsHere(libvirt), () => Update(guest)) : null);
        _libvirt.Ask(_ => (Storage: domain.StorageOf(description), Agent: AskAgent(domain, description)),
            answer => _application.TakeDomain(description, answer.Storage, answer.Agent));
        try
        {
            var address = DisplayAddress.Resolve(description.Graphics, libvirt, Options.IsDirect);
            var attaches = IsHere(libvirt) && (Options.Attaches || address.NeedsAttach);
            _application.Tell(Phrase.Of("The guest has a {0} display", address.Kind));
            _application.Tell(attaches ? Phrase.Of("Asking libvirt for a connection to the display") : Describe(address));
            _application.Connect(new Endpoint
            {
                Kind = address.Kind,
                Attach = attaches ? domain.OpenGraphics : null,
                Tunnel = address.Tunnel,
                UnixPath = address.UnixPath,
                Host = address.Host,
                Port = address.Port,
                TlsPort = address.TlsPort,
            });
        }
        catch (InvalidDataException e)
        {
            _application.Fail(Phrase.Of("Unable to connect to the guest {0}", description.Name), e.Message);
        }
    }

    /// <summary>Whether libvirt runs on this computer.</summary>
    private static bool IsHere(LibvirtUri libvirt) => libvirt.Transport is null or "unix";

    /// <summary>Only a connection that writes may ask; one that only reads is not made to write for that.</summary>
    private AgentOs? AskAgent(Domain domain, DomainDescription description) =>
        Options.Attaches && description.AsksAgent ? domain.AskAgent() : null;

    /// <summary>The description of the guest has changed.</summary>
    private void Update(DomainArgument guest) => _libvirt.Ask(
        connection =>
        {
            using var domain = Domain.Find(connection, guest);
            return domain?.Describe() is { } description ? (description, domain.StorageOf(description), AskAgent(domain, description)) : default;
        },
        answer =>
        {
            if (answer.description is { } description)
            {
                _application.TakeDomain(description, answer.Item2, answer.Item3);
            }
        });

    private static string Describe(DisplayAddress address) => address switch
    {
        { Tunnel: { } tunnel } => Phrase.Of("Opening an SSH tunnel to {0} as {1}", tunnel.Host, tunnel.User ?? Environment.UserName),
        { UnixPath: { } path } => Phrase.Of("Opening a connection to the UNIX socket {0}", path),
        _ => Phrase.Of("Opening a direct TCP connection to {0}:{1}", address.Host, address.Port ?? address.TlsPort),
    };

    /// <summary>Where no event has told: whether the guest has come, or has gone.</summary>
    /// <param name="isGoneWhenOff">Whether its display is to end when it does not run.</param>
    private void LookAgain(bool isGoneWhenOff)
    {
        if (_wanted is not null)
        {
            _libvirt.Ask(FindRunning, domain =>
            {
                if (domain is not null)
                {
                    Look(domain);
                }
                else if (isGoneWhenOff)
                {
                    _application.Disconnect();
                }
            });
        }
    }

    private void HandleReopened()
    {
        _application.Debug("libvirt is connected again");
        LookAgain(isGoneWhenOff: false);
    }

    private void HandleStart(Domain domain)
    {
        _application.Debug($"{domain.Name} has started");
        Look(domain);
    }

    /// <summary>A SPICE session follows a guest that migrates by itself.</summary>
    private void HandleStop(Domain domain, bool isMigrated)
    {
        using (domain)
        {
            _application.Debug($"{domain.Name} has stopped{(isMigrated ? ", it went to another host" : "")}");
            if (_wanted?.Matches(domain.Id ?? -1, domain.Uuid, domain.Name) == true && !(isMigrated && _application.Session is SpiceSession))
            {
                _stops++;
                _isStopping = _application.Session is not null;
                _application.Disconnect();
            }
        }
    }
}
