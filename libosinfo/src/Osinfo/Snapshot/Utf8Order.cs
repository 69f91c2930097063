using System.Text;

namespace Osinfo.Snapshot;

/// <summary>The order of texts by their bytes in UTF-8, in which they can be searched without being read.</summary>
internal static class Utf8Order
{
    /// <summary>The places of the texts in that order; equal ones keep theirs.</summary>
    internal static IEnumerable<int> Sort(IReadOnlyList<string> texts)
    {
        var bytes = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        return Enumerable.Range(0, texts.Count).Order(Comparer<int>.Create((left, right) =>
            bytes[left].AsSpan().SequenceCompareTo(bytes[right]) is not 0 and var order ? order : left.CompareTo(right)));
    }
}
