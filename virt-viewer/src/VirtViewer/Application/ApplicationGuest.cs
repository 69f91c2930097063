using System.Globalization;
using Osinfo;
using Osinfo.Db;
using VirtViewer.Assessment;
using VirtViewer.Dialogs;
using VirtViewer.Domains;
using VirtViewer.Drives;
using VirtViewer.Interop;
using VirtViewer.Libvirt;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using VirtViewer.Titles;
using VirtViewer.Windows;

namespace VirtViewer.Application;

// What is known of the guest, by libvirt, by the server and by the OS database.
internal sealed partial class ViewerApplication
{
    private DomainDescription? _domain;
    private AgentOs? _agent;
    private long? _storage;
    private string? _guestName;

    public override GuestAssessment? Assessment => _assessment;

    private GuestAssessment? _assessment;
    private string? _osIconName;
    private int _questions;

    public override string? OsIconName => _osIconName;

    public override ICdDrive? CdDrive => _cdDrive;

    private ICdDrive? _cdDrive;

    /// <summary>Finds out and records the system of the guest; null without libvirt.</summary>
    public GuestSystem? System { get; set; }

    /// <summary>The title that the user or the connection file gives; null when neither does.</summary>
    public string? ExplicitTitle { get; set; }

    /// <summary>The address of the display, for the title.</summary>
    public string? Address { get; set; }

