using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Schema.Tests;

/// <summary>A program that checks many documents against a grammar in one run.</summary>
internal sealed partial class Checker
{
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
        using var process = Start([.. _options, grammar, .. files]);
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        var known = files.ToHashSet(StringComparer.Ordinal);
        Dictionary<string, string> rejections = new(StringComparer.Ordinal);
        foreach (Match message in MessageLine().Matches(string.Join('\n', outputs)))
        {
            if (known.Contains(message.Groups["file"].Value))
            {
                rejections.TryAdd(message.Groups["file"].Value, message.Groups["text"].Value);
            }
        }

        if (process.ExitCode != 0 && rejections.Count == 0)
        {
            throw new InvalidDataException($"{_program} {grammar}: exit code {process.ExitCode}\n{string.Join('\n', outputs)}");
        }

        return rejections;
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
