using System.Text;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Libvirt;

/// <summary>Asks on the terminal for what libvirt wants to know. Standard output is left to the report.</summary>
internal sealed class TerminalQuestions
{
    /// <summary>Why it was not asked; null when it was, or nobody wanted to know.</summary>
    public string? WhyNotAsked { get; private set; }

    /// <summary>The answers; null when there is nobody to ask.</summary>
    public IReadOnlyList<string>? Ask(IReadOnlyList<LibvirtCredential> questions)
    {
        if (Console.IsInputRedirected)
        {
            WhyNotAsked = Phrase.Of("it wants a user name and a password, and there is no terminal to ask on; its file auth.conf can tell them");
            return null;
        }

        List<string> answers = [];
        foreach (var question in questions)
        {
            Console.Error.Write(Log.Printable(question.Prompt) + ": ");
            answers.Add(question.IsSecret ? ReadSecret() : Console.In.ReadLine() ?? "");
        }

        return answers;
    }

    private static string ReadSecret()
    {
        var secret = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(secret.Length - 1, 0);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return secret.ToString();
    }
}
