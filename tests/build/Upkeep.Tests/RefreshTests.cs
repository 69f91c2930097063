using System.Text;
using Loopback;
using Osinfo.CommandLine;
using Osinfo.Upkeep.Freshness;
using Osinfo.Upkeep.Tables;

namespace Upkeep.Tests;

public sealed class RefreshTests
{
    private const string Ship = """
        [{"cycle":"2","releaseLabel":"Ship 2","releaseDate":"2025-01-01","support":"2026-01-31","eol":"2028-01-31","extendedSupport":true,
          "latest":"2.1","latestReleaseDate":"2025-06-01","lts":true,"codename":"Argo","link":"https://example.org"},
         {"cycle":1,"releaseDate":"2020-01-01","support":false,"eol":"2025-01-31","lts":false,"latest":null}]
        """;

    private static readonly DateOnly Today = new(2026, 1, 31);

    [Fact]
    public async Task Every_product_of_the_map_is_read_into_the_table()
    {
        using var server = new LoopbackServer();
        using var tables = new TemporaryTables().Products("ship\t.*\t-\t\t\t\t\t\t\t", "raft\t.*\t-\t\t\t\t\t\t\t").Releases("ship\t1\t2019-01-01\t\t\t\t\t\t\t\tThe Ship\t");
        server.Map("/api/ship.json", Answers.Whole(Encoding.UTF8.GetBytes(Ship)));
        server.Map("/api/raft.json", Answers.Whole("""[{"cycle":"1","eol":true}]"""u8.ToArray()));

        await RefreshAsync(server, tables);

        Assert.Equal(
            [
                TemporaryTables.ReleaseColumns,
                "ship\t2\t2025-01-01\t2028-01-31\t2.1\t2025-06-01\t2026-01-31\ttrue\ttrue\tArgo\tThe Ship\tShip 2",
                "ship\t1\t2020-01-01\t2025-01-31\t\t\tfalse\t\t\t\tThe Ship\t",
                "raft\t1\t\ttrue\t\t\t\t\t\t\t\t",
            ],
            File.ReadAllLines(tables.ReleasesPath).Where(line => !line.StartsWith('#')));
        Assert.Contains("licence MIT", File.ReadAllText(tables.ReleasesPath), StringComparison.Ordinal);
        Assert.Equal(3, ReleaseTable.Read(tables.ReleasesPath).Cycles.Count);
    }

    [Theory]
    [InlineData("[]", "expected a list of cycles")]
    [InlineData("{\"message\":\"Product not found\"}", "expected a list of cycles")]
    [InlineData("[{\"releaseDate\":\"2025-01-01\"}]", "a cycle has no name")]
    [InlineData("[1]", "ship.json")]
    [InlineData("<html>", "ship.json")]
    [InlineData(null, "404")]
    public async Task When_a_product_cannot_be_read_the_table_stays_as_it_is(string? body, string message)
    {
        using var server = new LoopbackServer();
        using var tables = new TemporaryTables().Products("ship\t.*\t-\t\t\t\t\t\t\t").Releases("ship\t1\t2019-01-01\t\t\t\t\t\t\t\tShip\t");
        var before = File.ReadAllText(tables.ReleasesPath);
        if (body is not null)
        {
            server.Map("/api/ship.json", Answers.Whole(Encoding.UTF8.GetBytes(body)));
        }

        var thrown = await Assert.ThrowsAsync<ToolException>(() => RefreshAsync(server, tables));

        Assert.Equal(ExitCode.Unreadable, thrown.ExitCode);
        Assert.StartsWith("ship cannot be read, the table stays as it is: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(tables.ReleasesPath));
    }

    private static async Task RefreshAsync(LoopbackServer server, TemporaryTables tables)
    {
        using var http = EndOfLifeClient.CreateHttpClient();
        await RefreshCommand.RunAsync(
            tables.ReleasesPath,
            ProductMap.Read(Path.Combine(tables.Root, "lifecycle/products.tsv")),
            new EndOfLifeClient(http, new Uri(server.AddressOf("/api/"))),
            Today,
            TextWriter.Null,
            TestContext.Current.CancellationToken);
    }
}
