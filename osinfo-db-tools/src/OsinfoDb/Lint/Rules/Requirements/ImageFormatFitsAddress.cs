using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ImageFormatFitsAddress() : Rule(
    "L68", Severity.Error, "The address of an image has the suffix of its format and names its architecture.")
{
    private static readonly string[] Formats = ["qcow2", "raw", "vhdx", "vmdk"];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from image in model.Of("os").Elements("image")
        let url = image.Element("url")
        where url is not null
        let format = (string?)image.Attribute("format")
        let named = Architectures.In(url.Value)
        let message = url.Value.StartsWith("docker:", StringComparison.Ordinal) != (format == "containerdisk")
                ? $"the format is {format}, the address {url.Value}"
            : Formats.FirstOrDefault(other => HasSuffix(url.Value, other)) is { } suffix && suffix != format && !(suffix == "qcow2" && format == "raw")
                ? $"the format is {format}, the address ends in .{suffix}"
            : !Architectures.Fits(named, image.Arch() ?? "") ? $"the architecture is {image.Arch()}, the address says {string.Join(" ", named)}"
            : null
        where message is not null
        select Report(url, message);

    private static bool HasSuffix(string url, string format) =>
        url.EndsWith("." + format, StringComparison.Ordinal) || url.Contains($".{format}.", StringComparison.Ordinal);
}
