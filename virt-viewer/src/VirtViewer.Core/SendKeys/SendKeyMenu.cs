using VirtViewer.Hotkeys;
using static VirtViewer.Localisation.Phrase;

namespace VirtViewer.SendKeys;

/// <summary>The combinations that the menu offers: those that mean something to the family of the guest first.</summary>
public static class SendKeyMenu
{
    private static readonly KeyText[] UnixConsoles = Consoles("ctrl+alt", 7);

    private static readonly KeyText[] Linux = [.. UnixConsoles, "ctrl+alt+backspace", "win", "ctrl+alt+t"];

    private static readonly KeyText[] FreeBsd = [.. Consoles("alt", 8), new("ctrl+alt+del", Later("reboot")), "ctrl+alt+esc"];

    private static readonly KeyText[] Dos = [new("ctrl+alt+del", Later("restarts the machine"), Asks: true), "ctrl+break"];

    private static readonly KeyText[] Solaris = ["ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7"];

    private static readonly Dictionary<string, KeyText[]> ByFamily = new()
    {
        ["winnt"] = [new("ctrl+alt+del", Later("security screen")), "ctrl+shift+esc", "alt+tab", "alt+F4", "win", "win+l", "win+r", "print"],
        ["linux"] = Linux,
        ["hurd"] = Linux,
        ["freebsd"] = FreeBsd,
        ["dragonflybsd"] = FreeBsd,
        ["openbsd"] = UnixConsoles[..6],
        ["netbsd"] = UnixConsoles[..6],
        ["darwin"] = ["win+space", "win+tab", "win+q", "alt+win+esc"],
        ["solaris"] = Solaris,
        ["illumos"] = Solaris,
        ["haiku"] = [new("ctrl+alt+del", Later("team monitor")), "alt+tab", "print"],
        ["win9x"] = [new("ctrl+alt+del", Later("close program; twice restarts")), "alt+tab", "alt+F4"],
        ["win16"] = [.. Dos, "alt+tab"],
        ["dos"] = Dos,
        ["netware"] = Dos,
    };

    private static readonly KeyText[] SysRq =
    [
        new("alt+sysrq+r", Later("take the keyboard back")),
        new("alt+sysrq+e", Later("end all programs")),
        new("alt+sysrq+i", Later("kill all programs")),
        new("alt+sysrq+s", Later("write all to disk")),
        new("alt+sysrq+u", Later("mount all read-only")),
        new("alt+sysrq+b", Later("restart at once"), Asks: true),
    ];

    /// <summary>The classic menu, in its three parts.</summary>
    public static IReadOnlyList<IReadOnlyList<SendKeyEntry>> Classic { get; } =
    [
        Entries(["ctrl+alt+del", "ctrl+alt+backspace"]),
        Entries(Enumerable.Range(1, 12).Select(number => new KeyText($"ctrl+alt+F{number}"))),
        Entries(["print"]),
    ];

    /// <summary>What is worth sending to a system of the family; empty when nothing is known.</summary>
    public static IReadOnlyList<SendKeyEntry> For(string? family) =>
        family is not null && ByFamily.TryGetValue(family, out var entries) ? Entries(entries) : [];

    /// <summary>The combinations for a kernel that does not answer any more; empty where there are none.</summary>
    public static IReadOnlyList<SendKeyEntry> EmergencyFor(string? family) => family is "linux" or "hurd" ? Entries(SysRq) : [];

    /// <summary>All families that have entries of their own.</summary>
    public static IEnumerable<string> Families => ByFamily.Keys;

    /// <summary>Whether the family normally does nothing when the power button is pressed.</summary>
    public static bool IgnoresPowerButton(string? family) => family is "dos" or "win16" or "netware";

    private static KeyText[] Consoles(string modifiers, int count) =>
        [.. Enumerable.Range(1, count).Select(number => new KeyText($"{modifiers}+F{number}", Later("console {0}"), Number: number))];

    private static SendKeyEntry[] Entries(IEnumerable<KeyText> texts) => [.. texts.Select(text => new SendKeyEntry(
        Hotkey.ParseSequence(text.Keys) ?? throw new FormatException(text.Keys),
        text.Meaning is { } meaning ? Of(meaning, text.Number) : null,
        text.Asks))];

    /// <summary>An entry that is not yet in the user's language.</summary>
    /// <param name="Keys">The keys, as in hotkeys.</param>
    /// <param name="Meaning">What the guest does with them; null when that goes without saying.</param>
    /// <param name="Asks">Whether to ask first.</param>
    /// <param name="Number">What stands for <c>{0}</c> in the meaning.</param>
    private sealed record KeyText(string Keys, string? Meaning = null, bool Asks = false, int Number = 0)
    {
        public static implicit operator KeyText(string keys) => new(keys);
    }
}
