using Osinfo;
using Osinfo.Upkeep;
using Osinfo.Upkeep.Lifecycle;

namespace Upkeep.Tests;

/// <summary>A directory like <c>osinfo-db</c> with a few entries and tables, removed at the end of a test.</summary>
internal sealed class TemporaryTables : IDisposable
{
    public const string ProductColumns = "product\tcycle\tids\tseries\tactive\tsecurity\tlts\tpaid\tlatest\tnote";
    public const string ReleaseColumns = "product\tcycle\trelease_date\teol_date\tlatest_version\tlatest_date\teoas_date\teoes_date\tlts\tcodename\tproduct_title\tlabel";

    public TemporaryTables()
    {
        Products();
        Releases();
        Vendors();
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("upkeep-").FullName;

    public string Data => Path.Combine(Root, "data");

    public string ReleasesPath => Path.Combine(Root, "lifecycle/releases.tsv");

    public TemporaryTables Products(params string[] rows) => With("lifecycle/products.tsv", [ProductColumns, .. rows]);

    public TemporaryTables Releases(params string[] rows) => With("lifecycle/releases.tsv", ["# a comment", ReleaseColumns, .. rows]);

    public TemporaryTables Vendors(params string[] rows) => With("lifecycle/vendors.tsv", ["id\tfield\tdate\tsource", .. rows]);

    public TemporaryTables Judged(params string[] rows) => With("corrections-judged.tsv", ["id\tfield\told\tnew\tsource\tdecision\treason", .. rows]);

    public TemporaryTables With(string relative, params string[] lines)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return this;
    }

    /// <summary>Adds the operating system <c>http://example.org/NAME/VERSION</c> in the style of the house.</summary>
    public TemporaryTables WithOs(string name, string version, params string[] dates) => With(
        $"data/os/example.org/{name}-{version}.xml",
        [
            """<?xml version="1.0" encoding="UTF-8"?>""",
            "<!-- SPDX-License-Identifier: GPL-2.0-or-later -->",
            """<libosinfo version="0.0.1">""",
            $"""  <os id="http://example.org/{name}/{version}">""",
            $"    <short-id>{name}{version}</short-id>",
            $"    <name>{name} {version}</name>",
            "    <vendor>Example</vendor>",
            .. dates.Length == 0 ? [] : dates.Select(date => $"    {date}").Prepend(""),
            "",
            """    <variant id="one">""",
            "      <name>One</name>",
            "    </variant>",
            "  </os>",
            "</libosinfo>",
        ]);

    public string ReadOs(string name, string version) => File.ReadAllText(Path.Combine(Data, $"os/example.org/{name}-{version}.xml"));

    public OsinfoDatabase Load() => Databases.Load(Data);

    public LifecycleTables LoadTables() => LifecycleTables.Load(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
