using System.Text;
using Loopback;
using Osinfo.CommandLine;
using Osinfo.Upkeep;
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

    /// <summary>The properties and their order as in a document of 2026 (schema 1.2.1) and as the description of the interface has them.</summary>
    private const string ShipV1 = """
        {"schema_version":"1.2.1","generated_at":"2026-01-31T08:47:46+00:00","last_modified":"2026-01-30T00:00:00+00:00","result":{
          "name":"ship","label":"The Ship","aliases":[],"category":"os","tags":["os"],"versionCommand":null,"identifiers":[],
          "labels":{"eoas":"Active Support","discontinued":null,"eol":"Security Support","eoes":"Extended"},
          "links":{"icon":null,"html":"https://example.org/ship","releasePolicy":null},
          "releases":[
            {"name":"3","codename":null,"label":"3","releaseDate":"2026-01-01","isLts":false,"ltsFrom":null,"isEoas":false,"eoasFrom":null,
             "isEol":false,"eolFrom":null,"isEoes":null,"eoesFrom":null,"isMaintained":true,"latest":{"name":"3.0","date":null,"link":null},"custom":null},
            {"name":"2","codename":"Argo","label":"2 'Argo' (LTS)","releaseDate":"2025-01-01","isLts":true,"ltsFrom":null,"isEoas":true,
             "eoasFrom":"2026-01-31","isEol":false,"eolFrom":"2028-01-31","isEoes":false,"eoesFrom":"2031-01-31","isMaintained":true,
             "latest":{"name":"2.1","date":"2025-06-01","link":"https://example.org/2.1"},"custom":{"pep":"1"}},
            {"name":"1","codename":null,"label":"1","releaseDate":"2020-01-01","isLts":true,"ltsFrom":"2021-01-01","isEol":true,"eolFrom":null,
             "isMaintained":false,"latest":null,"custom":null}]}}
        """;

    private static readonly DateOnly Today = new(2026, 1, 31);

    [Fact]
    public async Task Every_product_of_the_map_is_read_into_the_table()
    {
        using var server = new LoopbackServer();
        using var tables = new TemporaryTables().Products("ship\t.*\thttp://example.org/ship/*\tyes\t-\teol\t-\t-\t\t", "raft\t.*\thttp://example.org/raft/*\tyes\t-\teol\t-\t-\t\t", "barge\t.*\t-\t\t\t\t\t\t\tno entry").Releases("ship\t1\t2019-01-01\t\t\t\t\t\t\t\tThe Ship\t");
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

    [Fact]
    public async Task Version_1_of_the_files_is_read_like_the_one_before()
    {
        using var server = new LoopbackServer();
        using var tables = new TemporaryTables().Products("ship\t.*\thttp://example.org/ship/*\tyes\t-\teol\t-\t-\t\t").Releases("ship\t1\t2019-01-01\t\t\t\t\t\t\t\tThe old name\t");
        server.Map("/api/v1/products/ship/", Answers.Whole(Encoding.UTF8.GetBytes(ShipV1)));

        await RefreshAsync(server, tables, "/api/v1/");

        Assert.Equal(
            [
                TemporaryTables.ReleaseColumns,
                "ship\t3\t2026-01-01\tfalse\t3.0\t\tfalse\t\t\t\tThe Ship\t3",
                "ship\t2\t2025-01-01\t2028-01-31\t2.1\t2025-06-01\t2026-01-31\t2031-01-31\ttrue\tArgo\tThe Ship\t2 'Argo' (LTS)",
                "ship\t1\t2020-01-01\ttrue\t\t\t\t\t2021-01-01\t\tThe Ship\t1",
            ],
            File.ReadAllLines(tables.ReleasesPath).Where(line => !line.StartsWith('#')));
    }

    [Fact]
    public void The_usage_names_the_script_and_not_the_program_behind_it()
    {
        using var output = new StringWriter();

        var code = Tool.Run(FreshnessTool.Description, FreshnessTool.Create(), ["--help"], output, TextWriter.Null);

        Assert.Equal(0, code);
        Assert.Contains("Usage:\n  build/freshness [options]\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "expected a list of cycles")]
    [InlineData("{\"result\":{\"releases\":[]}}", "expected a list of cycles")]
    [InlineData("{\"result\":{\"releases\":[{\"isEol\":true}]}}", "a cycle has no name")]
    [InlineData("{\"result\":[1]}", "ship.json")]
    [InlineData("{\"result\":{\"releases\":[1]}}", "ship.json")]
    [InlineData("{\"message\":\"Product not found\"}", "expected a list of cycles")]
    [InlineData("[{\"releaseDate\":\"2025-01-01\"}]", "a cycle has no name")]
    [InlineData("[1]", "ship.json")]
    [InlineData("<html>", "ship.json")]
    [InlineData(null, "404")]
    public async Task When_a_product_cannot_be_read_the_table_stays_as_it_is(string? body, string message)
    {
        using var server = new LoopbackServer();
        using var tables = new TemporaryTables().Products("ship\t.*\thttp://example.org/ship/*\tyes\t-\teol\t-\t-\t\t").Releases("ship\t1\t2019-01-01\t\t\t\t\t\t\t\tShip\t");
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

    private static async Task RefreshAsync(LoopbackServer server, TemporaryTables tables, string path = "/api/")
    {
        using var http = EndOfLifeClient.CreateHttpClient();
        await RefreshCommand.RunAsync(
            tables.ReleasesPath,
            ProductMap.Read(Path.Combine(tables.Root, "lifecycle/products.tsv")),
            new EndOfLifeClient(http, new Uri(server.AddressOf(path))),
            Today,
            TextWriter.Null,
            TestContext.Current.CancellationToken);
    }
}