    /// <summary>The UUID of the guest; null while it is not known.</summary>
    public string? GuestUuid { get; private set; }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Today);

    public override string? SubtitleOf(int number)
    {
        var display = (_windows.TryGetValue(number, out var window) ? window.Display?.ConsoleName : null)
            ?? (number + 1).ToString(CultureInfo.InvariantCulture);
        return ExplicitTitle is { Length: > 0 } given
            ? WindowTitle.Expand(given, display, _assessment?.Guest.Os?.Name, _assessment?.Guest.Os?.Version)
            : WindowTitle.Subtitle(WindowTitle.Base(null, _domain?.Title, _guestName, Address), display);
    }

    /// <summary>libvirt has described the guest.</summary>
    /// <param name="domain">The description.</param>
    /// <param name="storage">Bytes of its disks; null when not known.</param>
    /// <param name="agent">What the agent in it reports; null when it was not asked.</param>
    public void TakeDomain(DomainDescription domain, long? storage, AgentOs? agent)
    {
        _domain = domain;
        _guestName = domain.Name;
        _storage = storage;
        _agent = agent;
        TakeUuid(domain.Uuid);
        RefreshWindows();
        AssessDomain();
    }

    /// <summary>The drives whose medium can be changed.</summary>
    public void TakeCdDrive(ICdDrive? drive)
    {
        _cdDrive = drive;
        RefreshWindows();
    }

    /// <summary>A manager of guests has told name and id.</summary>
    public void TakeNames(string name, string uuid)
    {
        _guestName = name;
        TakeUuid(uuid);
        RefreshWindows();
    }

    /// <summary>The user or a connection file has named the system of the guest.</summary>
    public void TakeOs(string id) => Assess(database => GuestOs.Find(id, database), new DomainDescription(), null);

    public override void ShowDetails(ViewerWindow window)
    {
        var domain = _domain ?? new DomainDescription
        {
            Name = _guestName,
            Uuid = GuestUuid ?? (_session is VncSession ? Phrase.Of("VNC does not tell it") : null),
        };
        var assessment = _assessment is null
            ? new GuestAssessment(domain, GuestOs.None, [], null)
            : _assessment with { Domain = domain };
        var offer = Offer(assessment);
        if (DetailsDialog.Run(window.Handle, Phrase.Of("Guest details"), GuestDetails.Lines(assessment, Today), assessment.Findings, offer?.Label))
        {
            Try(window, offer!.Value.Act);
        }
    }

    public override bool CanForceOff => System is not null || _session is { EndsMachine: true };

    public override void ForceOff(ViewerWindow window)
    {
        if (!MessageDialog.Ask(
            window.Handle, Phrase.Of("Switch the virtual machine off at once?"), Phrase.Of("What is not saved is lost."), Phrase.Of("_Switch off")))
        {
            return;
        }

        if (System is not null)
        {
            Try(window, System.ForceOffAsync);
        }
        else
        {
            _session?.EndMachine(() => { });
        }
    }

    /// <summary>What can be done about a system that is not recorded.</summary>
    private (string Label, Func<Task> Act)? Offer(GuestAssessment assessment) => assessment switch
    {
        _ when System is null => null,
        { Guest: { IsGuess: true, Os: { } os } } => (Phrase.Of("_Record {0} for this guest", os.Name), () => System.RecordAsync(os.Id)),
        { Guest.Id: null } when assessment.Domain.Channel(AgentChannel.Qemu) is not null => (Phrase.Of("_Ask the guest agent"), AskAgent),
        _ => null,
    };

    private async Task AskAgent()
    {
        var agent = await System!.AskAsync().ConfigureAwait(false);
        MainLoop.Post(() =>
        {
            _agent = agent;
            AssessDomain();
        });
    }

    private static async void Try(ViewerWindow window, Func<Task> act)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            MainLoop.Post(() => MessageDialog.Tell(window.Handle, Phrase.Of("That did not work"), e.Message));
        }
    }

    public override void NoticeDismissed()
    {
        if (_assessment?.Guest.Id is { } os)
        {
            _settings.DismissEndOfLife(GuestKey, os, _guestName);
            SaveSettings();
        }
    }

    private string GuestKey => GuestUuid ?? _guestName ?? Address ?? "guest";

    private void TakeGuestFrom(Session? session)
    {
        _guestName ??= session?.GuestName;
        TakeUuid(session?.GuestUuid);
    }

    /// <summary>The mapping of monitors belongs to the guest: when that becomes known, windows may have to move.</summary>
    private void TakeUuid(string? uuid)
    {
        if (uuid is null || GuestUuid is not null)
        {
            return;
        }

        GuestUuid = uuid;
        if (IsApplicationFullScreen)
        {
            EnterApplicationFullScreen();
            foreach (var window in _windows.Values.Where(window => window.IsVisible || window.Display is { ConsoleName: null }).ToArray())
            {
                if (_mapping!.ContainsKey(window.Number))
                {
                    ShowOnItsMonitor(window);
                }
                else if (window.Number > 0)
                {
                    window.Hide();
                }
            }
        }
    }

    private void AssessDomain()
    {
        var (domain, agent) = (_domain!, _agent);
        Assess(database => GuestOs.Of(domain, agent, database), domain, _storage);
    }

    /// <summary>Asks the database on a worker: the display does not wait for it. Of several answers that are under way the last one counts.</summary>
    private void Assess(Func<OsinfoDatabase, GuestOs> find, DomainDescription domain, long? storage)
    {
        var (question, releaseKeys) = (++_questions, _hotkeys.Release.Label);
        Task.Run(async () =>
        {
            try
            {
                var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
                var assessment = GuestAssessment.Create(domain, find(database), database, Today, storage, releaseKeys);
                if (domain.Drives.FirstOrDefault(drive => drive is { IsCdrom: true, Source: not null })?.Source is { } source)
                {
                    assessment = assessment with { Medium = await Medium.IdentifyAsync(source, database).ConfigureAwait(false) };
                }

                MainLoop.Post(() =>
                {
                    if (question == _questions)
                    {
                        TakeAssessment(assessment);
                    }
                });
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                MainLoop.Post(() => Warn(Phrase.Of("the OS database cannot be read: {0}", e.Message)));
            }
        });
    }

    private void TakeAssessment(GuestAssessment assessment)
    {
        _assessment = assessment;
        if (assessment.Guest.Warning is { } warning)
        {
            Warn(warning);
        }

        _osIconName = assessment.Guest.Id is null ? null : IconTheme.Choose(OsIcon.Names(assessment.Guest.Os));
        RefreshWindows();
        var notice = assessment.Findings.FirstOrDefault(finding => finding.Id is "end-of-life" or "end-of-life-soon" or "not-released");
        if (notice is not null && !_options.IsKiosk && !_settings.IsEndOfLifeDismissed(GuestKey, assessment.Guest.Id!))
        {
            MainWindow.ShowNotice($"{notice.Is}. {notice.Database} {notice.Why}", notice.Severity == Severity.Problem);
        }
        else
        {
            MainWindow.HideNotice();
        }
    }
}
