using System.Text;
using Osinfo.Loading;
using Osinfo.Snapshot;

namespace Osinfo.Tests.Snapshot;

/// <summary>
/// A file of every version of the format is kept for ever, with what it says. <c>OSINFO_APPROVE=1</c> writes those of the present version when there
/// are none.
/// </summary>
public sealed class SnapshotVersionTests
{
    private static readonly string Folder = Repository.PathTo("tests/data/libosinfo/snapshots");

    [Fact]
    public void Files_of_all_versions_say_what_they_said()
    {
        KeepPresentVersion();

        var versions = Enumerable.Range(1, (int)SnapshotFormat.Version).Select(version => Path.Combine(Folder, $"v{version}.snapshot"));
        Assert.All(versions, path => Assert.Equal(File.ReadAllText(Path.ChangeExtension(path, "txt")), TextOf(path)));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        using var copy = new DatabaseCopy(TestData.Database);

        DatabaseSnapshot.CompileResource(TestData.Database, first);
        DatabaseSnapshot.CompileResource(copy.Root, second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    private static void KeepPresentVersion()
    {
        var path = Path.Combine(Folder, $"v{SnapshotFormat.Version}.snapshot");
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1" && !File.Exists(path))
        {
            Directory.CreateDirectory(Folder);
            using (var file = File.Create(path))
            {
                DatabaseSnapshot.CompileResource(TestData.Database, file);
            }

            File.WriteAllText(Path.ChangeExtension(path, "txt"), TextOf(path));
        }
    }

    private static string TextOf(string path)
    {
        var snapshot = new SnapshotFile(new SnapshotBytes(File.ReadAllBytes(path)), isTrusted: false);
        var text = new StringBuilder();
        foreach (var kind in (string[])["os", "platform", "device", "deployment", "install-script", "datamap"])
        {
            var table = snapshot.EntitiesOf(kind);
            for (var i = 0; i < table.DefinedCount; i++)
            {
                Write(text, snapshot.ReadEntity(table, i, new PreferredLanguages(["de"])));
            }
        }

        for (var i = 0; i < snapshot.Diagnostics.UndefinedCount; i++)
        {
            text.Append(snapshot.Diagnostics.Undefined(i)).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, RawEntity entity)
    {
        text.Append(entity.Kind).Append(' ').Append(entity.Id).Append('\n');
        Write(text, entity.Parameters, "  ");
        foreach (var part in entity.Parts)
        {
            text.Append("  ").Append(part.Name).Append(' ').Append(part.Id).Append(' ').AppendJoin(' ', part.References).Append('\n');
            Write(text, part.Parameters, "    ");
        }
    }

    private static void Write(StringBuilder text, ParameterTable parameters, string indent)
    {
        foreach (var key in parameters.Keys)
        {
            text.Append(indent).Append(key).Append(": ").AppendJoin(" | ", parameters.Find(key).Select(value => value.ReplaceLineEndings("\\n"))).Append('\n');
        }
    }
}
