namespace VirtViewer.Interop;

/// <summary>Something that libvirt asks the user for.</summary>
/// <param name="Kind">What (virConnectCredentialType).</param>
/// <param name="Prompt">The question.</param>
public readonly record struct LibvirtCredential(int Kind, string Prompt)
{
    public const int AuthName = 2;
    public const int PassPhrase = 5;

    /// <summary>Whether it is secret.</summary>
    public bool IsSecret => Kind == PassPhrase;
}
