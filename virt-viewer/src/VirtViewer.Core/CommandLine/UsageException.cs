namespace VirtViewer.CommandLine;

/// <summary>The command line is wrong; the message is for the user.</summary>
public sealed class UsageException(string message) : Exception(message);
