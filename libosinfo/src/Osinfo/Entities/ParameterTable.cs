namespace Osinfo;

/// <summary>Keys with their values in the order they came in. Small: looked up by going through it.</summary>
internal sealed class ParameterTable
{
    // Most tables are recorded for nothing.
    [ThreadStatic]
    private static Stack<List<ParameterOperation>>? _spare;

    private KeyValuePair<string, string[]>[] _items = [];
    private int _count;

    internal int Count => _count;

    internal IEnumerable<string> Keys => _items.Take(_count).Select(item => item.Key);

    /// <summary>
    /// Everything that was written, in its order, with the texts in languages that were passed over; null unless they are to be kept.
    /// </summary>
    internal List<ParameterOperation>? Operations { get; private set; }

    internal void BeginRecording() => Operations = (_spare ??= []).TryPop(out var list) ? list : [];

    /// <summary>Where no text has a language, the values say all. By the thread that began, once.</summary>
    internal void EndRecording()
    {
        if (Operations is { } operations)
        {
            Operations = operations.Exists(operation => operation.Language is not null) ? [.. operations] : null;
            operations.Clear();
            _spare!.Push(operations);
        }
    }

    internal KeyValuePair<string, string[]> At(int index) => _items[index];

    internal string[] Find(string key)
    {
        var index = IndexOf(key);
        return index < 0 ? [] : _items[index].Value;
    }

    internal bool Contains(string key) => IndexOf(key) >= 0;

    internal void Set(string key, string[] values)
    {
        Operations?.Add(new ParameterOperation(key, values, Language: null, IsText: false));
        Put(key, values);
    }

    /// <summary>Sets a value without a trace in <see cref="Operations"/>.</summary>
    internal void Put(string key, string[] values)
    {
        var index = IndexOf(key);
        if (index >= 0)
        {
            _items[index] = new(key, values);
            return;
        }

        Append(key, values);
    }

    /// <summary>Sets a value that is known to be new.</summary>
    internal void Append(string key, string[] values)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }

        _items[_count++] = new(key, values);
    }

    internal void Set(string key, string value) => Set(key, [value]);

    internal void Add(string key, string value) => Set(key, [.. Find(key), value]);

    internal void Remove(string key)
    {
        var index = IndexOf(key);
        if (index >= 0)
        {
            Array.Copy(_items, index + 1, _items, index, --_count - index);
        }
    }

    internal ParameterTable Copy() => new() { _items = [.. _items], _count = _count };

    private int IndexOf(string key)
    {
        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_items[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
