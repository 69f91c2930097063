using VirtViewer.Localisation;

namespace VirtViewer.Hotkeys;

/// <summary>A combination of keys.</summary>
public sealed class Hotkey
{
    private Hotkey(IReadOnlyList<string> symbols, string? accelerator)
    {
        Symbols = symbols;
        Accelerator = accelerator;
    }

    /// <summary>The symbols of the keys in the order to press them, as X11 names them: <c>Control_L</c>, <c>Alt_L</c>, <c>Delete</c>.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>As GTK writes it: <c>&lt;Control&gt;&lt;Alt&gt;Delete</c>; null when it is made of modifiers only.</summary>
    public string? Accelerator { get; }

    /// <summary>For people: <c>Ctrl+Alt+Delete</c>.</summary>
    public string Label => LabelOf(Symbols);

    /// <summary>As <see cref="Label"/> for the symbols of some keys.</summary>
    public static string LabelOf(IEnumerable<string> symbols) => string.Join('+', symbols.Select(symbol => symbol switch
    {
        "Control_L" or "Control_R" => "Ctrl",
        ['S', 'h', 'i', 'f', 't', '_', ..] => "Shift",
        ['A', 'l', 't', '_', ..] => "Alt",
        ['S', 'u', 'p', 'e', 'r', '_', ..] => "Super",
        "BackSpace" => "Backspace",
        "Escape" => "Esc",
        "Sys_Req" => "SysRq",
        "plus" or "KP_Add" => Keypad(symbol, "+"),
        "minus" or "KP_Subtract" => Keypad(symbol, "-"),
        ['K', 'P', '_', var digit] => Keypad(symbol, digit.ToString()),
        [var letter] => char.ToUpperInvariant(letter).ToString(),
        _ => symbol.Replace('_', ' '),
    }));

    private static string Keypad(string symbol, string label) =>
        symbol.StartsWith("KP_", StringComparison.Ordinal) ? Phrase.Of("Keypad {0}", label) : label;

    /// <summary>Reads <c>key+key…</c> or the notation of GTK; null when it is neither.</summary>
    public static Hotkey? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text.Trim());
        var modifiers = words.Select(KeyWords.Modifier).ToArray();
        var keys = words.Where((_, i) => modifiers[i] is null).ToArray();
        if (words.Count == 0 || keys.Length > 1)
        {
            return null;
        }

        var symbols = modifiers.OfType<(string Symbol, string)>().Select(modifier => modifier.Symbol).ToList();
        if (keys is not [var key])
        {
            return new Hotkey(symbols, null);
        }

        if (KeyWords.Symbol(key) is not { } symbol)
        {
            return null;
        }

        symbols.Add(symbol);
        return new Hotkey(symbols, string.Concat(modifiers.OfType<(string, string Modifier)>().Select(modifier => modifier.Modifier).Distinct()) + symbol);
    }

    /// <summary>Reads keys to press one after the other, any number of them; null when one of them is unknown.</summary>
    public static Hotkey? ParseSequence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var symbols = Words(text).Select(word => KeyWords.Modifier(word)?.Symbol ?? KeyWords.Symbol(word)).ToArray();
        return symbols.Contains(null) ? null : new Hotkey([.. symbols.OfType<string>()], null);
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        while (text is ['<', ..] && text.IndexOf('>', StringComparison.Ordinal) is > 1 and var end)
        {
            var word = text[1..end].ToLowerInvariant();
            words.Add(word is "control" or "primary" ? "ctrl" : word);
            text = text[(end + 1)..];
        }

        if (words.Count > 0)
        {
            return text.Length == 0 ? words : [.. words, text];
        }

        // A plus that stands alone or at the end is the key itself.
        return text switch
        {
            "" => [],
            "+" => ["plus"],
            [.. var rest, '+', '+'] => [.. rest.Split('+'), "plus"],
            _ => [.. text.Split('+')],
        };
    }
}
