namespace VirtViewer.Domains;

/// <summary>A channel of the domain that an agent in the guest listens to.</summary>
/// <param name="Name">Its name, such as <c>com.redhat.spice.0</c>.</param>
/// <param name="IsConnected">Whether something in the guest has opened it; null when libvirt does not say.</param>
public sealed record AgentChannel(string Name, bool? IsConnected)
{
    /// <summary>The agent for clipboard, resize and files.</summary>
    public const string Spice = "com.redhat.spice.0";

    /// <summary>The agent of QEMU.</summary>
    public const string Qemu = "org.qemu.guest_agent.0";
}
