using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Loopback;

namespace OsinfoDb.Importing.Tests;

public sealed class NetworkTests(Keys keys) : IClassFixture<Keys>, IDisposable
{
    private const string ArchivePath = "/osinfo-db.tar.xz";

    private readonly byte[] _archive = Release.Archive(Release.New);
    private readonly LoopbackServer _server = new();
    private readonly Place _place = new();

    /// <summary>Documents are kept apart from those of the user.</summary>
    [ModuleInitializer]
    internal static void KeepCacheApart() =>
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Path.Combine(AppContext.BaseDirectory, "cache"));

    public void Dispose()
    {
        _server.Dispose();
        _place.Dispose();
    }

    [Fact]
    public void The_latest_release_is_fetched_checked_and_imported()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));

        Assert.Equal(new ToolRun(0, "", ""), Latest());
        Assert.Equal(Release.New, _place.Read("VERSION"));
    }

    [Fact]
    public void A_second_time_it_is_up_to_date_and_hardly_anything_is_sent()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));
        _server.Map("/latest.json", async (request, response, stop) =>
        {
            if (request.Header("If-None-Match") == "\"1\"")
            {
                await response.HeadAsync(304, "Not Modified", "ETag: \"1\"");
            }
            else
            {
                await Answers.Whole(Document(Release.New), "ETag: \"1\"")(request, response, stop);
            }
        });
        Latest();
        var sent = _server.BytesSent;
        var requests = _server.Requests.Count;

        var run = Latest();

        Assert.Equal(new ToolRun(0, "osinfo-db-import: already up to date, version 20260202\n", ""), run);
        Assert.Equal(sent, _server.BytesSent);
        Assert.Equal(requests + 1, _server.Requests.Count);
    }

    [Fact]
    public void A_newer_database_than_the_announced_one_stays_unless_allowed()
    {
        _place.With(Release.Archive("20260303"));
        Publish(Answers.Whole(_archive), keys.Sign(_archive));

        Assert.Equal(new ToolRun(0, "osinfo-db-import: nothing to do, version 20260303 is newer than the announced 20260202\n", ""), Latest());
        Assert.Equal(0, Latest("--allow-downgrade").ExitCode);
        Assert.Equal(Release.New, _place.Read("VERSION"));
    }

    [Fact]
    public void A_system_that_has_the_release_already_needs_no_copy_of_it()
    {
        _place.Import(Release.Archive(Release.New), "--unsigned", "--root", _place.Folder, "--system");
        Publish(Answers.Whole(_archive), keys.Sign(_archive));

        var run = Latest("--root", _place.Folder, "--local");

        Assert.StartsWith("osinfo-db-import: already up to date, version 20260202 is in ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nightly_database_is_imported_without_a_version()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));
        var document = $$"""{ "version": 1, "release": { "archive": "{{_server.AddressOf(ArchivePath)}}" } }""";
        _server.Map("/nightly.json", Answers.Whole(Encoding.UTF8.GetBytes(document)));

        var run = _place.Import("--nightly", "--base-url", _server.AddressOf(""), "--keyring", keys.Ring);

        Assert.Equal(new ToolRun(0, "", ""), run);
    }

    [Fact]
    public void An_address_is_imported_when_its_signature_is_good()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));

        Assert.Equal(new ToolRun(0, "", ""), Address("--keyring", keys.Ring));
        Assert.Equal(new ToolRun(0, "", ""), _place.Import(Upper(_server.AddressOf(ArchivePath)), "--keyring", keys.Ring));

        static string Upper(string address) => address.Replace("http:", "HTTP:", StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_unsigned_comes_over_the_network_unless_allowed()
    {
        Publish(Answers.Whole(_archive), signature: null);

        AssertRefused(Latest(), 4, "what comes over the network must be signed");
        AssertRefused(Address(), 4, "what comes over the network must be signed");
        Assert.Equal(new ToolRun(0, "", ""), Address("--unsigned"));
    }

    [Fact]
    public void A_wrong_signature_is_refused()
    {
        Publish(Answers.Whole(_archive), keys.Sign([1]));

        AssertRefused(Latest(), 4, "does not fit the archive");
    }

    [Fact]
    public void Another_version_than_announced_is_refused()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));
        _server.Map("/latest.json", Answers.Whole(Document("20270101")));

        AssertRefused(Latest(), 4, "version 20270101 was announced, 20260202 is in the archive");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("-")]
    [InlineData("ftp://127.0.0.1/a.tar.xz")]
    [InlineData("http://example.org/a.tar.xz")]
    public void An_announcement_cannot_lead_elsewhere(string archive)
    {
        _server.Map("/latest.json", Answers.Whole(Document(Release.New, archive)));

        var run = Latest();

        Assert.True(run.ExitCode is 3 or 4, run.Error);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "release": { "version": "20260202" } }""")]
    [InlineData("""{ "release": { "version": 20260202, "archive": "x" } }""")]
    [InlineData("""{ "release": { "version": "20260202", "archive": 7 } }""")]
    [InlineData("""{ "release": { "archive": "a.tar.xz" } }""")]
    [InlineData("""{ "release": { "version": "tomorrow", "archive": "a.tar.xz" } }""")]
    public void An_announcement_that_cannot_be_used_is_an_error(string document)
    {
        _server.Map("/latest.json", Answers.Whole(Encoding.UTF8.GetBytes(document)));

        AssertRefused(Latest(), 3, "announcement");
    }

    public static TheoryData<string> GoodWays => ["chunked", "until closed", "gzip", "deflate", "raw deflate", "redirect", "second try"];

    [Theory]
    [MemberData(nameof(GoodWays))]
    public void Servers_may_send_as_they_like(string way)
    {
        _server.Map("/elsewhere", Answers.Whole(_archive));
        Publish(Way(way), keys.Sign(_archive));

        Assert.Equal(new ToolRun(0, "", ""), Latest());
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("stall")]
    [InlineData("trickle")]
    public void Servers_that_do_not_deliver_are_given_up(string way)
    {
        Publish(Way(way), keys.Sign(_archive));
        _place.Limits = _place.Limits with { Idle = TimeSpan.FromSeconds(1), Total = TimeSpan.FromSeconds(2) };

        AssertRefused(Latest(), 3, "the server does not deliver in time");
    }

    public static TheoryData<string, string> BadWays => new()
    {
        { "endless", "KiB" },
        { "huge", "more than 65536 KiB" },
        { "short", "the server closed the connection too early" },
        { "missing", "404 Not Found" },
        { "broken", "503 Unavailable" },
        { "to a file", "is not followed" },
        { "in a circle", "more than 10 redirects" },
    };

    [Theory]
    [MemberData(nameof(BadWays))]
    public void Servers_that_misbehave_are_given_up(string way, string reason)
    {
        Publish(Way(way), keys.Sign(_archive));

        AssertRefused(Latest(), 3, reason);
        Assert.True(_server.BytesSent < 80 * 1024 * 1024, $"{_server.BytesSent} bytes were taken");
    }

    [Fact]
    public void An_answer_without_end_takes_a_bounded_amount_of_memory()
    {
        Publish(Way("endless"), signature: null);
        var start = Place.Program();

        var run = Shell.Run(
            start.FileName,
            ["--dir", _place.Target, "--unsigned", _server.AddressOf(ArchivePath)],
            variables: ("DOTNET_GCHeapHardLimit", (256 * 1024 * 1024).ToString("x", CultureInfo.InvariantCulture)));

        AssertRefused(run, 3, "more than 65536 KiB");
    }

    [Fact]
    public void Another_server_is_asked_when_one_does_not_answer()
    {
        using var second = new LoopbackServer();
        second.Map("/latest.json", Answers.Whole(Document(Release.New, "osinfo-db.tar.xz")));
        second.Map(ArchivePath, Answers.Whole(_archive));
        second.Map(ArchivePath + ".asc", Answers.Whole(keys.Sign(_archive)));
        _server.Map("/latest.json", Answers.Status(503, "Unavailable"));

        var run = _place.Import(
            "--latest", "--base-url", _server.AddressOf("/"), "--base-url", second.AddressOf("/"), "--keyring", keys.Ring);

        Assert.Equal(new ToolRun(0, "", ""), run);
    }

    [Fact]
    public void The_archive_is_taken_from_a_mirror_when_it_is_not_where_it_was_announced()
    {
        Publish(Answers.Whole(_archive), keys.Sign(_archive));
        _server.Map("/latest.json", Answers.Whole(Document(Release.New, _server.AddressOf("/gone/osinfo-db.tar.xz"))));

        Assert.Equal(new ToolRun(0, "", ""), Latest());
    }

    [Fact]
    public void Announcements_come_over_https_except_from_this_machine()
    {
        var run = _place.Import("--latest", "--base-url", "http://example.org/");

        AssertRefused(run, 4, "http://example.org/latest.json: refused: not https; --allow-http allows it");
    }

    private ToolRun Latest(params string[] options) =>
        _place.Import(["--latest", "--base-url", _server.AddressOf("/"), "--keyring", keys.Ring, .. options]);

    private ToolRun Address(params string[] options) => _place.Import([_server.AddressOf(ArchivePath), .. options]);

    private void Publish(Answer archive, byte[]? signature)
    {
        _server.Map("/latest.json", Answers.Whole(Document(Release.New)));
        _server.Map(ArchivePath, archive);
        if (signature is not null)
        {
            _server.Map(ArchivePath + ".asc", Answers.Whole(signature));
        }
    }

    private byte[] Document(string version, string? archive = null) => Encoding.UTF8.GetBytes(
        $$"""{ "version": 1, "release": { "version": "{{version}}", "archive": "{{archive ?? _server.AddressOf(ArchivePath)}}" } }""");

    private Answer Way(string way) => way switch
    {
        "chunked" => Answers.Chunked(_archive),
        "until closed" => Answers.UntilClosed(_archive),
        "gzip" => Answers.Gzip(_archive),
        "deflate" => Answers.Deflate(_archive),
        "raw deflate" => Answers.RawDeflate(_archive),
        "redirect" => Answers.Redirect("/elsewhere"),
        "second try" => Answers.InTurn(Answers.Status(503, "Unavailable"), Answers.Whole(_archive)),
        "silence" => Answers.Silence(),
        "stall" => Answers.Stall(_archive, 100),
        "trickle" => Answers.Trickle(_archive),
        "endless" => Answers.Endless(new byte[4 * 1024 * 1024]),
        "huge" => (_, response, _) => response.HeadAsync(200, "OK", "Content-Length: 99999999999999"),
        "short" => Answers.CloseEarly(_archive, 100),
        "missing" => Answers.Status(404, "Not Found"),
        "broken" => Answers.Status(503, "Unavailable"),
        "to a file" => Answers.Redirect("file:///etc/passwd"),
        "in a circle" => Answers.Redirect(ArchivePath),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private void AssertRefused(ToolRun run, int code, string reason)
    {
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(code, run.ExitCode);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place.Folder));
    }
}
