using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>One connection to the screens of a guest, from opening to its end. A new attempt is a new session.</summary>
internal abstract class Session(Endpoint endpoint, SessionOptions options)
{
    private bool _hasEnded;

    public Endpoint Endpoint => endpoint;

    /// <summary>Whether it was ever let in.</summary>
    public bool WasConnected { get; private set; }

    /// <summary>Whether the user gave up at a dialog.</summary>
    public bool WasCancelled { get; private set; }

    /// <summary>Whether the password was refused, so that another attempt should ask again.</summary>
    public bool ShouldRetry { get; protected set; }

    /// <summary>Whether something has been said to the user about why it ended.</summary>
    public bool WasExplained { get; protected set; }

    /// <summary>The name of the guest as the server tells it; null when it does not.</summary>
    public string? GuestName { get; protected set; }

    /// <summary>The UUID of the guest as the server tells it; null when it does not.</summary>
    public string? GuestUuid { get; protected set; }

    /// <summary>Whether USB devices can be redirected.</summary>
    public virtual bool HasUsb => false;

    /// <summary>Whether the server can press the power button.</summary>
    public virtual bool HasPower => false;

    /// <summary>Whether an agent in the guest listens.</summary>
    public virtual bool HasAgent => false;

    protected SessionOptions Options => options;

    /// <summary>Opens what the library does not open by itself.</summary>
    protected Transport Transport { get; } = new(endpoint);

    /// <summary>It is let in.</summary>
    public event Action? Connected;

    /// <summary>A screen came.</summary>
    public event Action<Display>? DisplayAdded;

    /// <summary>A screen went.</summary>
    public event Action<Display>? DisplayRemoved;

    /// <summary>What it offers, or the name of the guest, has changed.</summary>
    public event Action? Changed;

    /// <summary>It is over; with the reason when there is one. Told once.</summary>
    public event Action<string?>? Ended;

    /// <summary>Begins; false when it cannot even begin.</summary>
    public abstract bool Open();

    /// <summary>Ends it.</summary>
    public abstract void Close();

    /// <summary>Presses the power button.</summary>
    public virtual void PowerDown()
    {
    }

    /// <summary>Presses the reset button.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Tells the guest where its screens should be and how large.</summary>
    public virtual void Arrange(IReadOnlyDictionary<int, Monitors.Rectangle> displays)
    {
    }

    /// <summary>A widget to choose USB devices with; 0 when there is none.</summary>
    public virtual nint CreateUsbWidget() => 0;

    protected void BeConnected()
    {
        if (!WasConnected)
        {
            WasConnected = true;
            Connected?.Invoke();
        }
    }

    protected void Add(Display display) => DisplayAdded?.Invoke(display);

    protected void Remove(Display display) => DisplayRemoved?.Invoke(display);

    protected void Change() => Changed?.Invoke();

    protected void Cancel() => WasCancelled = true;

    /// <summary>Told later, when the signal handler that found out has returned.</summary>
    protected void End(string? reason)
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            MainLoop.Post(() => Ended?.Invoke(WasConnected ? reason : Transport.Complaint ?? reason));
        }
    }
}
