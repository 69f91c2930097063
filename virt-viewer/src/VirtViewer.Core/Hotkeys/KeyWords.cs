namespace VirtViewer.Hotkeys;

/// <summary>The words for keys, and the key symbols of X11 that they stand for.</summary>
internal static class KeyWords
{
    private static readonly Dictionary<string, (string Symbol, string Modifier)> Modifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["shift"] = ("Shift", "<Shift>"), ["ctrl"] = ("Control", "<Control>"), ["cmd"] = ("Control", "<Control>"),
        ["alt"] = ("Alt", "<Alt>"), ["win"] = ("Super", "<Super>"), ["super"] = ("Super", "<Super>"),
    };

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["esc"] = "Escape", ["ins"] = "Insert", ["del"] = "Delete", ["pgup"] = "Page_Up", ["pageup"] = "Page_Up", ["pgdn"] = "Page_Down",
        ["pagedown"] = "Page_Down", ["home"] = "Home", ["end"] = "End", ["space"] = "space", ["enter"] = "Return", ["tab"] = "Tab",
        ["backspace"] = "BackSpace", ["print"] = "Print", ["sysrq"] = "Sys_Req", ["break"] = "Break", ["up"] = "Up", ["down"] = "Down",
        ["left"] = "Left", ["right"] = "Right", ["plus"] = "plus", ["minus"] = "minus",
    };

    /// <summary>The names of what is no letter or digit, from the space on (X11, keysymdef.h, Latin 1).</summary>
    private static readonly string[] Signs =
    [
        "space", "exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand", "apostrophe", "parenleft", "parenright", "asterisk",
        "plus", "comma", "minus", "period", "slash",
    ];

    private static readonly (string Prefix, string Side)[] Sides =
    [
        ("left-", "_L"), ("right-", "_R"), ("left", "_L"), ("right", "_R"), ("l", "_L"), ("r", "_R"), ("", "_L"),
    ];

    /// <summary>The symbol of a modifier and how accelerators write it; null when the word is none.</summary>
    public static (string Symbol, string Modifier)? Modifier(string word)
    {
        foreach (var (prefix, side) in Sides)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Modifiers.TryGetValue(word[prefix.Length..], out var found))
            {
                return (found.Symbol + side, found.Modifier);
            }
        }

        return null;
    }

    /// <summary>The symbol of a key that is no modifier; null when there is no such key.</summary>
    public static string? Symbol(string word)
    {
        if (Named.TryGetValue(word, out var symbol))
        {
            return symbol;
        }

        if (word is [var c])
        {
            return char.IsAsciiLetter(c) ? char.ToLowerInvariant(c).ToString()
                : char.IsAsciiDigit(c) ? word
                : c - ' ' is var index && index >= 0 && index < Signs.Length ? Signs[index] : null;
        }

        if (word is ['f' or 'F', .. var number] && int.TryParse(number, out var f) && f is >= 1 and <= 35)
        {
            return $"F{f}";
        }

        return word.StartsWith("KP_", StringComparison.OrdinalIgnoreCase) && word.Length > 3
            ? "KP_" + char.ToUpperInvariant(word[3]) + word[4..]
            : null;
    }
}
