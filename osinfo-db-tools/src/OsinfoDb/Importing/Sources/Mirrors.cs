namespace OsinfoDb.Importing.Sources;

/// <summary>Asks one server after the other, and all of them again after a pause, until one answers.</summary>
internal static class Mirrors
{
    internal static async Task<T> TryAsync<T>(
        IReadOnlyList<Uri> addresses, WebLimits limits, Func<Uri, Task<T>> get, CancellationToken cancellationToken)
    {
        var left = addresses.Distinct().ToList();
        for (var round = 0; ; round++)
        {
            DownloadException? last = null;
            foreach (var address in left.ToList())
            {
                try
                {
                    return await get(address).ConfigureAwait(false);
                }
                catch (DownloadException e)
                {
                    last = e;
                    if (!e.IsTransient)
                    {
                        left.Remove(address);
                    }
                }
            }

            if (left.Count == 0 || round == limits.Pauses.Count)
            {
                throw addresses.Count > 1 ? new DownloadException($"no server delivers, the last: {last!.Message}", left.Count > 0) : last!;
            }

            await Task.Delay(limits.Pauses[round], cancellationToken).ConfigureAwait(false);
        }
    }
}
