using VirtViewer.Localisation;

namespace VirtViewer.Hotkeys;

/// <summary>Keys to change or block on their way to the guest.</summary>
public static class Keymap
{
    /// <summary>Reads <c>source=[target][+target…][,source=…]</c>; names are those of X11 key symbols.</summary>
    /// <param name="text">The list.</param>
    /// <param name="keyValue">The number of a key symbol; null when there is none of that name.</param>
    /// <param name="warn">Told of each entry that makes no sense; the others are used.</param>
    /// <returns>For each source what to press instead, nothing to block it.</returns>
    public static IReadOnlyDictionary<uint, IReadOnlyList<uint>> Parse(string text, Func<string, uint?> keyValue, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keyValue);
        ArgumentNullException.ThrowIfNull(warn);
        var result = new Dictionary<uint, IReadOnlyList<uint>>();
        foreach (var entry in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split('=') is not [var source, var targets])
            {
                warn(Phrase.Of("keymap: '{0}' is not understood, expected source=[target][+target…]", entry));
                continue;
            }

            var unknown = targets.Split('+', StringSplitOptions.RemoveEmptyEntries).Prepend(source).FirstOrDefault(name => keyValue(name) is null);
            if (unknown is not null)
            {
                warn(Phrase.Of("keymap: unknown key '{0}'", unknown));
                continue;
            }

            result[keyValue(source)!.Value] = [.. targets.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(name => keyValue(name)!.Value)];
        }

        return result;
    }
}
