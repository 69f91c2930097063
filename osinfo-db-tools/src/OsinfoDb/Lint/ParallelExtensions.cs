namespace OsinfoDb.Lint;

/// <summary>Work on many things at once. Parallel LINQ would do, but cannot be compiled ahead of time.</summary>
internal static class ParallelExtensions
{
    /// <summary>As <c>Select</c>, in the same order.</summary>
    internal static TResult[] SelectInParallel<T, TResult>(this IEnumerable<T> items, Func<T, TResult> select)
    {
        var list = items as IReadOnlyList<T> ?? [.. items];
        var results = new TResult[list.Count];
        Parallel.For(0, list.Count, i => results[i] = select(list[i]));
        return results;
    }
}
