using System.Text;
using Loopback;

namespace OsinfoDb.Lint.Tests;

/// <summary>Rule U19, asked of a server on this machine.</summary>
public sealed class NetworkTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");

    private readonly LoopbackServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void An_address_that_answers_is_asked_for_its_head_only()
    {
        _server.Map("/a.iso", Answers.Whole(Content, "Content-Type: application/x-iso9660-image"));

        Assert.Empty(Ask(Media("/a.iso")));

        var request = Assert.Single(_server.Requests);
        Assert.Equal("HEAD", request.Method);
        Assert.StartsWith("Wget/", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_told_with_its_line()
    {
        var finding = Assert.Single(Ask(Media("/missing.iso")));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal($"{_server.AddressOf("/missing.iso")}: the server answers 404", finding.Message);
        Assert.EndsWith("one-1.xml", finding.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_are_followed()
    {
        _server.Map("/a.iso", Answers.Redirect("/b.iso"));
        _server.Map("/b.iso", Answers.Whole(Content));

        Assert.Empty(Ask(Media("/a.iso")));
    }

    [Fact]
    public void A_server_that_has_had_enough_is_asked_again_when_it_says()
    {
        Answer busy = (_, response, _) => response.HeadAsync(429, "Too Many Requests", "Retry-After: 0", "Content-Length: 0");
        _server.Map("/a.iso", Answers.InTurn(busy, busy, busy, Answers.Whole(Content)));
        _server.Map("/b.iso", busy);

        Assert.Empty(Ask(Media("/a.iso")));
        Assert.EndsWith("the server answers 429", Assert.Single(Ask(Media("/b.iso"))).Message, StringComparison.Ordinal);
        Assert.Equal(4 + 7, _server.Requests.Count);
    }

    [Fact]
    public void A_server_that_knows_no_head_is_asked_for_the_file()
    {
        _server.Map("/a.iso", (request, response, stop) =>
            request.Method == "HEAD" ? response.HeadAsync(405, "Method Not Allowed") : Answers.Whole(Content)(request, response, stop));

        Assert.Empty(Ask(Media("/a.iso")));
    }

    [Theory]
    [InlineData("iso", "application/octet-stream", true)]
    [InlineData("iso", "text/html; charset=utf-8", false)]
    [InlineData("qcow2", "application/x-qemu-disk", true)]
    [InlineData("qcow2", "text/html", false)]
    [InlineData("raw", "application/x-xz", true)]
    [InlineData("tree", "text/html", true)]
    [InlineData("tree", "application/octet-stream", false)]
    public void What_is_sent_has_to_be_what_was_promised(string kind, string type, bool isGood)
    {
        _server.Map("/thing", Answers.Whole(Content, $"Content-Type: {type}"));
        var part = kind switch
        {
            "iso" => Media("/thing"),
            "tree" => $"<tree arch='x86_64'><url>{_server.AddressOf("/thing")}</url></tree>",
            _ => $"<image arch='x86_64' format='{kind}'><url>{_server.AddressOf("/thing")}</url></image>",
        };

        Assert.Equal(isGood, Ask(part).Count == 0);
    }

    [Fact]
    public void The_files_of_a_tree_are_asked_for_as_well()
    {
        _server.Map("/tree", Answers.Whole(Content, "Content-Type: text/html"));
        _server.Map("/tree/linux", Answers.Whole(Content, "Content-Type: application/octet-stream"));

        var findings = Ask($"""
            <tree arch="x86_64"><url>{_server.AddressOf("/tree")}</url>
              <treeinfo><family>One</family></treeinfo>
              <kernel>linux</kernel><initrd>initrd.gz</initrd>
            </tree>
            """);

        Assert.Equal(
            [$"{_server.AddressOf("/tree/.treeinfo")}: the server answers 404", $"{_server.AddressOf("/tree/initrd.gz")}: the server answers 404"],
            findings.Select(finding => finding.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_image_in_a_registry_is_asked_for_by_its_manifest()
    {
        _server.Map("/v2/disks/one/manifests/1.0", Answers.Whole(Content, "Content-Type: application/vnd.oci.image.manifest.v1+json"));
        var address = _server.AddressOf("/disks/one:1.0").Replace("http:", "docker:", StringComparison.Ordinal);

        Assert.Empty(Ask($"<image arch='x86_64' format='containerdisk'><url>{address}</url></image>"));
        Assert.Contains("vnd.oci.image", Assert.Single(_server.Requests).Header("Accept"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/a.iso")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.iso")]
    public void Other_addresses_cannot_be_asked_for(string address) =>
        Assert.Contains("is no address that can be asked for", Assert.Single(Ask($"<media arch='x86_64'><url>{address}</url></media>")).Message, StringComparison.Ordinal);

    [Fact]
    public void At_most_two_requests_go_to_one_server_at_a_time()
    {
        var (now, most) = (0, 0);
        var parts = new StringBuilder();
        for (var i = 0; i < 10; i++)
        {
            parts.Append(Media($"/{i}.iso"));
            _server.Map($"/{i}.iso", async (request, response, stop) =>
            {
                var count = Interlocked.Increment(ref now);
                InterlockedMax(ref most, count);
                await Task.Delay(30, stop);
                Interlocked.Decrement(ref now);
                await Answers.Whole(Content)(request, response, stop);
            });
        }

        Assert.Empty(Ask(parts.ToString()));
        Assert.InRange(most, 1, 2);

        static void InterlockedMax(ref int target, int value)
        {
            for (var known = target; value > known; known = target)
            {
                Interlocked.CompareExchange(ref target, value, known);
            }
        }
    }

    [Fact]
    public void The_tool_asks_only_when_told_to()
    {
        using var database = new LintedDatabase().WithOs(Media("/missing.iso")).With("os/example.org/other-1.xml", "");

        var without = ToolRun.Of(database.Data);
        Assert.Empty(_server.Requests);
        var with = ToolRun.Of("--network", "--rule", "U19", database.Data);

        Assert.DoesNotContain("[U19]", without.Output, StringComparison.Ordinal);
        Assert.Equal(1, with.ExitCode);
        Assert.Contains("/missing.iso: the server answers 404 [U19]", with.Output, StringComparison.Ordinal);
    }

    private string Media(string path) => $"<media arch='x86_64'><url>{_server.AddressOf(path)}</url></media>";

    /// <summary>What the rule finds in a system with these parts; that of the other system of the database is left out.</summary>
    private static List<Finding> Ask(string parts)
    {
        using var database = new LintedDatabase().WithOs(parts).With("os/example.org/other-1.xml", "");
        return [.. database.Run("U19")];
    }
}
