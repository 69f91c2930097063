namespace OsinfoDb.Lint.Tests;

/// <summary>
/// A database of a few files, with samples. It always holds the system <c>http://example.org/other/1</c>, to relate to, a device and a
/// platform.
/// </summary>
internal sealed class LintedDatabase : IDisposable
{
    public const string Id = "http://example.org/one/1";
    public static readonly DateOnly Today = new(2026, 6, 1);

    private const string Basics =
        "<name>One</name><version>1</version><vendor>Example</vendor><family>linux</family><distro>one</distro>";

    public LintedDatabase()
    {
        With("os/example.org/other-1.xml", """
            <os id="http://example.org/other/1"><short-id>other1</short-id><name>Other 1</name><version>1</version><vendor>Example</vendor>
              <family>linux</family><distro>other</distro><release-date>2020-01-01</release-date>
              <media arch="x86_64"><url>https://example.org/other-1.iso</url><iso><volume-id>^OTHER 1 x86_64$</volume-id></iso></media>
              <devices><device id="http://example.org/device/net"/></devices>
              <firmware arch="x86_64" type="efi"/>
            </os>
            """);
        With("device/example.org/device-net.xml", """<device id="http://example.org/device/net"><name>net</name></device>""");
        With("platform/example.org/hyper-1.xml", """
            <platform id="http://example.org/hyper/1"><short-id>hyper1</short-id><name>Hyper 1</name></platform>
            """);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("osinfo-lint-").FullName;

    public string Data => Path.Combine(Root, "data");

    public string Samples => Path.Combine(Root, "samples");

    /// <summary>Adds a file with these entities.</summary>
    public LintedDatabase With(string relative, string entities) =>
        WithText(Path.Combine("data", relative), $"<!-- SPDX-License-Identifier: 0BSD --><libosinfo version=\"0.0.1\">{entities}</libosinfo>");

    /// <summary>Adds the system <see cref="Id"/> with this content.</summary>
    public LintedDatabase WithOs(string content) =>
        With("os/example.org/one-1.xml", $"<os id=\"{Id}\"><short-id>one1</short-id>{Basics}{content}</os>");

    public LintedDatabase WithMediaSamples(params string[] lines) =>
        WithText("samples/media/example.org.tsv", string.Concat(lines.Prepend(
            "os\talso\tlanguages\tvolume-size\tvolume-id\tsystem-id\tpublisher-id\tapplication-id\tfile").Select(line => line + "\n")));

    public LintedDatabase WithTreeSamples(params string[] lines) =>
        WithText("samples/trees/example.org.tsv", string.Concat(lines.Prepend("os\talso\tpath\ttreeinfo").Select(line => line + "\n")));

    public LintedDatabase WithText(string relative, string text)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public IReadOnlyList<Finding> Run(string rule) =>
        Linter.Load(Data, Directory.Exists(Samples) ? Samples : null, Today).Run([RuleSet.Find(rule)!]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
