namespace VirtViewer.Assessment;

/// <summary>How a medium relates to the system of the guest.</summary>
public enum MediumRelation
{
    /// <summary>Nothing is worth a mark.</summary>
    None,

    /// <summary>It holds the system that the guest runs.</summary>
    SameOs,

    /// <summary>It holds a newer release of it.</summary>
    NewerRelease,

    /// <summary>It is for another architecture and will not boot here.</summary>
    OtherArchitecture,
}
