using System.Text;

namespace OsinfoDb.Validation.Tests;

/// <summary>Small documents, and what is said about them.</summary>
internal static class Samples
{
    internal static Grammar Grammar { get; } = Grammar.LoadBuiltIn();

    internal static string Os(string facts) =>
        $"<libosinfo version='0.0.1'><os id='http://example.org/x'><short-id>x</short-id><name>X</name><vendor>V</vendor>{facts}</os></libosinfo>";

    internal static IReadOnlyList<Finding> Validate(string document) => Grammar.Validate(Encoding.UTF8.GetBytes(document), "x.xml");

    internal static string[] Messages(string document) => [.. Validate(document).Select(finding => finding.Message)];
}
