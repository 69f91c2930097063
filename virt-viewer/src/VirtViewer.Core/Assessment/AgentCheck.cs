using Osinfo;
using VirtViewer.Domains;
using VirtViewer.Localisation;

namespace VirtViewer.Assessment;

/// <summary>Explains why clipboard, automatic resize and file transfer work or not.</summary>
public static class AgentCheck
{
    private static readonly DomainDevice Console = new("controller", "virtio-serial/");

    /// <summary>Whether the system can have an agent.</summary>
    public static AgentSupport SupportOf(Os os, string? architecture) => DeviceCheck.Judge(os, Console, architecture) switch
    {
        DeviceVerdict.Supported => AgentSupport.WithPackage,
        DeviceVerdict.SupportedWithDrivers => AgentSupport.WithGuestTools,
        _ => AgentSupport.NotAvailable,
    };

    /// <summary>One sentence on why the agent does not work; null when it does.</summary>
    /// <param name="hasChannel">Whether the domain has the channel.</param>
    /// <param name="isConnected">Whether the guest has opened it.</param>
    /// <param name="support">Whether the system can have one.</param>
    /// <param name="os">The system; null when not known.</param>
    public static string? Explain(bool hasChannel, bool isConnected, AgentSupport support, Os? os)
    {
        if (hasChannel && isConnected)
        {
            return null;
        }

        if (support == AgentSupport.NotAvailable)
        {
            return Phrase.Of("Clipboard, automatic resize and file transfer are not available for {0}.", os?.Name);
        }

        var install = support == AgentSupport.WithGuestTools ? Phrase.Of("install the SPICE guest tools in the guest")
            : os?.Family is "linux" or "freebsd" or "hurd" ? Phrase.Of("install the package spice-vdagent in the guest")
            : Phrase.Of("install the SPICE agent in the guest");
        return hasChannel
            ? Phrase.Of("For clipboard, automatic resize and file transfer {0}.", install)
            : Phrase.Of(
                "For clipboard, automatic resize and file transfer add the channel {0} to the virtual machine and {1}.", AgentChannel.Spice, install);
    }

    /// <summary>What is worth saying about the agents.</summary>
    public static IEnumerable<Finding> Check(Os os, DomainDescription domain)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(domain);
        if (!domain.Graphics.Any(graphics => string.Equals(graphics.Type, "spice", StringComparison.OrdinalIgnoreCase)))
        {
            yield break;
        }

        var channel = domain.Channel(AgentChannel.Spice);
        var support = SupportOf(os, domain.Architecture);
        if (Explain(channel is not null, channel?.IsConnected ?? false, support, os) is { } sentence)
        {
            yield return new Finding(
                channel is null ? "agent-no-channel" : "agent-not-connected",
                support == AgentSupport.NotAvailable ? Severity.Info : Severity.Advice,
                channel is null ? Phrase.Of("SPICE agent: no channel") : Phrase.Of("SPICE agent: not connected"),
                support switch
                {
                    AgentSupport.WithPackage => Phrase.Of("The system can have an agent"),
                    AgentSupport.WithGuestTools => Phrase.Of("The guest tools bring an agent"),
                    _ => Phrase.Of("No agent is known for the system"),
                },
                sentence);
        }
    }
}
