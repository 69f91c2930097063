using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Signing;

/// <summary>
/// Reads what <c>gpgv</c> says for programs: lines that begin with <c>[GNUPG:]</c> (doc/DETAILS of GnuPG). Nothing else is believed.
/// </summary>
internal static class SignatureStatus
{
    private const string Prefix = "[GNUPG:] ";

    /// <summary>Why a signature is refused; null when it is good.</summary>
    internal static string? FindFault(string status)
    {
        var words = status.Split('\n')
            .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(line => line[Prefix.Length..].TrimEnd('\r').Split(' '))
            .ToLookup(line => line[0], line => line.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        string? Key(string word) => words[word].FirstOrDefault() is { } key ? TerminalText.Escape(key) : null;

        // A message that carries its own text says nothing about ours.
        return words.Contains("PLAINTEXT") ? "the signature is not a detached one"
            : Key("BADSIG") is { } bad ? $"the signature by key {bad} does not fit the archive"
            : Key("REVKEYSIG") is { } revoked ? $"the key {revoked} has been revoked"
            : words.Contains("GOODSIG") && words.Contains("VALIDSIG") ? null
            : Key("EXPKEYSIG") is { } expiredKey ? $"the key {expiredKey} has expired"
            : Key("EXPSIG") is { } expired ? $"the signature by key {expired} has expired"
            : Key("NO_PUBKEY") is { } unknown ? $"the signature is by the unknown key {unknown}"
            : Key("ERRSIG") is { } other ? $"the signature by key {other} cannot be checked"
            : "there is no signature in the signature file";
    }
}
