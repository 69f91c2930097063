using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>One connection to the screens of a guest, from opening to its end. A new attempt is a new session.</summary>
internal abstract class Session(Endpoint endpoint, SessionOptions options) : IDisposable
{
    private static readonly TimeSpan UntoldEnd = TimeSpan.FromSeconds(5);

    /// <summary>Whether it is over, though that may not have been told yet.</summary>
    protected bool HasEnded { get; private set; }

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

    /// <summary>Whether the machine can be paused; false when not.</summary>
    public virtual bool HasPause => false;

    /// <summary>Whether the machine is paused.</summary>
    public virtual bool IsPaused => false;

    /// <summary>Whether the end of the session is the end of the machine.</summary>
    public virtual bool EndsMachine => false;

    /// <summary>Whether there is a smart card that can be put in and taken out.</summary>
    public virtual bool HasSoftwareCard => false;

    /// <summary>Whether the clipboard can be shared.</summary>
    public virtual bool HasClipboard => false;

    /// <summary>The folder that is shared with the guest; null when none can be.</summary>
    public virtual SharedFolder? Folder { get => null; set { } }

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

    /// <summary>Ends it. The libraries tell nothing of the end of what they have not begun to open yet: it is over some seconds later anyway.</summary>
    public void Close()
    {
        Disconnect();
        MainLoop.After(UntoldEnd, () =>
        {
            End(null);
            return false;
        });
    }

    /// <summary>Has the library end it.</summary>
    protected abstract void Disconnect();

    /// <summary>Lets go of it when it is over and no window shows anything of it any more.</summary>
    public abstract void Dispose();

    /// <summary>Presses the power button.</summary>
    public virtual void PowerDown()
    {
    }

    /// <summary>Presses the reset button.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Stops the machine, or lets it go on.</summary>
    public virtual void SetPaused(bool isPaused)
    {
    }

    /// <summary>Ends the machine with the session, if it does.</summary>
    /// <param name="done">Told when it has been said.</param>
    public virtual void EndMachine(Action done) => done();

    /// <summary>Puts the smart card in, or takes it out.</summary>
    public virtual void MoveCard(bool isInserted)
    {
    }

    /// <summary>Resets the redirected USB devices.</summary>
    public virtual void ResetUsb()
    {
    }

    /// <summary>Shares the clipboard, or does not.</summary>
    public virtual void ShareClipboard(bool isShared)
    {
    }

    /// <summary>From now on the guest is asked to follow the size of the window, or is not.</summary>
    public virtual void ResizeGuest(bool isWanted)
    {
    }

    /// <summary>Switches a display of the guest on or off, if an agent in it can.</summary>
    public virtual void Enable(int display, bool isEnabled)
    {
    }

    /// <summary>Tells the guest where its screens should be and how large.</summary>
    public virtual void Arrange(IReadOnlyDictionary<int, Monitors.Rectangle> displays)
    {
    }

    /// <summary>A widget to choose USB devices with; 0 when there is none.</summary>
    public virtual nint CreateUsbWidget() => 0;

    /// <summary>Does something as soon as no USB device is being given to the guest or taken from it.</summary>
    public virtual void WhenUsbRests(Action action) => action();

    /// <summary>Tells the user why a USB device could not be redirected.</summary>
    public void TellUsbFailure(string? reason) => Options.Tell(Phrase.Of("USB redirection failed"), reason);

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
        if (!HasEnded)
        {
            HasEnded = true;
            MainLoop.Post(() => Ended?.Invoke(WasConnected ? reason : Transport.Complaint ?? reason));
        }
    }
}
