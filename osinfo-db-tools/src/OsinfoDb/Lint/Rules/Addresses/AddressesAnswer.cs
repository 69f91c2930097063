using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

/// <summary>Asks for every address of media, images and trees, and of the files that a tree is said to have.</summary>
internal sealed class AddressesAnswer() : Rule("U19", Severity.Error, "An address answers, with what was promised (asked only with --network).")
{
    private const int AtOnce = 16;

    public override bool NeedsNetwork => true;

    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var addresses = model.Of("os").SelectMany(AskedAddress.Of).DistinctBy(asked => asked.Text).ToList();
        return CheckAsync(addresses).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyList<Finding>> CheckAsync(IReadOnlyList<AskedAddress> addresses)
    {
        using var probe = new AddressProbe();
        var faults = new string?[addresses.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, addresses.Count, options, async (i, cancellation) =>
            faults[i] = await probe.FindFaultAsync(addresses[i], cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. from fault in faults.Zip(addresses)
                   where fault.First is not null
                   select Report(fault.Second.Element, $"{fault.Second.Text}: {fault.First}")];
    }
}
