namespace Release.Tests;

/// <summary>Keys made for a test, with a keyring of their own.</summary>
internal sealed class KeyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("osinfo-keys-");

    internal string Path(string name) => System.IO.Path.Join(_folder.FullName, name);

    internal Run NewKey(string secret, params string[] old) => NewKeyFor("2y", secret, old);

    internal Run NewKeyFor(string validity, string secret, params string[] old) =>
        Script("new-key", [new("OSINFO_KEY_VALIDITY", validity)], ["Tester <tester@example.org>", Path(secret), .. old.Select(Path)]);

    /// <summary>The keyring of all keys so far.</summary>
    internal string Ring()
    {
        var ring = Path($"{Guid.NewGuid():N}.gpg");
        Script("keyring", [], ring).Checked();
        return ring;
    }

    internal Run Check(string secret) => Script("check-keys", [new("OSINFO_SIGNING_KEY", Path(secret))]);

    internal Run Sign(string secret, string file) => Script(
        "with-key", [new("OSINFO_SIGNING_KEY", Path(secret))], "gpg", "--yes", "--armor", "--output", file + ".asc", "--detach-sign", file);

    /// <summary>Runs a script of build/release with these keys.</summary>
    internal Run Script(string name, IEnumerable<KeyValuePair<string, string>> variables, params string[] arguments) => Shell.Execute(
        _folder.FullName, variables.Append(new("OSINFO_KEYS", Path("public"))), Repository.PathTo("build/release/" + name), arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
