namespace HostileArchives;

/// <summary>An archive that has to be refused.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Complaint">What the message about it says, at the least.</param>
/// <param name="Build">Makes its bytes.</param>
public sealed record HostileArchive(string Name, string Complaint, Func<byte[]> Build)
{
    private const string Top = "osinfo-db-20261121";
    private const string Good = Top + "/os/example.org/good-1.xml";

    /// <summary>Whether it could have become so by an accident.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>All of them; each is otherwise a database of one entity.</summary>
    public static IReadOnlyList<HostileArchive> All { get; } =
    [
        new("parent directory", "has '..' in its path", () => Start().File($"{Top}/../evil.xml").Finish()),
        new("parent directory further down", "has '..' in its path", () => Start().File($"{Top}/os/../../../evil.xml").Finish()),
        new("parent directory at the end", "has '..' in its path", () => Start().Directory($"{Top}/os/..").Finish()),
        new("parent directory in an extended header", "has '..' in its path",
            () => Start().Pax("path", $"{Top}/os/../../evil.xml").File(Good + "2").Finish()),
        new("parent directory in a GNU name", "has '..' in its path",
            () => Start().GnuName($"{Top}/../evil.xml").File(Good + "2").Finish()),
        new("current directory", "has '.' in its path", () => Start().File($"{Top}/./os/example.org/evil.xml").Finish()),
        new("current directory as top", "has no proper top directory",
            () => new TarBuilder().File("./" + Good).Finish()),
        new("parent directory as top", "has no proper top directory", () => new TarBuilder().File("../os/example.org/evil.xml").Finish()),
        new("absolute path", "has an absolute path", () => new TarBuilder().File("/etc/osinfo/os/example.org/evil.xml").Finish()),
        new("absolute path behind the top", "has an empty part in its path", () => Start().File($"{Top}//etc/passwd").Finish()),
        new("backslashes", "has the character '\\'", () => Start().File($@"{Top}/os\..\..\evil.xml").Finish()),
        new("drive letter", "has the character ':'", () => Start().File($"{Top}/os/C:/evil.xml").Finish()),
        new("hidden file", "has a hidden name in its path", () => Start().File($"{Top}/os/example.org/.evil.xml").Finish()),
        new("hidden directory", "has a hidden name in its path", () => Start().Directory($"{Top}/.git").Finish()),

        new("symbolic link", "is a symbolic link", () => Start().Entry('2', Good + "2", [], link: "/etc/passwd").Finish()),
        new("symbolic link as directory", "is a symbolic link", () => Start().Entry('2', $"{Top}/platform", [], link: "/etc").Finish()),
        new("long symbolic link", "has a link to '/etc/passwd'",
            () => Start().Pax("linkpath", "/etc/passwd").Entry('2', Good + "2", [], link: "x").Finish()),
        new("hard link", "is a hard link", () => Start().Entry('1', Good + "2", [], link: "/etc/passwd").Finish()),
        new("character device", "is a device", () => Start().Entry('3', $"{Top}/os/example.org/null.xml", []).Finish()),
        new("block device", "is a device", () => Start().Entry('4', $"{Top}/os/example.org/disk.xml", []).Finish()),
        new("pipe", "is a pipe", () => Start().Entry('6', $"{Top}/os/example.org/pipe.xml", []).Finish()),
        new("socket or worse", "is of the unknown type", () => Start().Entry('Z', $"{Top}/os/example.org/odd.xml", []).Finish()),
        new("file with holes", "has a file with holes",
            () => Start().Pax("GNU.sparse.realsize", "99999999999").File($"{Top}/os/example.org/holes.xml").Finish()),

        new("file twice", "is there twice", () => Start().File(Good).Finish()),
        new("directory twice", "is there twice", () => Start().Directory($"{Top}/os").Finish()),
        new("same name in another case", "differs from 'os/example.org/good-1.xml' in the case of letters only",
            () => Start().File($"{Top}/os/example.org/GOOD-1.xml").Finish()),
        new("same directory in another case", "differs from 'os/example.org' in the case of letters only",
            () => Start().File($"{Top}/os/Example.org/other-1.xml").Finish()),

        new("two top directories", "lies outside the top directory", () => Start().File("other/os/example.org/evil.xml").Finish()),
        new("file beside the top directory", "lies outside the top directory", () => Start().File("VERSION").Finish()),
        new("file in place of the top directory", "lies outside the top directory", () => new TarBuilder().File("VERSION").Finish()),
        new("program", "has no place in a database", () => Start().File($"{Top}/bin/evil.sh").Finish()),
        new("entity without vendor", "has no place in a database", () => Start().File($"{Top}/os/evil.xml").Finish()),
        new("file that is no XML", "has no place in a database", () => Start().File($"{Top}/os/example.org/evil.sh").Finish()),
        new("deep nesting", "has no place in a database",
            () => Start().Pax("path", $"{Top}/os/{string.Join('/', Enumerable.Repeat("a", 10_000))}.xml").File(Good + "2").Finish()),
        new("long name", "has a name of more than",
            () => Start().Pax("path", $"{Top}/os/example.org/{new string('a', 5000)}.xml").File(Good + "2").Finish()),
        new("control characters", @"has the character '\x1b'", () => Start().File($"{Top}/os/example.org/\e[31mred.xml").Finish()),
        new("line break", @"has the character '\x0a'", () => Start().File($"{Top}/os/example.org/two\nlines.xml").Finish()),
        new("control characters in the top directory", "has no proper top directory",
            () => new TarBuilder().File("osinfo\e[31m/VERSION", "20261121").Finish()),
        new("text from right to left", @"has the character '\u202e'", () => Start().File($"{Top}/os/example.org/a\u202elmx.xml").Finish()),
        new("NUL in a name", "has a NUL character in its name", () => Start().File($"{Top}/os/example.org/a.xml\0.sh", "").Finish()),
        new("NUL in an extended header", @"has the character '\x00'",
            () => Start().Pax("path", $"{Top}/os/example.org/a.xml\0.xml").File(Good + "2").Finish()),
        new("name that is no UTF-8", "has the character",
            () => Start().File($"{Top}/os/example.org/a?.xml", "").Patch(Top.Length + 16, [0xFF]).Finish()),

        new("file of 5 MiB", "more than 4 MiB", () => Start().Zeros($"{Top}/os/example.org/large.xml", 5 << 20).Finish()),
        new("100,000 entries", "more than 20000 entries", () => Many(100_000)),
        new("260 MiB in all", "unfolds to more than 256 MiB", () => Large(260)),
        new("size beyond the end", "it is cut", () => Start().Entry('0', Good + "2.xml", [], size: 4000).WithoutEnd()) { IsDamaged = true },
        new("size of terabytes", "more than 4 MiB", () => Start().Entry('0', Good + "2.xml", [], size: 1L << 32).Finish()),
        new("size of terabytes in an extended header", "more than 4 MiB",
            () => Start().Pax("size", "99999999999999").File(Good + "2.xml").Finish()),
        new("size too small", "the check sum of a header is wrong",
            () => Start().Entry('0', Good + "2.xml", new byte[2048].Select(_ => (byte)'x').ToArray(), size: 5).Finish()) { IsDamaged = true },
        new("size that is no number", "has a size that is no number",
            () => Start().Entry('0', Good + "2.xml", []).Patch(124, "zzzzzzzzzzz"u8).Finish()) { IsDamaged = true },
        new("negative size", "has a size that is no number",
            () => Start().Entry('0', Good + "2.xml", []).Patch(124, [.. Enumerable.Repeat((byte)0xFF, 12)]).Finish()) { IsDamaged = true },
        new("directory with content", "is a directory with content", () => Start().Entry('5', $"{Top}/platform/", new byte[10]).Finish()),
        new("huge extended header", "has an extended header of",
            () => Start().Entry('x', "PaxHeader", [], size: 2_000_000_000).Finish()),
        new("chain of extended headers", "has too many extended headers",
            () => Start().Pax("comment", "a").Pax("comment", "b").Pax("comment", "c").Pax("comment", "d").File(Good + "2.xml").Finish()),
        new("damaged extended header", "damaged extended header",
            () => Start().Entry('x', "PaxHeader", "999 path=evil\n"u8.ToArray()).File(Good + "2.xml").Finish()) { IsDamaged = true },
        new("extended header without entry", "ends after an extended header", () => Start().Pax("comment", "a").Finish()) { IsDamaged = true },
        new("name for all entries", "gives all entries the same name",
            () => new TarBuilder().Entry('g', "PaxHeader", "12 path=a/b\n"u8.ToArray()).File(Good).Finish()),

        new("no end", "it is cut", () => Start().WithoutEnd()) { IsDamaged = true },
        new("half an end", "it is cut", () => Start().Raw(new byte[512]).WithoutEnd()) { IsDamaged = true },
        new("something behind the end", "something follows the end", () => [.. Start().Finish(), .. new byte[512], 1]) { IsDamaged = true },
        new("another archive behind the end", "something follows the end", () => [.. Start().Finish(), .. Start().Finish()]) { IsDamaged = true },
        new("no entries", "has no entries", () => new TarBuilder().Finish()) { IsDamaged = true },
        new("nothing at all", "is empty", () => []) { IsDamaged = true },
        new("no archive", "check sum of a header is wrong", () => Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray()) { IsDamaged = true },
        new("zstd, cut", "the zstd data end too early", () => [0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0]) { IsDamaged = true },
        new("zstd with a window of 4 GiB", "need more memory than is allowed", () => [0x28, 0xB5, 0x2F, 0xFD, 0, 0xB0, 0, 0, 0]) { IsDamaged = true },
        new("zstd with a dictionary", "need a dictionary", () => [0x28, 0xB5, 0x2F, 0xFD, 1, 0x58, 7, 1, 0, 0]) { IsDamaged = true },
        new("bzip2", "compressed with bzip2", () => "BZh91AY&SY"u8.ToArray()) { IsDamaged = true },
    ];

    public override string ToString() => Name;

    /// <summary>A sound archive of a database with one entity.</summary>
    public static TarBuilder Start() => new TarBuilder()
        .Directory(Top)
        .File($"{Top}/VERSION", "20261121")
        .Directory($"{Top}/os")
        .Directory($"{Top}/os/example.org")
        .File(Good);

    private static byte[] Many(int count)
    {
        var archive = Start();
        for (var i = 0; i < count; i++)
        {
            archive.File($"{Top}/os/example.org/many-{i}.xml", "");
        }

        return archive.Finish();
    }

    private static byte[] Large(int mebibytes)
    {
        var archive = Start();
        var content = new byte[4 << 20];
        for (var i = 0; i < mebibytes; i += 4)
        {
            archive.Entry('0', $"{Top}/os/example.org/large-{i}.xml", content);
        }

        return archive.Finish();
    }
}
