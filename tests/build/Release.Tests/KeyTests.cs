namespace Release.Tests;

public sealed class KeyTests
{
    [Fact]
    public void Without_a_key_there_is_no_keyring_and_it_is_said_what_to_do()
    {
        using var keys = new KeyFolder();

        var run = keys.Check("none");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("a maintainer has to make one first, with build/release/new-key", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_a_release_of_the_database_stops_before_anything_is_built()
    {
        using var keys = new KeyFolder();
        KeyValuePair<string, string>[] site = [new("OSINFO_SITE", keys.Path("site")), new("OSINFO_SITE_URL", "https://example.org/")];

        var withoutSecret = keys.Script("db-release", site, keys.Path("out"));
        using var others = new KeyFolder();
        others.NewKey("secret").Checked();
        var withoutPublic = keys.Script("db-release", [.. site, new("OSINFO_SIGNING_KEY", others.Path("secret"))], keys.Path("out"));

        Assert.Equal(
            "with-key: error: the variable OSINFO_SIGNING_KEY is not set: the file of the secret key that signs; build/release/new-key makes one\n",
            withoutSecret.Text);
        Assert.Equal(
            $"keyring: error: {keys.Path("public")} holds no key (*.asc): a maintainer has to make one first, with build/release/new-key\n",
            withoutPublic.Text);
        Assert.Equal((3, 3), (withoutSecret.ExitCode, withoutPublic.ExitCode));
        Assert.False(Directory.Exists(keys.Path("out")));
    }

    [Fact]
    public void A_new_key_is_signed_by_the_old_one_and_accepted_by_who_has_the_keyring_shipped_before()
    {
        using var keys = new KeyFolder();
        keys.NewKey("first").Checked();
        var formerRing = keys.Ring();
        var second = keys.NewKey("second", "first").Checked().Output.Trim();
        var ring = keys.Ring();
        File.WriteAllText(keys.Path("release"), "release");
        keys.Sign("second", keys.Path("release")).Checked();

        var signatures = Shell.Execute(
            keys.Path(""), [new("GNUPGHOME", keys.Path(""))],
            "gpg", "--quiet", "--no-default-keyring", "--keyring", ring, "--with-colons", "--check-sigs", second).Checked().Output;

        Assert.Equal(2, signatures.Split('\n').Where(line => line.StartsWith("sig:!", StringComparison.Ordinal)).Select(line => line.Split(':')[4]).Distinct().Count());
        Assert.Equal(0, Verify(keys, ring).ExitCode);
        Assert.NotEqual(0, Verify(keys, formerRing).ExitCode);
    }

    [Fact]
    public void A_key_that_expires_within_sixty_days_fails_the_check_and_one_that_lives_longer_does_not()
    {
        using var keys = new KeyFolder();
        keys.NewKeyFor("59d", "short").Checked();
        keys.NewKeyFor("62d", "long").Checked();

        var run = keys.Check("short");

        Assert.Equal(3, run.ExitCode);
        Assert.Matches("expires on [0-9-]{10}, in 5[89] days; make the next one now: docs/releasing.md", run.Error);
        Assert.Equal(0, keys.Check("long").ExitCode);
    }

    [Fact]
    public void A_key_that_no_user_has_fails_the_check()
    {
        using var keys = new KeyFolder();
        using var others = new KeyFolder();
        keys.NewKey("known").Checked();
        others.NewKey("unknown").Checked();
        File.Copy(others.Path("unknown"), keys.Path("unknown"));

        var run = keys.Check("unknown");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is not in the keyring that users have", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revoked_key_is_refused_by_the_importer_and_by_the_check()
    {
        using var keys = new KeyFolder();
        keys.NewKey("stolen").Checked();
        File.WriteAllText(keys.Path("release"), "release");
        keys.Sign("stolen", keys.Path("release")).Checked();

        keys.Script("revoke-key", [], keys.Path("stolen"), "it was copied").Checked();

        var import = Shell.Execute(
            keys.Path(""), [], Path.Join(Shell.Tools, "osinfo-db-import"), "--keyring", keys.Ring(), "--dir", keys.Path("db"), "release");
        Assert.Equal(4, import.ExitCode);
        Assert.Contains("has been revoked", import.Error, StringComparison.Ordinal);
        var check = keys.Check("stolen");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains("that signs has been revoked", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_key_signs_with_its_passphrase_and_without_it_nothing_is_begun()
    {
        using var keys = new KeyFolder();
        File.WriteAllText(keys.Path("passphrase"), "let me in\n");
        KeyValuePair<string, string> passphrase = new("OSINFO_SIGNING_PASSPHRASE", keys.Path("passphrase"));
        keys.Script("new-key", [passphrase], "Tester <tester@example.org>", keys.Path("secret")).Checked();
        KeyValuePair<string, string> key = new("OSINFO_SIGNING_KEY", keys.Path("secret"));

        keys.Script("with-key", [key, passphrase], "true").Checked();
        var run = keys.Script("with-key", [key], "touch", keys.Path("begun"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("expected its passphrase in the file OSINFO_SIGNING_PASSPHRASE", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(keys.Path("begun")));
    }

    [Fact]
    public void The_same_keys_give_the_same_keyring()
    {
        using var keys = new KeyFolder();
        keys.NewKey("first").Checked();
        keys.NewKey("second").Checked();

        Assert.Equal(File.ReadAllBytes(keys.Ring()), File.ReadAllBytes(keys.Ring()));
    }

    private static Run Verify(KeyFolder keys, string ring) =>
        Shell.Execute(keys.Path(""), [], "gpgv", "--keyring", ring, "release.asc", "release");
}
