using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Libvirt;

/// <summary>A connection to libvirt: its calls run on a worker, its answers and events arrive on the main loop.</summary>
internal sealed class LibvirtConnection(string? uri, bool isReadOnly, Func<CredentialRequest, Credentials?> ask)
{
    private const int KeepAliveSeconds = 5;
    private const uint KeepAliveMisses = 3;
    private const int EventStarted = 2;
    private const int EventStopped = 5;
    private const int DetailMigrated = 3;

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    private readonly Lock _order = new();
    private nint _connection;
    private nint _writable;
    private Credentials? _letIn;
    private Credentials? _offered;
    private bool _isCancelled;
    private bool _hasEvents;

    /// <summary>A domain was started; whoever gets it disposes of it.</summary>
    public event Action<Domain>? Started;

    /// <summary>A domain was stopped, and whether because it went to another host; whoever gets it disposes of it.</summary>
    public event Action<Domain, bool>? Stopped;

    /// <summary>It may have changed: asked again and again where libvirt tells no events.</summary>
    public event Action? Polled;

    /// <summary>It was lost and is open again; what happened meanwhile was not told.</summary>
    public event Action? Reopened;

    /// <summary>It was lost, and the user does not want to open it again.</summary>
    public event Action? GivenUp;

    /// <summary>The address as libvirt tells it; null before it is open.</summary>
    public string? Uri { get; private set; }

    /// <summary>Opens it.</summary>
    /// <param name="opened">Told when it is open.</param>
    /// <param name="failed">Told why it is not, and whether the user gave up.</param>
    public void Open(Action opened, Action<string, bool> failed)
    {
        Native.BeQuiet();
        LibvirtGlib.gvir_event_register();
        Task.Run(() =>
        {
            var error = Connect();
            MainLoop.Post(() =>
            {
                if (error is null)
                {
                    opened();
                    MainLoop.After(Retry, WatchOver);
                }
                else
                {
                    failed(error, _isCancelled);
                }
            });
        });
    }

    /// <summary>Asks something on a worker; the answer comes back on the main loop.</summary>
    public void Ask<T>(Func<nint, T> question, Action<T> answer) => Task.Run(() =>
    {
        lock (_order)
        {
            try
            {
                var result = question(_connection);
                MainLoop.Post(() => answer(result));
            }
            catch (Exception e)
            {
                MainLoop.Post(() => MainLoop.OnError(e));
            }
        }
    });

    /// <summary>As <see cref="Ask"/>, for who waits on a task.</summary>
    public Task<T> AskAsync<T>(Func<nint, T> question) => Task.Run(() =>
    {
        lock (_order)
        {
            return question(_connection);
        }
    });

    /// <summary>
    /// Changes something, on a worker. The connection of a viewer only reads; one that writes is opened when the user asks for a change, and
    /// libvirt may ask for a password then.
    /// </summary>
    /// <param name="change">Does it; what it throws when libvirt refuses is passed on.</param>
    /// <exception cref="InvalidDataException">libvirt allows no changes, or not this one; the message is for the user.</exception>
    public Task ChangeAsync(Action<nint> change) => Task.Run(() =>
    {
        lock (_order)
        {
            if (_writable == 0)
            {
                _writable = isReadOnly ? Native.Open(Uri, isReadOnly: false, Answer) : _connection;
            }

            if (_writable == 0)
            {
                throw new InvalidDataException(Phrase.Of("libvirt allows no changes: {0}", Native.LastError()));
            }

            change(_writable);
        }
    });

    /// <summary>Opens it; returns why not, null when it is open.</summary>
    private string? Connect()
    {
        (_offered, _isCancelled) = (null, false);
        _connection = Native.Open(uri, isReadOnly, Answer);
        if (_connection == 0)
        {
            // Who was let in once and is refused now is asked again.
            _letIn = null;
            var refusal = Phrase.Of("libvirt has not accepted user name and password, or this user may not connect.");
            return Native.IsLastErrorAuthentication() ? $"{refusal}\n{Native.LastError()}" : Native.LastError() ?? "?";
        }

        _letIn ??= _offered;
        Uri = Native.Uri(_connection);
        _ = Native.virConnectSetKeepAlive(_connection, KeepAliveSeconds, KeepAliveMisses);
        _hasEvents = Native.OnLifecycle(_connection, HandleEvent) >= 0;
        return null;
    }

    /// <summary>Asks the user once: what let him in answers for connections that are opened later.</summary>
    private List<string>? Answer(IReadOnlyList<LibvirtCredential> asked)
    {
        var needsUser = asked.Any(credential => !credential.IsSecret);
        var request = new CredentialRequest("libvirt", uri, needsUser ? Environment.UserName : null, asked.Any(credential => credential.IsSecret));
        var answer = _letIn ?? MainLoop.Ask(() => ask(request));
        _offered = answer;
        _isCancelled = answer is null;
        return answer is null ? null : [.. asked.Select(credential => credential.IsSecret ? answer.Password : answer.UserName)];
    }

    private void HandleEvent(nint domain, int @event, int detail)
    {
        switch (@event)
        {
            case EventStarted:
                Started?.Invoke(Domain.Keep(domain));
                break;
            case EventStopped:
                Stopped?.Invoke(Domain.Keep(domain), detail == DetailMigrated);
                break;
        }
    }

    /// <summary>Opens it again when it is lost; what is shown goes on meanwhile.</summary>
    private bool WatchOver()
    {
        Ask(connection => Native.virConnectIsAlive(connection) != 0 ? Health.Alive : Reopen(), health =>
        {
            if (health == Health.GivenUp)
            {
                GivenUp?.Invoke();
                return;
            }

            if (health == Health.Reopened)
            {
                Reopened?.Invoke();
            }
            else if (health == Health.Alive && !_hasEvents)
            {
                Polled?.Invoke();
            }

            MainLoop.After(Retry, WatchOver);
        });
        return false;
    }

    private Health Reopen()
    {
        var lost = _connection;
        if (Connect() is not null)
        {
            _connection = lost;
            return _isCancelled ? Health.GivenUp : Health.Lost;
        }

        if (_writable != 0 && _writable != lost)
        {
            _ = Native.virConnectClose(_writable);
        }

        _writable = 0;
        _ = Native.virConnectClose(lost);
        return Health.Reopened;
    }

    private enum Health
    {
        Alive,
        Lost,
        Reopened,
        GivenUp,
    }
}
