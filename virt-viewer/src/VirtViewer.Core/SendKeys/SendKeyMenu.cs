using VirtViewer.Hotkeys;
using VirtViewer.Localisation;

namespace VirtViewer.SendKeys;

/// <summary>The combinations that the menu offers: those that mean something to the family of the guest first.</summary>
public static class SendKeyMenu
{
    private static readonly string[] UnixConsoles = [.. Enumerable.Range(1, 7).Select(n => $"ctrl+alt+F{n}=console {n}")];

    private static readonly string[] Dos = ["ctrl+alt+del=restarts the machine!", "ctrl+break"];

    private static readonly string[] FreeBsd =
        [.. Enumerable.Range(1, 8).Select(n => $"alt+F{n}=console {n}"), "ctrl+alt+del=reboot", "ctrl+alt+esc"];

    /// <summary>Keys, what they mean after <c>=</c>, and <c>!</c> when to ask first.</summary>
    private static readonly Dictionary<string, string[]> ByFamily = new()
    {
        ["winnt"] = ["ctrl+alt+del=security screen", "ctrl+shift+esc", "alt+tab", "alt+F4", "win", "win+l", "win+r", "print"],
        ["linux"] = [.. UnixConsoles, "ctrl+alt+backspace", "win", "ctrl+alt+t"],
        ["hurd"] = [.. UnixConsoles, "ctrl+alt+backspace", "win", "ctrl+alt+t"],
        ["freebsd"] = FreeBsd,
        ["dragonflybsd"] = FreeBsd,
        ["openbsd"] = UnixConsoles[..6],
        ["netbsd"] = UnixConsoles[..6],
        ["darwin"] = ["win+space", "win+tab", "win+q", "alt+win+esc"],
        ["solaris"] = ["ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7"],
        ["illumos"] = ["ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7"],
        ["haiku"] = ["ctrl+alt+del=team monitor", "alt+tab", "print"],
        ["win9x"] = ["ctrl+alt+del=close program; twice restarts", "alt+tab", "alt+F4"],
        ["win16"] = [.. Dos, "alt+tab"],
        ["dos"] = Dos,
        ["netware"] = Dos,
    };

    private static readonly string[] SysRq =
    [
        "alt+sysrq+r=take the keyboard back", "alt+sysrq+e=end all programs", "alt+sysrq+i=kill all programs", "alt+sysrq+s=write all to disk",
        "alt+sysrq+u=mount all read-only", "alt+sysrq+b=restart at once!",
    ];

    /// <summary>The classic menu, in its three parts.</summary>
    public static IReadOnlyList<IReadOnlyList<SendKeyEntry>> Classic { get; } =
    [
        Entries(["ctrl+alt+del", "ctrl+alt+backspace"]),
        Entries(Enumerable.Range(1, 12).Select(n => $"ctrl+alt+F{n}")),
        Entries(["print"]),
    ];

    /// <summary>What is worth sending to a system of the family; empty when nothing is known.</summary>
    public static IReadOnlyList<SendKeyEntry> For(string? family) =>
        family is not null && ByFamily.TryGetValue(family, out var entries) ? Entries(entries) : [];

    /// <summary>The combinations for a kernel that does not answer any more; empty where there are none.</summary>
    public static IReadOnlyList<SendKeyEntry> EmergencyFor(string? family) => family == "linux" ? Entries(SysRq) : [];

    /// <summary>All families that have entries of their own.</summary>
    public static IEnumerable<string> Families => ByFamily.Keys;

    /// <summary>Whether the family normally does nothing when the power button is pressed.</summary>
    public static bool IgnoresPowerButton(string? family) => family is "dos" or "win16" or "netware";

    private static SendKeyEntry[] Entries(IEnumerable<string> texts) => [.. texts.Select(text =>
    {
        var asks = text.EndsWith('!');
        var parts = text.TrimEnd('!').Split('=');
        return new SendKeyEntry(SequenceOf(parts[0]), parts.Length > 1 ? Meaning(parts[1]) : null, asks);
    })];

    private static Hotkey SequenceOf(string keys) => Hotkey.ParseSequence(keys) ?? throw new FormatException(keys);

    private static string Meaning(string text) => text.StartsWith("console ", StringComparison.Ordinal)
        ? Phrase.Of("console {0}", text["console ".Length..])
        : Phrase.Of(text);
}
