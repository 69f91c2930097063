namespace OsinfoDb.Validation.Engine;

/// <summary>Where names lead that were met before. In one state they are few, so that looking at one after the other is the quickest.</summary>
internal sealed class Ways<T>
    where T : class
{
    // Of names that may be any, those that come first have to do.
    private const int MaxCount = 64;

    private volatile KeyValuePair<XmlName, T>[] _known = [];

    internal T? Find(XmlName name)
    {
        foreach (var (known, to) in _known)
        {
            if (known.Local == name.Local && known.Namespace == name.Namespace)
            {
                return to;
            }
        }

        return null;
    }

    /// <summary>Adds a way, by one thread at a time; false when there are too many.</summary>
    internal bool TryAdd(XmlName name, T to)
    {
        if (_known.Length == MaxCount)
        {
            return false;
        }

        _known = [.. _known, new(name, to)];
        return true;
    }
}
