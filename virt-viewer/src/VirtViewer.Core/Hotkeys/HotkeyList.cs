using VirtViewer.Localisation;

namespace VirtViewer.Hotkeys;

/// <summary>Which keys do what in the viewer.</summary>
public sealed class HotkeyList
{
    private readonly Dictionary<string, IReadOnlyList<Hotkey>> _bindings;

    private HotkeyList(IEnumerable<KeyValuePair<string, IReadOnlyList<Hotkey>>> bindings) => _bindings = new(bindings);

    /// <summary>What holds without any choice of the user.</summary>
    public static HotkeyList Defaults { get; } = new(HotkeyActions.Defaults);

    /// <summary>The keys of an action; empty when it has none.</summary>
    public IReadOnlyList<Hotkey> this[string action] => _bindings.GetValueOrDefault(action) ?? [];

    /// <summary>What releases the pointer; there is always something.</summary>
    public Hotkey Release => this[HotkeyActions.ReleaseCursor] is [var first, ..] ? first : HotkeyActions.PlainRelease;

    /// <summary>Reads <c>action=key[+key…][,action=…]</c>; what is not named has no key.</summary>
    /// <param name="text">The list.</param>
    /// <param name="warn">Told of each entry that makes no sense; the others are used.</param>
    public static HotkeyList Parse(string text, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromActions(text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(entry =>
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? KeyValuePair.Create(entry, "") : KeyValuePair.Create(entry[..equals], entry[(equals + 1)..]);
        }), warn);
    }

    /// <summary>As <see cref="Parse"/> for what a connection file says.</summary>
    public static HotkeyList FromActions(IEnumerable<KeyValuePair<string, string>> entries, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(warn);
        var bindings = new Dictionary<string, IReadOnlyList<Hotkey>>();
        foreach (var (name, keys) in entries)
        {
            var action = name.Trim();
            if (!HotkeyActions.Names.Contains(action))
            {
                warn(Phrase.Of("hotkeys: unknown action '{0}', expected one of: {1}", action, string.Join(", ", HotkeyActions.Names)));
            }
            else if (string.IsNullOrWhiteSpace(keys))
            {
                warn(Phrase.Of("hotkeys: {0} has no key", action));
            }
            else if (Hotkey.Parse(keys) is not { } hotkey || (hotkey.Accelerator is null && action != HotkeyActions.ReleaseCursor))
            {
                warn(Phrase.Of("hotkeys: {0}: '{1}' is no combination of keys", action, keys));
            }
            else
            {
                bindings[action] = [hotkey];
            }
        }

        return new HotkeyList(bindings);
    }
}
