using System.Globalization;
using TinyIso;

namespace osinfo_detect.Tests;

/// <summary>One line of <c>osinfo-db/samples/media</c>.</summary>
internal sealed record MediaSample(
    string Os, string[] Also, string[] Languages, long VolumeSize, string VolumeId, string SystemId, string PublisherId, string ApplicationId, string File)
{
    /// <summary>The samples of one vendor, or of all.</summary>
    public static IReadOnlyList<MediaSample> Read(string vendor = "*") =>
    [
        .. SampleTable.ReadAll("media", vendor).Select(row => new MediaSample(
            row["os"], SampleTable.List(row["also"]), SampleTable.List(row["languages"]),
            long.Parse(row["volume-size"], CultureInfo.InvariantCulture), row["volume-id"], row["system-id"], row["publisher-id"],
            row["application-id"], row["file"])),
    ];

    /// <summary>A bootable image with these descriptors.</summary>
    public TinyImage ToImage() => new()
    {
        VolumeId = VolumeId,
        SystemId = SystemId,
        PublisherId = PublisherId,
        ApplicationId = ApplicationId,
        VolumeSpaceSize = (uint)(VolumeSize / 2048),
        Bootable = true,
    };
}
