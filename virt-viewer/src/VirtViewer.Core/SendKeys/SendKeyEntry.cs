using VirtViewer.Hotkeys;

namespace VirtViewer.SendKeys;

/// <summary>A combination of keys to send to the guest.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Meaning">What the guest does with it; null when that goes without saying.</param>
/// <param name="Asks">Whether to ask first, because it stops the guest.</param>
public sealed record SendKeyEntry(Hotkey Keys, string? Meaning, bool Asks)
{
    /// <summary>What the menu shows.</summary>
    public string Label => Meaning is null ? Keys.Label : $"{Keys.Label} – {Meaning}";
}
