using OsinfoDb.Importing.Signing;

namespace OsinfoDb.Importing.Tests;

public sealed class SignatureTests(Keys keys) : IClassFixture<Keys>
{
    private readonly byte[] _archive = Release.Archive(Release.New);

    [Theory]
    [InlineData(".asc")]
    [InlineData(".sig")]
    public void A_good_signature_beside_the_archive_is_taken_without_a_word(string suffix)
    {
        using var place = new Place();
        place.Store(keys.Sign(_archive), "a.tar.xz" + suffix);

        Assert.Equal(new ToolRun(0, "", ""), place.Import(_archive, "--keyring", keys.Ring, "--require-signature"));
    }

    [Fact]
    public void A_signature_elsewhere_can_be_named()
    {
        using var place = new Place();
        var signature = place.Store(keys.Sign(_archive), "elsewhere");

        Assert.Equal(new ToolRun(0, "", ""), place.Import(_archive, "--keyring", keys.Ring, "--signature", signature));
    }

    [Fact]
    public void Several_keyrings_count_together()
    {
        using var place = new Place();
        place.Store(keys.Sign(_archive), "a.tar.xz.asc");

        Assert.Equal(0, place.Import(_archive, "--keyring", keys.OtherRing, "--keyring", keys.Ring).ExitCode);
    }

    [Fact]
    public void A_signature_of_something_else_is_refused()
    {
        using var place = new Place();
        place.Store(keys.Sign([.. _archive, 0]), "a.tar.xz.asc");

        AssertRefused(place, place.Import(_archive, "--keyring", keys.Ring), "does not fit the archive");
    }

    [Fact]
    public void A_signature_by_an_unknown_key_is_refused()
    {
        using var place = new Place();
        place.Store(keys.Sign(_archive), "a.tar.xz.asc");

        AssertRefused(place, place.Import(_archive, "--keyring", keys.OtherRing), "the signature is by the unknown key ");
    }

    [Theory]
    [InlineData("--sign")]
    [InlineData("--clear-sign")]
    public void A_signature_that_carries_its_own_text_is_refused(string kind)
    {
        using var place = new Place();
        place.Store(keys.Sign("something else"u8.ToArray(), kind), "a.tar.xz.asc");

        AssertRefused(place, place.Import(_archive, "--keyring", keys.Ring), "refused: ");
    }

    [Fact]
    public void A_signature_file_without_signature_is_refused()
    {
        using var place = new Place();
        place.Store("[GNUPG:] GOODSIG 1 x\n[GNUPG:] VALIDSIG 1\n"u8.ToArray(), "a.tar.xz.asc");

        AssertRefused(place, place.Import(_archive, "--keyring", keys.Ring), "there is no signature in the signature file");
    }

    [Fact]
    public void Without_signature_a_local_file_is_taken_with_a_note_or_refused_when_asked()
    {
        using var place = new Place();

        AssertRefused(place, place.Import(_archive, "--require-signature"), "there is no signature");
        var run = place.Import(_archive);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^osinfo-db-import: note: .* is not signed; .*\n$", run.Error);
    }

    [Fact]
    public void Unsigned_looks_at_no_signature()
    {
        using var place = new Place();
        place.Store([1, 2, 3], "a.tar.xz.asc");

        Assert.Equal(new ToolRun(0, "", ""), place.Import(_archive, "--unsigned"));
    }

    [Fact]
    public void Without_keyring_or_gpgv_a_signature_cannot_be_checked()
    {
        using var place = new Place();
        place.Store(keys.Sign(_archive), "a.tar.xz.asc");
        var archive = place.Store(_archive);

        var noRing = place.Import(_archive, "--keyring", "/nonexistent");
        var noProgram = Shell.Run(
            Place.Program().FileName, ["--dir", place.Target, "--keyring", keys.Ring, archive], null, ("PATH", place.Folder), DotnetRoot);

        Assert.Equal(new ToolRun(3, "", "osinfo-db-import: error: /nonexistent: there is no such keyring\n"), noRing);
        Assert.Equal(3, noProgram.ExitCode);
        Assert.Contains("the command gpgv was not found (Debian package gpgv)", noProgram.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder));
    }

    [Theory]
    [InlineData("[GNUPG:] GOODSIG A x\n[GNUPG:] VALIDSIG B\n", null)]
    [InlineData("[GNUPG:] ERRSIG C\n[GNUPG:] NO_PUBKEY C\n[GNUPG:] GOODSIG A x\n[GNUPG:] VALIDSIG B\n", null)]
    [InlineData("[GNUPG:] GOODSIG A x\n[GNUPG:] VALIDSIG B\n[GNUPG:] BADSIG C x\n", "the signature by key C does not fit the archive")]
    [InlineData("[GNUPG:] GOODSIG A x\n", "there is no signature in the signature file")]
    [InlineData("[GNUPG:] PLAINTEXT 62 0\n[GNUPG:] GOODSIG A x\n[GNUPG:] VALIDSIG B\n", "the signature is not a detached one")]
    [InlineData("[GNUPG:] EXPKEYSIG A x\n[GNUPG:] VALIDSIG B\n", "the key A has expired")]
    [InlineData("[GNUPG:] EXPSIG A x\n[GNUPG:] VALIDSIG B\n", "the signature by key A has expired")]
    [InlineData("[GNUPG:] REVKEYSIG A x\n[GNUPG:] VALIDSIG B\n", "the key A has been revoked")]
    [InlineData("gpgv: [GNUPG:] GOODSIG A x\n[GNUPG:]VALIDSIG B\n", "there is no signature in the signature file")]
    [InlineData("", "there is no signature in the signature file")]
    public void Only_the_lines_for_programs_are_believed(string status, string? fault) =>
        Assert.Equal(fault, SignatureStatus.FindFault(status));

    internal static (string, string?) DotnetRoot { get; } =
        ("DOTNET_ROOT", Path.GetFullPath(Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")));

    private static void AssertRefused(Place place, ToolRun run, string reason)
    {
        Assert.Equal(4, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder));
    }
}
