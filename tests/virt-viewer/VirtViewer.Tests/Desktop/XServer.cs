namespace VirtViewer_Tests.Desktop;

/// <summary>An X server that chooses its display itself.</summary>
internal sealed class XServer : IDisposable
{
    private readonly Program _server;

    /// <summary>A key does not repeat itself, however late its release comes on a loaded machine.</summary>
    public XServer(string file, params IEnumerable<string> arguments)
    {
        _server = new Program(file, ["-displayfd", "1", "-nolisten", "tcp", "-r", .. arguments]);
        Display = ":" + Wait.For(() => _server.Output.Contains('\n') ? _server.Output.Trim() : null, "a display", () => _server.Error);
    }

    /// <summary>A screen of that size that takes any other one.</summary>
    public static XServer Resizable(int width, int height, int vncPort = -1) => new(
        "Xtigervnc", "-geometry", $"{width}x{height}", "-depth", "24", "-SecurityTypes", "None", "-localhost", "-rfbport", $"{vncPort}");

    /// <summary>What programs connect to.</summary>
    public string Display { get; }

    /// <summary>The size of the screen.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            var answer = Program.Run("xdotool", ["getdisplaygeometry"], new Dictionary<string, string?> { ["DISPLAY"] = Display }).Output.Split(' ');
            return (Number(answer[0]), Number(answer[1]));
        }
    }

    public void Dispose() => _server.Dispose();

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
