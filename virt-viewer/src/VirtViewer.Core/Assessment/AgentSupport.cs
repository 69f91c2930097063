namespace VirtViewer.Assessment;

/// <summary>Whether a system can have an agent that talks to the viewer.</summary>
public enum AgentSupport
{
    /// <summary>It drives the virtio console by itself: a package is enough.</summary>
    WithPackage,

    /// <summary>A bundle of guest tools brings driver and agent.</summary>
    WithGuestTools,

    /// <summary>Nothing is known that would work.</summary>
    NotAvailable,
}
