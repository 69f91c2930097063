using System.Globalization;
using System.Text;

namespace osinfo_install_script.Tests.Proof;

/// <summary>
/// A checker for kickstart files, by <c>tests/data/libosinfo/install-scripts/kickstart.tsv</c>: sections, commands, options. There is no
/// validator in Debian.
/// </summary>
internal static class KickstartSyntax
{
    private const int EndSince = 8;

    private static readonly ILookup<string, (string Option, string[] Releases)> Known =
        Repository.ReadText("tests/data/libosinfo/install-scripts/kickstart.tsv").TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => (cells[1], cells[2..]));

    public static IEnumerable<string> Check(string text, bool isRhel, int release)
    {
        var section = "";
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '%')
            {
                var name = line.Split(' ')[0];
                if (!IsKnown(name, "", isRhel, release))
                {
                    yield return $"unknown section {name}";
                }

                var mustEnd = section.Length > 0 && (isRhel || release >= EndSince);
                if (name == "%end" ? section.Length == 0 : mustEnd)
                {
                    yield return name == "%end" ? "%end without a section" : $"{section} does not end";
                }

                section = name == "%end" ? "" : name;
            }
            else if (section.Length == 0)
            {
                foreach (var problem in CheckCommand(line, isRhel, release))
                {
                    yield return problem;
                }
            }
        }

        if (section.Length > 0 && (isRhel || release >= EndSince))
        {
            yield return $"{section} does not end";
        }
    }

    /// <summary>The commands of the first part, each split into words.</summary>
    public static IEnumerable<string[]> Commands(string text) =>
        text.Split('\n').TakeWhile(line => !line.StartsWith('%')).Where(line => line.Length > 0 && line[0] != '#').Select(line => Split(line)!);

    private static IEnumerable<string> CheckCommand(string line, bool isRhel, int release)
    {
        if (Split(line) is not { } words)
        {
            return ["unbalanced quote"];
        }

        var options = words.Skip(1).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.Split('=')[0]).ToList();
        return !Known[words[0]].Any(entry => IsIn(entry.Releases, isRhel, release)) ? [$"unknown command {words[0]}"]
            : options.Where(option => !IsKnown(words[0], option, isRhel, release)).Select(option => $"{words[0]} does not know {option}");
    }

    private static bool IsKnown(string command, string option, bool isRhel, int release) =>
        Known[command].Any(entry => entry.Option == option && IsIn(entry.Releases, isRhel, release));

    private static bool IsIn(string[] releases, bool isRhel, int release)
    {
        var (since, until) = isRhel ? (releases[2], releases[3]) : (releases[0], releases[1]);
        return release >= int.Parse(since, CultureInfo.InvariantCulture) && (until == "-" || release < int.Parse(until, CultureInfo.InvariantCulture));
    }

    /// <summary>As a shell splits words, without expansion; null when a quote stays open.</summary>
    private static string[]? Split(string line)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote == '\0' && c == ' ')
            {
                if (word is not null)
                {
                    words.Add(word.ToString());
                }

                word = null;
                continue;
            }

            word ??= new StringBuilder();
            if (c == '\\' && quote != '\'' && i + 1 < line.Length && (quote == '\0' || line[i + 1] is '"' or '\\'))
            {
                word.Append(line[++i]);
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else
            {
                word.Append(c);
            }
        }

        if (word is not null)
        {
            words.Add(word.ToString());
        }

        return quote == '\0' ? [.. words] : null;
    }
}
