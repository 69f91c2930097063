namespace VirtViewer.Application;

/// <summary>How a program finds what to show: by libvirt, or by an address or file.</summary>
internal interface IStarter
{
    /// <summary>Begins to look.</summary>
    void Start();

    /// <summary>The session could not be opened; whether the program goes on.</summary>
    bool HandleFailure(string title, string? details);

    /// <summary>The session was open and is over; whether the program goes on.</summary>
    bool HandleDisconnect();
}
