using System.Text.Json;

namespace Release.Tests;

/// <summary>What is said of the work of others that is linked into executables.</summary>
public sealed class PartsTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    [Fact]
    public void A_native_executable_tells_the_runtime_in_it_its_version_and_what_that_holds()
    {
        var parts = Parts(".NET: ilc 10.0.12-servicing.26422.108+95017c711e", "libunwind: unsupported .eh_frame_hdr", " inflate 1.3.1 Copyright 1995-2024 Mark Adler ");

        Assert.Equal([".NET runtime 10.0.12 MIT", "LLVM libunwind  Apache-2.0 WITH LLVM-exception", "zlib-ng 1.3.1 Zlib"], parts.Select(Summary));
        Assert.Equal("cpe:2.3:a:microsoft:.net:10.0.12:*:*:*:*:*:*:*", parts[0].GetProperty("cpe").GetString());
    }

    [Fact]
    public void An_executable_that_holds_nothing_of_others_has_no_parts() => Assert.Empty(Parts("nothing", "osinfo-db"));

    [Fact]
    public void Assemblies_tell_the_packages_and_the_database_they_are_made_of()
    {
        var parts = JsonElement.Parse(_folder.Script(
            "parts", [], Path.Join(Shell.Tools, "System.CommandLine.dll"), Path.Join(Shell.Tools, "Osinfo.Db.dll")).Checked().Output);

        Assert.Equal(
            ["System.CommandLine", "osinfo-db"], parts.EnumerateArray().Select(part => part.GetProperty("name").GetString()));
        Assert.Equal("GPL-2.0-or-later", parts[1].GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString());
        Assert.All(parts.EnumerateArray(), part => Assert.NotEqual("", part.GetProperty("version").GetString()));
    }

    [Fact]
    public void A_bill_of_materials_names_what_depends_on_what()
    {
        var bill = _folder.Path("bill.json");
        File.WriteAllText(bill, """
            {"metadata": {"component": {"bom-ref": "tool@1"}}, "components": [{"bom-ref": "pkg:nuget/System.CommandLine@2.0.0", "hashes": []}],
             "dependencies": [{"ref": "tool@1", "dependsOn": ["pkg:nuget/System.CommandLine@2.0.0"]}, {"ref": "pkg:nuget/System.CommandLine@2.0.0", "dependsOn": []}]}
            """);
        _folder.Script("sbom-add", [], bill, Executable(".NET: ilc 10.0.12+95", "libunwind: unsupported", "System.CommandLine")).Checked();

        var all = JsonElement.Parse(File.ReadAllText(bill));
        var dependencies = all.GetProperty("dependencies").EnumerateArray()
            .ToDictionary(one => one.GetProperty("ref").GetString()!, one => one.GetProperty("dependsOn").EnumerateArray().Select(on => on.GetString()!));
        Assert.Equal(3, all.GetProperty("components").GetArrayLength());
        Assert.Equal(["pkg:generic/dotnet-runtime@10.0.12", "pkg:nuget/System.CommandLine@2.0.0"], dependencies["tool@1"]);
        Assert.Equal(["pkg:generic/llvm-libunwind"], dependencies["pkg:generic/dotnet-runtime@10.0.12"]);
    }

    [Fact]
    public void A_copyright_file_names_the_parts_that_are_there_and_the_texts_of_their_licences()
    {
        var parts = _folder.Path("parts");
        File.WriteAllText(parts, _folder.Script("parts", [], Executable(".NET: ilc 10.0.12+95", " inflate 1.3.1 Copyright")).Checked().Output);

        var copyright = _folder.Script("copyright", [], parts).Checked().Output;

        Assert.Contains(" .NET runtime 10.0.12\n Copyright: .NET Foundation and Contributors\n License: MIT\n", copyright, StringComparison.Ordinal);
        Assert.Contains("\nLicense: Zlib\n The text is in dotnet-notices.gz", copyright, StringComparison.Ordinal);
        Assert.Contains("\nLicense: MIT\n Permission is hereby granted", copyright, StringComparison.Ordinal);
        Assert.DoesNotContain("System.CommandLine", copyright, StringComparison.Ordinal);
    }

    private static string Summary(JsonElement part)
    {
        var license = part.GetProperty("licenses")[0];
        return $"{part.GetProperty("name")} {(part.TryGetProperty("version", out var version) ? version : "")} "
            + (license.TryGetProperty("expression", out var expression) ? expression : license.GetProperty("license").GetProperty("id"));
    }

    private JsonElement[] Parts(params string[] texts) =>
        [.. JsonElement.Parse(_folder.Script("parts", [], Executable(texts)).Checked().Output).EnumerateArray()];

    /// <summary>A file that holds these texts between zeros, as executables do.</summary>
    private string Executable(params string[] texts)
    {
        var file = _folder.Path($"{Guid.NewGuid():N}");
        File.WriteAllText(file, $"\0{string.Join('\0', texts)}\0");
        return file;
    }

    public void Dispose() => _folder.Dispose();
}
