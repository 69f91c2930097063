using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

/// <summary>Asks servers for the head of every address, a few at a time, and again when a server has had enough.</summary>
internal sealed class AddressesAnswer() : Rule("U19", Severity.Error, "An address answers, with what was promised (asked only with --network).")
{
    private const int AtOnce = 8;
    private const int Attempts = 4;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly string[] TextTypes = ["text/html", "application/xhtml+xml"];

    public override bool NeedsNetwork => true;

    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var addresses = model.Of("os").Elements().Elements("url")
            .Where(url => url.Value.StartsWith("http", StringComparison.Ordinal)).DistinctBy(url => url.Value).ToList();
        return CheckAsync(addresses).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyList<XElement> addresses)
    {
        using var client = new HttpClient { Timeout = Timeout };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Wget", "1.24"));
        var faults = new string?[addresses.Count];
        await Parallel.ForAsync(0, addresses.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, cancellation) =>
            faults[i] = await AskAsync(client, addresses[i], cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. from fault in faults.Zip(addresses)
                   where fault.First is not null
                   select Report(fault.Second, $"{fault.Second.Value}: {fault.First}")];
    }

    private static async Task<string?> AskAsync(HttpClient client, XElement url, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Head, url.Value);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
                if (answer.StatusCode != HttpStatusCode.TooManyRequests || attempt == Attempts)
                {
                    return FindFault(url, answer);
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or UriFormatException)
            {
                return e is TaskCanceledException ? "no answer in time" : e.Message;
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << attempt), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A page where an image should be is how a removed image often answers.</summary>
    private static string? FindFault(XElement url, HttpResponseMessage answer) =>
        !answer.IsSuccessStatusCode ? $"the server answers {(int)answer.StatusCode}"
        : url.Parent!.Kind() != "tree" && answer.Content.Headers.ContentType?.MediaType is { } type && TextTypes.Contains(type)
            ? $"the server sends {type}"
        : null;
}
