using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>The clipboard of a display.</summary>
internal sealed class Clipboard(string display)
{
    private const string Utf8 = "UTF8_STRING";

    private readonly Dictionary<string, string?> _environment = new() { ["DISPLAY"] = display };

    /// <summary>The text that is on it; empty when there is none.</summary>
    public string Text => Encoding.UTF8.GetString(Paste(Utf8));

    /// <summary>Puts a text on it.</summary>
    public void Copy(string text) => Copy(Encoding.UTF8.GetBytes(text), Utf8);

    /// <summary>Puts something on it.</summary>
    /// <param name="content">What to copy.</param>
    /// <param name="type">What it is, as X names it: a MIME type for pictures.</param>
    public void Copy(byte[] content, string type) => WithFile(file =>
    {
        File.WriteAllBytes(file, content);

        // What holds the content goes on running after this.
        using var xclip = new Program("sh", ["-c", "xclip -selection clipboard -t \"$0\" -i \"$1\" >/dev/null 2>&1", type, file], _environment);
        xclip.WaitForExit();
    });

    /// <summary>What is on it, as this type; nothing when it is not to be had.</summary>
    public byte[] Paste(string type)
    {
        var result = Array.Empty<byte>();
        WithFile(file =>
        {
            using var xclip = new Program("sh", ["-c", "timeout 200 xclip -selection clipboard -t \"$0\" -o >\"$1\" 2>/dev/null", type, file], _environment);
            if (xclip.WaitForExit() == 0)
            {
                result = File.ReadAllBytes(file);
            }
        });
        return result;
    }

    private static void WithFile(Action<string> use)
    {
        var file = Path.GetTempFileName();
        use(file);
        File.Delete(file);
    }
}
