namespace OsinfoDb.Lint.Rules.Addresses;

/// <summary>What servers may call what they send; a page where an image should be is how a removed image often answers.</summary>
internal static class ContentTypes
{
    private const string Bytes = "application/octet-stream";
    private const string Text = "text/plain";

    internal static readonly string[] Iso =
    [
        Bytes, Text, "application/x-cd-image", "application/x-iso9660-image", "application/x-iso", "application/x-up-download",
        "application/vnd.efi.iso", "binary/octet-stream",
    ];

    internal static readonly string[] Kernel = [Bytes];
    internal static readonly string[] Initrd = [Bytes, "application/x-gzip", "application/gzip"];
    internal static readonly string[] TreeInfo = [Bytes, Text, "application/x-download"];
    internal static readonly string[] Tree = ["text/html", "application/xhtml+xml"];

    private static readonly string[] Qcow2 = [Bytes, Text, "application/x-qemu-disk", "application/x-troff-man"];

    private static readonly string[] Manifest =
    [
        "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.docker.distribution.manifest.v1+json", "application/vnd.docker.distribution.manifest.v1+prettyjws",
    ];

    // These have no type of their own, and are often compressed.
    private static readonly string[] Disk =
        [Bytes, Text, "application/x-xz", "application/gzip", "application/x-gzip", "application/zip", "application/x-bzip2"];

    /// <summary>The types of an image of that format.</summary>
    internal static string[] OfImage(string? format) => format switch
    {
        "qcow2" => Qcow2,
        "containerdisk" => Manifest,
        _ => Disk,
    };
}
