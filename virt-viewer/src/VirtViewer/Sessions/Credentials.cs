namespace VirtViewer.Sessions;

/// <summary>What somebody asks the user for before letting in.</summary>
/// <param name="Kind">The kind of connection, such as VNC.</param>
/// <param name="Address">Where to; null when not known.</param>
/// <param name="UserName">The user proposed; null when none is asked for.</param>
/// <param name="NeedsPassword">Whether a password is asked for.</param>
internal sealed record CredentialRequest(string Kind, string? Address, string? UserName, bool NeedsPassword);

/// <summary>What the user answered.</summary>
internal sealed record Credentials(string UserName, string Password);
