namespace OsinfoDb.Importing.Tests;

/// <summary>Places where nothing can be exchanged or written. They are made in a name space of their own, which needs no rights.</summary>
public sealed class FileSystemTests
{
    private static string Tool => Place.Program().FileName;

    [Fact]
    public void A_full_file_system_leaves_the_database_as_it_was()
    {
        using var place = new Place();
        var old = place.Store(Release.Archive(Release.Old), "old");
        var large = place.Store(Release.Archive(Release.New, 400), "large");

        var run = InNamespace($"""
            mount -t tmpfs -o size=512k none '{place.Folder}'
            '{Tool}' --dir '{place.Target}' --unsigned '{old}' || exit 100
            (cd '{place.Folder}'; find . -type f -exec sha256sum {"{}"} + | sort) >'{place["before"]}'
            '{Tool}' --dir '{place.Target}' --unsigned '{large}'; code=$?
            (cd '{place.Folder}'; find . -type f -exec sha256sum {"{}"} + | sort) | diff '{place["before"]}' - || exit 101
            exit $code
            """);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not enough space, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_system_that_fills_up_unexpectedly_leaves_the_database_as_it_was()
    {
        using var place = new Place();
        var old = place.Store(Release.Archive(Release.Old), "old");
        var large = place.Store(Release.Archive(Release.New, 200), "large");

        // It runs out of inodes, of which nobody asked.
        var run = InNamespace($"""
            mount -t tmpfs -o size=64m,nr_inodes=120 none '{place.Folder}'
            '{Tool}' --dir '{place.Target}' --unsigned '{old}' || exit 100
            (cd '{place.Folder}'; find . -type f -exec sha256sum {"{}"} + | sort) >'{place["before"]}'
            '{Tool}' --dir '{place.Target}' --unsigned '{large}'; code=$?
            (cd '{place.Folder}'; find . -type f -exec sha256sum {"{}"} + | sort) | diff '{place["before"]}' - || exit 101
            exit $code
            """);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("the database is unchanged: No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mount_point_is_changed_file_by_file_and_can_be_rolled_back()
    {
        using var place = new Place();
        Directory.CreateDirectory(place.Target);
        var old = place.Store(Release.Archive(Release.Old, 4), "old");
        var archive = place.Store(Release.Archive(Release.New, 2), "new");

        var run = InNamespace($"""
            mount -t tmpfs none '{place.Target}'
            cd '{place.Target}'
            '{Tool}' --dir '{place.Target}' --unsigned '{old}' || exit 100
            mkdir os/example.com; echo "<libosinfo version='0.0.1'/>" >os/example.com/mine.xml
            '{Tool}' --dir '{place.Target}' --unsigned '{archive}' || exit 101
            ls os/*/*; cat VERSION; echo
            '{Tool}' --dir '{place.Target}' --rollback || exit 102
            ls os/*/*; cat VERSION; echo; ls -A . schema '{place.Folder}'
            """);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            os/example.com/mine.xml
            os/example.org/thing-1.xml
            os/example.org/thing-2.xml
            20260202
            osinfo-db-import: back at version 20260101
            os/example.com/mine.xml
            os/example.org/thing-1.xml
            os/example.org/thing-2.xml
            os/example.org/thing-3.xml
            os/example.org/thing-4.xml
            20260101
            .:
            VERSION
            os
            schema

            {place.Folder}:
            db

            schema:
            .db-previous
            import.manifest
            osinfo.rng
            osinfo.snapshot

            """,
            run.Output);
        Assert.Contains("it is changed file by file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_put_beside_the_database_it_is_changed_file_by_file()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 4));
        var archive = place.Store(Release.Archive(Release.New, 2), "new");

        // The parent is read-only, the database is not.
        var run = InNamespace($"""
            mount --bind '{place.Folder}' '{place.Folder}'
            cd '{place.Folder}'
            mount --bind '{place.Target}' '{place.Target}'
            mount -o remount,bind,ro '{place.Folder}'
            '{Tool}' --dir '{place.Target}' --unsigned '{archive}'
            """);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Release.New, place.Read("VERSION"));
        Assert.False(place.Has("os/example.org/thing-3.xml"));
        Assert.Contains("it is changed file by file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_layer_that_cannot_be_renamed_is_changed_file_by_file()
    {
        using var place = new Place().With(Release.Archive(Release.Old, 4));
        var archive = place.Store(Release.Archive(Release.New, 2), "new");
        Directory.CreateDirectory(place["layers"]);

        var run = InNamespace($"""
            mount -t tmpfs none '{place["layers"]}'
            mkdir '{place["layers"]}/upper' '{place["layers"]}/work'
            mount -t overlay overlay -o 'lowerdir={place.Folder},upperdir={place["layers"]}/upper,workdir={place["layers"]}/work,userxattr' '{place.Folder}' || exit 100
            '{Tool}' --dir '{place.Target}' --unsigned '{archive}'
            cat '{place.Target}/VERSION'; ls '{place.Target}/os/example.org'; ls -A '{place.Folder}'
            """);

        Assert.Equal("20260202thing-1.xml\nthing-2.xml\n.db.db-previous\ndb\n", run.Output);
        Assert.Contains("it is changed file by file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_database_is_named_as_the_cause()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var archive = place.Store(Release.Archive(Release.New), "new");

        var run = InNamespace($"""
            mount --bind '{place.Folder}' '{place.Folder}'
            mount -o remount,bind,ro '{place.Folder}'
            '{Tool}' --dir '{place.Target}' --unsigned '{archive}'
            """);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"error: {place.Target}: the database is unchanged: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Read-only file system", run.Error, StringComparison.Ordinal);
        Assert.Equal(Release.Old, place.Read("VERSION"));
    }

    [Fact]
    public void Missing_rights_are_named_as_the_cause()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var archive = place.Store(Release.Archive(Release.New), "new");

        // In a user name space the files of root belong to nobody who is known there.
        var run = Environment.IsPrivilegedProcess
            ? Shell.Peer(
                "util-linux", "/usr/bin/setpriv", "--reuid=65534", "--clear-groups", "/bin/sh", "-c",
                $"exec '{Tool}' --dir '/etc/osinfo-test/db' --unsigned - <'{Readable(archive)}'")
            : Shell.Run(Tool, ["--dir", "/etc/osinfo-test/db", "--unsigned", archive]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Access to the path '/etc/osinfo-test' is denied", run.Error, StringComparison.Ordinal);

        static string Readable(string path)
        {
            for (var part = path; part != Path.GetTempPath().TrimEnd('/'); part = Path.GetDirectoryName(part)!)
            {
                File.SetUnixFileMode(part, (UnixFileMode)0b111_101_101);
            }

            return path;
        }
    }

    [Fact]
    public void A_file_in_place_of_the_directory_is_named_as_the_cause()
    {
        using var place = new Place();
        File.WriteAllText(place.Target, "precious");

        var run = place.Import(Release.Archive(Release.New));

        Assert.Equal(new ToolRun(3, "", $"osinfo-db-import: error: {place.Target}: is a file, expected a directory\n"), run);
        Assert.Equal("precious", File.ReadAllText(place.Target));
    }

    [Fact]
    public void A_library_that_is_missing_is_named_with_its_package()
    {
        using var place = new Place();
        var files = OsinfoDb.Archives.ArchiveReader.Read(new MemoryStream(Release.Archive(Release.New)));
        using var archive = new MemoryStream();
        OsinfoDb.Archives.ArchiveWriter.Write(
            archive, OsinfoDb.Archives.ArchiveFormat.TarZst, "top", DateTimeOffset.UnixEpoch, [.. files]);
        var file = place.Store(archive.ToArray(), "a.tar.zst");
        var library = Shell.Check("libc-bin", "/sbin/ldconfig", "-p").Split('\n').First(line => line.Contains("libzstd.so.1 ", StringComparison.Ordinal)).Split("=> ")[1];

        var without = InNamespace($"mount --bind /dev/null '{library}'; '{Tool}' --dir '{place.Target}' --unsigned '{file}'");
        var with = place.Import(file, "--unsigned");

        Assert.Equal(3, without.ExitCode);
        Assert.Equal(
            $"osinfo-db-import: error: {file}: the library libzstd.so.1 was not found, or is older than 1.4 (Debian package libzstd1)\n",
            without.Error);
        Assert.Equal(new ToolRun(0, "", ""), with);
    }

    private static ToolRun InNamespace(string script) =>
        Shell.Peer("util-linux", "/usr/bin/unshare", "--map-root-user", "--mount", "/bin/sh", "-c", script);
}
