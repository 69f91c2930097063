using System.Collections;

namespace Osinfo.Loading;

/// <summary>A list that is made when somebody looks at it. All threads get the same items.</summary>
internal sealed class LateList<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private Func<IReadOnlyList<T>>? _make = make;
    private IReadOnlyList<T>? _items;

    public int Count => Items.Count;

    private IReadOnlyList<T> Items => Volatile.Read(ref _items) ?? Publish();

    public T this[int index] => Items[index];

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same list with something done to its items when they are made.</summary>
    internal LateList<T> Then(Func<IReadOnlyList<T>, IReadOnlyList<T>> change)
    {
        var make = _make ?? (() => Items);
        return new LateList<T>(() => change(make()));
    }

    private IReadOnlyList<T> Publish()
    {
        // Whoever finds no way to make them comes second, and then they are there.
        if (Volatile.Read(ref _make) is not { } make)
        {
            return Volatile.Read(ref _items)!;
        }

        var made = make();
        var items = Interlocked.CompareExchange(ref _items, made, null) ?? made;
        Volatile.Write(ref _make, null);
        return items;
    }
}
