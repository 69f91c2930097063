using System.Globalization;
using System.Reflection;
using System.Text;
using TinyIso;

namespace Osinfo.Tests.Parity;

/// <summary>
/// What the C library says and how it is said here: the files <c>*Rows.cs</c> hold each symbol with a statement, which is compiled and run.
/// <c>docs/api-parity.md</c> shows them; OSINFO_APPROVE=1 writes it.
/// </summary>
public sealed class ApiParityTests
{
    private const string Document = "docs/api-parity.md";

    private static readonly IReadOnlyList<ParityRow> Rows = ParityRow.ReadAll();

    /// <summary>Class, symbol, kind, whether it is deprecated.</summary>
    private static readonly IReadOnlyList<string[]> Symbols =
        [.. File.ReadLines(Repository.PathTo("tests/data/libosinfo/api-symbols.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Knows_463_functions_and_70_properties()
    {
        Assert.Equal(463, Symbols.Count(symbol => symbol[2] != "property"));
        Assert.Equal(70, Symbols.Count(symbol => symbol[2] == "property"));
    }

    [Fact]
    public void Every_symbol_of_the_C_library_is_there_exactly_once()
    {
        var symbols = Symbols.Select(symbol => symbol[1]).ToArray();
        var rows = Rows.Select(row => row.Symbol).ToArray();

        Assert.Empty(symbols.Except(rows));
        Assert.Empty(rows.Except(symbols));
        Assert.Empty(rows.GroupBy(row => row).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void The_document_shows_them()
    {
        var text = Write();
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathTo(Document), text);
        }

        Assert.Equal(text, Repository.ReadText(Document));
    }

    [Fact]
    public async Task The_statements_run()
    {
        using var files = new TemporaryDatabase().WithText(".treeinfo", "[general]\nfamily = Ship\nvariant = Cargo\nversion = 1\narch = x86_64\n");
        var iso = new TinyImage { VolumeId = "SHIP-1-LIVE" }.Write(files.PathTo("ship.iso"));
        var medium = await MediaEvidence.ReadAsync(iso, cancellationToken: TestContext.Current.CancellationToken);
        var tree = await TreeEvidence.ReadAsync(files.Root, cancellationToken: TestContext.Current.CancellationToken);
        var database = TestData.Get();
        var os = TestData.Os("ship/1");
        object[] values =
        [
            database, os, database.Platforms[0], database.Deployments[0], database.Datamaps[0], database.InstallScripts[0], database.Oses,
            os.AllDeviceLinks, os.AllDeviceLinks[0], os.Devices[0], os.DeviceDrivers[0], os.Firmwares[0], os.Media[0], os.Trees[0],
            os.Images[0], TestData.Os("resources/1").MinimumResources[0], database.InstallScripts.First(script => script.ConfigParameters.Count > 0).ConfigParameters[0],
            new AvatarFormat(), new InstallConfig(), Task.FromResult("file"), new Filter(), new ProductFilter(), new DeviceLinkFilter(new Filter()), medium, tree,
            Task.FromResult(medium), Task.FromResult(tree),
        ];

        foreach (var method in RowMethods())
        {
            var arguments = method.GetParameters().Select(parameter => parameter.Name switch
            {
                "iso" => iso,
                "directory" => files.Root,
                _ => values.First(parameter.ParameterType.IsInstanceOfType),
            });

            if (method.Invoke(null, [.. arguments]) is Task task)
            {
                await task;
            }
        }
    }

    private static IEnumerable<MethodInfo> RowMethods() => typeof(ApiParityTests).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(ApiParityTests).Namespace && type.Name.EndsWith("Rows", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static string Write()
    {
        var text = new StringBuilder();
        var without = Rows.Count(row => row.Expression is null);
        text.Append(CultureInfo.InvariantCulture, $"""
            # From the C library to C#

            Each of the {Symbols.Count} symbols of libosinfo 1.10 to 1.13 ({Symbols.Count(symbol => symbol[2] != "property")} functions and {Symbols.Count(symbol => symbol[2] == "property")} properties) with what stands for it here. The right column is code that the
            tests compile and run (`tests/libosinfo/Osinfo.Tests/Parity`), in which `os`, `media`, `list`… are things of that kind;
            {without} have no counterpart, for the reason given. {Symbols.Count(symbol => symbol[3] == "yes")} are deprecated in C; they are marked and say what to use instead. How to work with the
            library: [api.md](api.md).

            Two rules explain most rows. Entities never change, so what C sets or adds is given to an object initialiser, of a new entity or of one
            that begins as a copy, and a database with something added is a new database. Lists are `IReadOnlyList`, so what C has functions for is
            LINQ. What the database does not say is `null` here where C says null or -1. Reference counting (`g_object_ref`,
            `g_object_unref`) and the release of lists and strings are the garbage collector's; a part keeps its system alive.


            """);
        foreach (var group in Symbols.GroupBy(symbol => symbol[0]))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {group.Key}\n\n| C | here |\n| --- | --- |\n");
            foreach (var symbol in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Name(symbol)} | {Counterpart(symbol[1])} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Name(string[] symbol) => symbol[2] == "property"
        ? $"property `{symbol[1].Split(':')[1]}`"
        : $"`{symbol[1]}`{(symbol[3] == "yes" ? " (deprecated)" : "")}";

    private static string Counterpart(string symbol)
    {
        var row = Rows.FirstOrDefault(row => row.Symbol == symbol);
        return row?.Expression is { } expression ? $"`{expression.Replace("|", "\\|", StringComparison.Ordinal)}`" : $"none: {row?.Reason}";
    }
}
