namespace Osinfo;

/// <summary>A translation of values, for example of the language codes on media into locale names.</summary>
public sealed class Datamap : Entity
{
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inputs = new(StringComparer.Ordinal);

    /// <summary>A map of inputs to outputs; an input that is repeated takes the last output.</summary>
    public Datamap(string id, IEnumerable<KeyValuePair<string, string>> entries)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (input, output) in entries)
        {
            _outputs[input] = output;
        }

        foreach (var (input, output) in _outputs)
        {
            _inputs.TryAdd(output, input);
        }
    }

    /// <summary>False for a map that others refer to but no file defines: it is empty, and the load reported it.</summary>
    public bool IsDefined { get; internal set; } = true;

    /// <summary>All inputs with their outputs.</summary>
    public IReadOnlyDictionary<string, string> Entries => _outputs;

    /// <summary>The output for an input; null when there is none.</summary>
    public string? Lookup(string input) => _outputs.GetValueOrDefault(input);

    /// <summary>The first input that gives an output; null when there is none.</summary>
    public string? ReverseLookup(string output) => _inputs.GetValueOrDefault(output);
}
