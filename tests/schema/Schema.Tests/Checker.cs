using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Schema.Tests;

/// <summary>A program that checks many documents against a grammar in one run.</summary>
internal sealed partial class Checker
{
    // A command line holds 2 MiB on Linux.
    private const int FilesPerRun = 8000;

    private readonly string _program;
    private readonly string _package;
    private readonly string[] _options;

    private Checker(string program, string package, params string[] options)
    {
        _program = program;
        _package = package;
        _options = options;
    }

    public static Checker Jing { get; } = new("jing", "jing");

    /// <summary>What the C tools validate with.</summary>
    public static Checker LibXml2 { get; } = new("xmllint", "libxml2-utils", "--noout", "--relaxng");

    /// <summary>The first message about each file that the grammar rejects.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Rejections(string grammar, IReadOnlyCollection<string> files)
    {
        Dictionary<string, string> rejections = new(StringComparer.Ordinal);
        foreach (var chunk in files.Chunk(FilesPerRun))
        {
            await AddRejections(rejections, grammar, chunk);
        }

        return rejections;
    }

    private async Task AddRejections(Dictionary<string, string> rejections, string grammar, string[] files)
    {
        using var process = Start([.. _options, grammar, .. files]);
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        var known = files.ToHashSet(StringComparer.Ordinal);
        var messages = MessageLine().Matches(string.Join('\n', outputs)).Where(message => known.Contains(message.Groups["file"].Value)).ToList();
        if (process.ExitCode != 0 && messages.Count == 0)
        {
            throw new InvalidDataException($"{_program} {grammar}: exit code {process.ExitCode}\n{string.Join('\n', outputs)}");
        }

        foreach (var message in messages)
        {
            rejections.TryAdd(message.Groups["file"].Value, message.Groups["text"].Value);
        }
    }

    private Process Start(string[] arguments)
    {
        ProcessStartInfo start = new(_program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new FileNotFoundException($"{_program} cannot be run. Install it: apt-get install {_package}", e);
        }
    }

    // jing: "file:line:column: text"; xmllint: "file:line: text", and "file fails to validate" at the end.
    [GeneratedRegex(@"^(?<file>/.*?\.xml)(?:(?::\d+)+:)? (?<text>.*)(?<!validates)$", RegexOptions.Multiline)]
    private static partial Regex MessageLine();
}
