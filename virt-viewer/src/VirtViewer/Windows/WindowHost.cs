using VirtViewer.Assessment;
using VirtViewer.CommandLine;
using VirtViewer.Drives;
using VirtViewer.Hotkeys;
using VirtViewer.Sessions;

namespace VirtViewer.Windows;

/// <summary>What windows ask of the program they belong to.</summary>
internal abstract class WindowHost
{
    /// <summary>The GtkApplication.</summary>
    public abstract nint Application { get; }

    public abstract ViewerOptions Options { get; }

    /// <summary>The session; null while there is none.</summary>
    public abstract Session? Session { get; }

    public abstract HotkeyList Hotkeys { get; }

    /// <summary>The keys the display widget itself is released with; null for none.</summary>
    public abstract Hotkey? ReleaseKeysOfWidget { get; }

    public abstract IReadOnlyDictionary<uint, IReadOnlyList<uint>> Keymap { get; }

    /// <summary>What is known of the guest; null while nothing is.</summary>
    public abstract GuestAssessment? Assessment { get; }

    /// <summary>The icon for its system; null when that is not known.</summary>
    public abstract string? OsIconName { get; }

    public string? OsName => Assessment?.Guest.Label;

    public string? OsFamily => Assessment?.Guest.Os?.Family;

    /// <summary>The CD drives of the guest; null when their media cannot be changed.</summary>
    public abstract ICdDrive? CdDrive { get; }

    /// <summary>Whether the machine can be switched off as if its power had failed.</summary>
    public abstract bool CanForceOff { get; }

    /// <summary>Whether the guest is one of which the description is known.</summary>
    public bool HasDescription => Assessment?.Domain.Graphics.Count > 0;

    /// <summary>Whether the guest is asked to follow the size of the window.</summary>
    public abstract bool ResizesGuest { get; protected set; }

    public abstract IReadOnlyCollection<ViewerWindow> Windows { get; }

    public abstract string? SubtitleOf(int number);

    /// <summary>The user wants to end the program, or closes a window, which is the same: those of the guest are hidden by its menu.</summary>
    public abstract void QuitRequested(ViewerWindow window);

    public abstract void NoticeDismissed();

    /// <summary>A screen of the guest has the focus, or has lost it.</summary>
    public abstract void DisplayFocused(bool isFocused);

    public abstract void ToggleFullScreen(ViewerWindow window);

    /// <summary>Shows or hides one of the screens.</summary>
    public abstract void ShowWindow(ViewerWindow window, bool isShown);

    /// <summary>A screen that filled a monitor goes away.</summary>
    public abstract void FullScreenGone(ViewerWindow window);

    /// <summary>The size of a window's display has changed.</summary>
    public abstract void Arranged();

    /// <summary>From now on the guest follows the size of the window, or does not.</summary>
    public abstract void ResizeGuest(bool isWanted);

    public abstract void ShowPreferences(ViewerWindow window);

    public abstract void ShowDetails(ViewerWindow window);

    /// <summary>Switches the machine off as if its power had failed, when the user really wants that.</summary>
    public abstract void ForceOff(ViewerWindow window);
}
