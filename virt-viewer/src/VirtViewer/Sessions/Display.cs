using VirtViewer.Hotkeys;
using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>One screen of the guest and the widget that shows it.</summary>
internal abstract class Display
{
    protected Display(nint widget, int number)
    {
        Widget = GObject.g_object_ref_sink(widget);
        Number = number;
    }

    /// <summary>The widget; the display holds a reference to it.</summary>
    public nint Widget { get; }

    /// <summary>The number, from 0.</summary>
    public int Number { get; }

    /// <summary>What a text console is called; null for a screen.</summary>
    public virtual string? ConsoleName => null;

    /// <summary>Whether keys can be sent to it.</summary>
    public virtual bool SendsKeys => true;

    /// <summary>Pixels of the guest; none for a text console.</summary>
    public int Width { get; protected set; }

    public int Height { get; protected set; }

    /// <summary>Whether there is a picture.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The guest has another resolution now.</summary>
    public event Action? Resized;

    /// <summary>The first picture is there.</summary>
    public event Action? BecameReady;

    /// <summary>The pointer was captured, or released.</summary>
    public event Action<bool>? PointerGrabbed;

    /// <summary>Presses keys together and releases them.</summary>
    public void Send(IReadOnlyList<string> symbols) => SendValues([.. symbols.Select(Gdk.KeyValue).OfType<uint>()]);

    /// <summary>As <see cref="Send"/> for numbers of symbols.</summary>
    public abstract void SendValues(ReadOnlySpan<uint> keys);

    /// <summary>Gives pointer and keyboard back.</summary>
    public abstract void Release();

    /// <summary>Sets the keys that the widget itself releases the pointer with; null for none.</summary>
    public void SetReleaseKeys(Hotkey? keys) => SetReleaseValues(keys is null ? [] : [.. keys.Symbols.Select(Gdk.KeyValue).OfType<uint>()]);

    /// <summary>The window has this zoom; it takes care of the size of screens itself.</summary>
    public virtual void TakeZoom(int percent)
    {
    }

    /// <summary>The picture, owned by the caller; 0 when there is none.</summary>
    public abstract nint TakePicture();

    /// <summary>Lets the widget go.</summary>
    public virtual void Dispose() => GObject.g_object_unref(Widget);

    protected abstract void SetReleaseValues(ReadOnlySpan<uint> keys);

    protected void Resize(int width, int height)
    {
        if ((width, height) != (Width, Height))
        {
            (Width, Height) = (width, height);
            Resized?.Invoke();
        }
    }

    protected void BeReady()
    {
        if (!IsReady)
        {
            IsReady = true;
            BecameReady?.Invoke();
        }
    }

    protected void GrabPointer(bool isGrabbed) => PointerGrabbed?.Invoke(isGrabbed);
}
